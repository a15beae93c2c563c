package vespera.scriptorium.graph;

/**
 * A thing in the graph.
 *
 * @param id unique over all kinds: a document's or task's UUID, or {@code tag:name}
 * @param kind what it is
 * @param title what a person calls it
 * @param path the document's path, empty for other kinds
 */
public record GraphNode(String id, Kind kind, String title, String path) {

    /** What a node stands for. */
    public enum Kind {
        DOCUMENT,
        MISSING,
        TAG,
        TASK
    }
}
