package vespera.gateway;

import java.util.List;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;

/** The services that find out how her texts belong together. */
public final class Organising {

    private final Codex codex;

    Organising(final Documents documents, final Journal journal, final Gate gate, final ArtifactRecords artifacts) {
        codex = new Codex(documents, gate, journal, () -> decided(artifacts));
    }

    private static List<UUID> decided(final ArtifactRecords artifacts) {
        final ArtifactRecords.Filter every =
                new ArtifactRecords.Filter(Artifact.Type.DECISION, null, null, null, "", Integer.MAX_VALUE);
        return artifacts.artifacts(every).reversed().stream().map(Artifact::id).toList();
    }

    /** Who and what her texts speak of. */
    public Codex codex() {
        return codex;
    }
}
