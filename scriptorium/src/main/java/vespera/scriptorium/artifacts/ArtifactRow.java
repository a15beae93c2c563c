package vespera.scriptorium.artifacts;

import vespera.scriptorium.journal.Row;

/** An artifact as it is kept for finding it again. */
public record ArtifactRow(Artifact artifact) implements Row {}
