package vespera.desktop.board;

import java.util.Locale;

/**
 * What the board's swimlanes are made by.
 *
 * @param key the front matter key for {@link Kind#FACT}, else empty
 */
record Grouping(Kind kind, String key) {

    static final Grouping NONE = new Grouping(Kind.NONE, "");

    /** What a lane can stand for. */
    enum Kind {
        NONE,
        PARENT,
        ASSIGNEE,
        TAG,
        PRIORITY,
        /** A front matter key of the documents that the card links to. */
        FACT,
        /** Somebody or something of the codex that those documents speak of. */
        CAST
    }

    static Grouping of(final Kind kind) {
        return new Grouping(kind, "");
    }

    static Grouping fact(final String key) {
        return new Grouping(Kind.FACT, key);
    }

    boolean grouped() {
        return kind != Kind.NONE;
    }

    /** Whether dragging a card to another lane can change the card. */
    boolean changeable() {
        return kind != Kind.FACT && kind != Kind.CAST;
    }

    /** As one word, to be kept. */
    String code() {
        return kind.name().toLowerCase(Locale.ROOT) + (key.isEmpty() ? "" : ":" + key);
    }

    /** The one that a {@link #code} tells of, else none. */
    static Grouping read(final String code) {
        final int colon = code.indexOf(':');
        final String name = colon < 0 ? code : code.substring(0, colon);
        for (final Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(name)) {
                return new Grouping(kind, colon < 0 ? "" : code.substring(colon + 1));
            }
        }
        return NONE;
    }
}
