package vespera.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;

/** Finds kept artifacts. */
final class SqliteArtifactRecords implements ArtifactRecords {

    private final Database database;
    private final ArtifactTable table = new ArtifactTable();

    SqliteArtifactRecords(final Database database) {
        this.database = database;
    }

    @Override
    public List<Artifact> artifacts(final Filter filter) {
        return database.read(wire -> table.find(wire, filter));
    }

    @Override
    public Optional<Artifact> artifact(final UUID id) {
        return database.read(wire -> table.one(wire, id));
    }

    @Override
    public List<Artifact> holding(final String hash, final int limit) {
        return database.read(wire -> table.holding(wire, hash, limit));
    }
}
