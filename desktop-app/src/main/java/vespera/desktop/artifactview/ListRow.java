package vespera.desktop.artifactview;

import vespera.scriptorium.artifacts.Artifact;

/** A row of the list. */
sealed interface ListRow {

    /** Over a group. */
    record Heading(String text, int count) implements ListRow {}

    record Item(Artifact artifact, Grouping grouping) implements ListRow {}
}
