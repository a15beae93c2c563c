package vespera.gateway;

import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.decisions.Decisions;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.versions.Disclosure;
import vespera.scriptorium.versions.Versions;

/** The services that look back: versions, who wrote what, and decisions. */
public final class History {

    private final Versions versions;
    private final Decisions decisions;
    private final Disclosure disclosure;

    History(final Documents documents, final Journal journal, final Gate gate, final ArtifactRecords artifacts) {
        versions = new Versions(documents, journal, gate);
        disclosure = new Disclosure(documents, versions);
        final ArtifactRecords.Filter every =
                new ArtifactRecords.Filter(Artifact.Type.DECISION, null, null, null, "", Integer.MAX_VALUE);
        decisions = new Decisions(
                gate,
                journal,
                () -> artifacts.artifacts(every).reversed().stream()
                        .map(Artifact::id)
                        .toList());
    }

    public Versions versions() {
        return versions;
    }

    public Decisions decisions() {
        return decisions;
    }

    /** Who wrote what, in figures. */
    public Disclosure disclosure() {
        return disclosure;
    }
}
