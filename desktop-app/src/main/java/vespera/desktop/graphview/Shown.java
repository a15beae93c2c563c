package vespera.desktop.graphview;

/** A graph and how it looks; the look has a place for each of the graph's nodes. */
public record Shown(GraphIndex graph, Look look) {}
