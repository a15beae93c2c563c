package vespera.scriptorium.exchange;

import vespera.scriptorium.journal.Refused;

/**
 * Walks over the tags of an XML text without changing a character of it, so that what is not understood can be given
 * back as it was. No document type is obeyed: there are no outside entities, and none that multiply.
 */
final class Markup {

    /** What a stretch of the text is. */
    enum Kind {
        TEXT,
        START,
        END,
        EMPTY,
        CDATA,
        /** A comment, an instruction or a document type. */
        OTHER,
        /** Nothing is left. */
        DONE
    }

    private final String text;
    private Kind kind = Kind.TEXT;
    private int from;
    private int to;

    Markup(final String text) {
        this.text = text;
    }

    Kind next() {
        from = to;
        if (from >= text.length()) {
            kind = Kind.DONE;
        } else if (text.charAt(from) != '<') {
            to = orEnd(text.indexOf('<', from));
            kind = Kind.TEXT;
        } else if (text.startsWith("<!--", from)) {
            until("-->", Kind.OTHER);
        } else if (text.startsWith("<![CDATA[", from)) {
            until("]]>", Kind.CDATA);
        } else if (text.startsWith("<?", from)) {
            until("?>", Kind.OTHER);
        } else if (text.startsWith("<!", from)) {
            to = documentType();
            kind = Kind.OTHER;
        } else {
            tag();
        }
        return kind;
    }

    private int orEnd(final int at) {
        return at < 0 ? text.length() : at;
    }

    private void until(final String end, final Kind what) {
        final int at = text.indexOf(end, from);
        if (at < 0) {
            throw damaged();
        }
        to = at + end.length();
        kind = what;
    }

    /** Its inner part, in brackets, may hold tags of its own. */
    private int documentType() {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> depth++;
                case '>' -> {
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        throw damaged();
    }

    private void tag() {
        char quote = 0;
        for (int i = from + 1; i < text.length(); i++) {
            final char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                to = i + 1;
                kind = text.charAt(from + 1) == '/' ? Kind.END : text.charAt(i - 1) == '/' ? Kind.EMPTY : Kind.START;
                return;
            }
        }
        throw damaged();
    }

    /** Where the stretch begins. */
    int from() {
        return from;
    }

    /** Where the next one begins. */
    int to() {
        return to;
    }

    String raw() {
        return text.substring(from, to);
    }

    /** A tag's name. */
    String name() {
        final int start = kind == Kind.END ? from + 2 : from + 1;
        int end = start;
        while (end < to && !Character.isWhitespace(text.charAt(end)) && "/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(start, end);
    }

    /** What to say of a text that is not well-formed here. */
    Refused damaged() {
        final long line =
                1 + text.substring(0, from).chars().filter(c -> c == '\n').count();
        return new Refused(
                "damaged-map",
                "This file is damaged: line " + line + " is not well-formed XML.",
                "Open it with the program that made it and save it again.");
    }
}
