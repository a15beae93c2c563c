package vespera.scriptorium.graph;

/**
 * A thing in the graph.
 *
 * @param id unique over all kinds: a document's or task's UUID, or the kind and what tells it from others of its kind,
 *     such as {@code tag:name} or {@code channel:name}
 * @param kind what it is
 * @param title what a person calls it
 * @param path a document's path; for a section that and its headings after {@code #}; for a message or decision the id
 *     of its artifact; empty for other kinds
 */
public record GraphNode(String id, Kind kind, String title, String path) {

    /** What a node stands for. */
    public enum Kind {
        DOCUMENT,
        /** What is linked to and not there. */
        MISSING,
        TAG,
        TASK,
        /** A heading and what stands under it. */
        SECTION,
        /** A character, place, organisation or thing that texts speak of. */
        ENTITY,
        /** Who wrote something: a person, a role or a model. */
        ROLE,
        CHANNEL,
        MESSAGE,
        DECISION;

        /** Whether it is there for as long as something leads to it. */
        public boolean heldByEdges() {
            return this == MISSING || this == ENTITY || this == ROLE || this == CHANNEL;
        }
    }

    /** What the ids of a node's sections begin with. */
    public static String sections(final String id) {
        return "section:" + id + ":";
    }
}
