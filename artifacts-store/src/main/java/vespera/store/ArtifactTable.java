package vespera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;

/** Artifacts as lines, with title and path folded for finding words in them. */
final class ArtifactTable {

    private static final String COLUMNS =
            "sequence, id, type, at, actor_kind, actor, title, task, document, path, cause," + " hash, size, blob";

    void put(final Wire wire, final Artifact a) throws SQLException {
        wire.update(
                "INSERT OR REPLACE INTO artifact(" + COLUMNS + ", folded) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                a.sequence(),
                a.id(),
                a.type(),
                a.at(),
                a.actor().kind(),
                a.actor().name(),
                a.title(),
                a.task(),
                a.document(),
                a.path(),
                a.cause(),
                HexFormat.of().parseHex(a.hash()),
                a.size(),
                a.blob(),
                folded(a));
    }

    /** In what words are looked for. */
    static String folded(final Artifact a) {
        final String path = a.path();
        return fold(path == null ? a.title() : a.title() + "\n" + path);
    }

    /** An artifact as its row has it, to the letter. */
    record Kept(Artifact artifact, String folded) {}

    /** The row of an artifact, or empty where there is none that can be read. */
    static Optional<Kept> kept(final Wire wire, final UUID id) throws SQLException {
        try {
            return wire.first(
                    "SELECT " + COLUMNS + ", folded FROM artifact WHERE id = ?",
                    row -> new Kept(artifact(row), row.getString(15)),
                    id);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    List<Artifact> find(final Wire wire, final ArtifactRecords.Filter filter) throws SQLException {
        final StringBuilder where = new StringBuilder(" WHERE 1");
        final List<@Nullable Object> values = new ArrayList<>();
        also(where, values, " AND type = ?", filter.type());
        also(where, values, " AND task = ?", filter.task());
        also(where, values, " AND document = ?", filter.document());
        also(where, values, " AND at >= ?", filter.since());
        also(where, values, " AND sequence <= ?", filter.upTo());
        for (final String word : fold(filter.words()).strip().split("\\s+", -1)) {
            also(where, values, " AND instr(folded, ?) > 0", word.isEmpty() ? null : word);
        }
        values.add(Math.max(1, filter.limit()));
        return wire.list(
                "SELECT " + COLUMNS + " FROM artifact" + where + " ORDER BY sequence DESC, rowid DESC LIMIT ?",
                ArtifactTable::artifact,
                values.toArray());
    }

    Optional<Artifact> one(final Wire wire, final UUID id) throws SQLException {
        return wire.first("SELECT " + COLUMNS + " FROM artifact WHERE id = ?", ArtifactTable::artifact, id);
    }

    List<Artifact> holding(final Wire wire, final String hash, final int limit) throws SQLException {
        return wire.list(
                "SELECT " + COLUMNS + " FROM artifact WHERE hash = ? AND blob = 1 ORDER BY sequence LIMIT ?",
                ArtifactTable::artifact,
                HexFormat.of().parseHex(hash),
                Math.max(1, limit));
    }

    private static void also(
            final StringBuilder where,
            final List<@Nullable Object> values,
            final String condition,
            final @Nullable Object value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static Artifact artifact(final ResultSet row) throws SQLException {
        return new Artifact(
                Wire.uuid(row, 2),
                row.getLong(1),
                Artifact.Type.valueOf(row.getString(3)),
                row.getLong(4),
                EntryTable.actor(row, 5),
                row.getString(7),
                Wire.optionalUuid(row, 8),
                Wire.optionalUuid(row, 9),
                Wire.optionalText(row, 10),
                Wire.optionalUuid(row, 11),
                EntryTable.hex(row, 12),
                row.getLong(13),
                row.getBoolean(14));
    }

    /** One case and one form, so that the same letters are the same characters. */
    static String fold(final String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
