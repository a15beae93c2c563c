package vespera.scriptorium.graph;

/**
 * A typed relationship and its reason.
 *
 * @param from the source node's id
 * @param to the target node's id
 * @param type what kind of relationship
 * @param because the line of text or the event that made it
 * @param line the line in the source document, from 1; 0 where there is none
 */
public record GraphEdge(String from, String to, Type type, String because, int line) {

    /** The kinds of relationship. */
    public enum Type {
        LINKS,
        EMBEDS,
        TAGGED,
        PART_OF,
        DEPENDS_ON,
        ABOUT,
        /** Names something without a link. */
        MENTIONS,
        /** Says something alike. */
        SIMILAR,
        /** From who wrote to what was written. */
        AUTHORED,
        /** Stands on it. */
        CITES;

        /** Whether it comes from what is found out beside the journal, see {@link Relations}. */
        public boolean found() {
            return this == MENTIONS || this == SIMILAR;
        }
    }

    /** The node with which it is drawn and goes: who wrote something may have written a thousand other things. */
    public String owner() {
        return type == Type.AUTHORED ? to : from;
    }
}
