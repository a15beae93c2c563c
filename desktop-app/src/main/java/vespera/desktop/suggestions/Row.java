package vespera.desktop.suggestions;

import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** A line of the queue. */
sealed interface Row {

    /** Over all of a kind; how many there are stands beside it, and changes without it. */
    record Heading(Kind kind) implements Row {}

    record Item(Suggestion suggestion, Standing standing) implements Row {}

    /** How a suggestion stands. */
    enum Standing {
        OPEN,
        /** It is being accepted or dismissed. */
        BUSY,
        /** What it was about has changed meanwhile: it stays until the list is brought up to date. */
        GONE
    }

    /** What makes it the same line, whatever becomes of it. */
    default String key() {
        return switch (this) {
            case Heading heading -> "kind:" + heading.kind;
            case Item item -> item.suggestion.id();
        };
    }
}
