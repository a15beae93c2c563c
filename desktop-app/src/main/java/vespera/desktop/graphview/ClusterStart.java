package vespera.desktop.graphview;

/** Begins a large layout from the parts the graph falls into: first the parts are laid out, then what is in them. */
final class ClusterStart {
    private ClusterStart() {}

    static void place(final GraphIndex graph, final GraphLayout layout) {}
}
