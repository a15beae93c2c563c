package vespera.scriptorium.canvas;

import java.util.Locale;
import java.util.Optional;

/** A side of a card, where an edge begins or ends. */
public enum Side {
    TOP,
    RIGHT,
    BOTTOM,
    LEFT;

    /** As the format spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the format's word; empty for any other. */
    public static Optional<Side> of(final String word) {
        for (final Side side : values()) {
            if (side.word().equals(word)) {
                return Optional.of(side);
            }
        }
        return Optional.empty();
    }
}
