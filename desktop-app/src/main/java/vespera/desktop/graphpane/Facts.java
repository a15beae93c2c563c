package vespera.desktop.graphpane;

import java.util.Map;
import java.util.UUID;
import vespera.scriptorium.graph.GraphNode;

/**
 * What is known of things beside the graph. Immutable.
 *
 * @param changed when each was last changed, in milliseconds since 1970 UTC, by the node's id; without what has no time
 * @param words how many words each document has, by the node's id; empty where nobody has counted
 */
record Facts(Map<String, Long> changed, Map<String, Integer> words) {

    static final Facts NONE = new Facts(Map.of(), Map.of());
    private static final int VERSION_WITH_TIME = 7;

    Facts {
        changed = Map.copyOf(changed);
        words = Map.copyOf(words);
    }

    /** When it was last changed, or 0 where it has no time. */
    long time(final GraphNode node) {
        final Long known = changed.get(node.id());
        if (known != null) {
            return known;
        }
        return switch (node.kind()) {
            case TASK -> made(node.id());
            case MESSAGE, DECISION -> made(node.path());
            case DOCUMENT, MISSING, TAG, SECTION, ENTITY, ROLE, CHANNEL -> 0;
        };
    }

    /** Ids of version 7 begin with the time they were made (RFC 9562). */
    private static long made(final String id) {
        try {
            final UUID uuid = UUID.fromString(id);
            return uuid.version() == VERSION_WITH_TIME ? uuid.getMostSignificantBits() >>> 16 : 0;
        } catch (final IllegalArgumentException noUuid) {
            return 0;
        }
    }

    int words(final GraphNode node) {
        return words.getOrDefault(node.id(), 0);
    }
}
