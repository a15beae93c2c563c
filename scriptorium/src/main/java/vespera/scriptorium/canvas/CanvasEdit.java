package vespera.scriptorium.canvas;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A change to a canvas. What it names and is no longer there is passed over. */
public sealed interface CanvasEdit {

    /**
     * A new card.
     *
     * @param below whether it lies under all others, as groups do
     */
    record Add(CanvasNode node, boolean below) implements CanvasEdit {}

    /** A new line. */
    record Connect(CanvasEdge edge) implements CanvasEdit {}

    /** Takes cards, with the lines that touch them, and lines away. */
    record Remove(Set<String> nodes, Set<String> edges) implements CanvasEdit {
        public Remove {
            nodes = Set.copyOf(nodes);
            edges = Set.copyOf(edges);
        }
    }

    /** Moves and resizes, in whole pixels. */
    record Place(Map<String, Box> boxes) implements CanvasEdit {
        public Place {
            boxes = Map.copyOf(boxes);
        }
    }

    /**
     * Gives cards or lines another value.
     *
     * @param key {@code text}, {@code file}, {@code subpath}, {@code url}, {@code label}, {@code color},
     *     {@code fromEnd}, {@code toEnd}, {@code fromSide} or {@code toSide}
     * @param values by the id of a card or line; null takes the value away
     */
    record Put(String key, Map<String, @Nullable String> values) implements CanvasEdit {
        public Put {
            values = new LinkedHashMap<>(values);
        }

        /** The same; in a class file a record's constructor does not say that values may be null. */
        public static Put of(final String key, final Map<String, @Nullable String> values) {
            return new Put(key, values);
        }

        public static Put one(final String id, final String key, final @Nullable String value) {
            final Map<String, @Nullable String> values = new LinkedHashMap<>();
            values.put(id, value);
            return new Put(key, values);
        }
    }

    /** Puts cards over all others, or under them, in the order that they have. */
    record Raise(Set<String> nodes, boolean top) implements CanvasEdit {
        public Raise {
            nodes = Set.copyOf(new TreeSet<>(nodes));
        }
    }
}
