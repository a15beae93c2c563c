package vespera.scriptorium.markdown;

import org.jspecify.annotations.Nullable;

/** The part in round brackets of a Markdown link, as CommonMark 0.31 section 6.3 defines it. */
record Destination(String address, int end) {
    private static final int DEEPEST = 32;

    /** From the opening bracket; null where there is no well-formed destination. */
    static @Nullable Destination parse(final char[] b, final int open, final int limit) {
        final int start = InlineHtml.skipSpace(b, open + 1, limit);
        final boolean pointed = start < limit && b[start] == '<';
        final int stop = pointed ? pointedEnd(b, start + 1, limit) : plainEnd(b, start, limit);
        if (stop < 0) {
            return null;
        }
        final String address = unescaped(b, pointed ? start + 1 : start, stop);
        final int after = pointed ? stop + 1 : stop;
        int i = InlineHtml.skipSpace(b, after, limit);
        if (i > after && i < limit && (b[i] == '"' || b[i] == '\'' || b[i] == '(')) {
            i = titleEnd(b, i, limit);
            i = i < 0 ? limit : InlineHtml.skipSpace(b, i, limit);
        }
        return i < limit && b[i] == ')' ? new Destination(address, i + 1) : null;
    }

    /** What follows the colon of a reference's definition, up to the end of its line; null where it is none. */
    static @Nullable Destination definition(final char[] b, final int from, final int limit) {
        final int start = InlineHtml.skipSpace(b, from, limit);
        final boolean pointed = start < limit && b[start] == '<';
        final int stop = pointed ? pointedEnd(b, start + 1, limit) : bareEnd(b, start, limit);
        if (stop < 0 || stop == start) {
            return null;
        }
        final int after = pointed ? stop + 1 : stop;
        int end = lineRest(b, after, limit);
        final int title = InlineHtml.skipSpace(b, after, limit);
        if (title > after && title < limit && (b[title] == '"' || b[title] == '\'' || b[title] == '(')) {
            final int close = titleEnd(b, title, limit);
            final int whole = close < 0 ? -1 : lineRest(b, close, limit);
            end = whole < 0 ? end : whole;
        }
        return end < 0 ? null : new Destination(unescaped(b, pointed ? start + 1 : start, stop), end);
    }

    private static int bareEnd(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit && b[i] > ' ') {
            i++;
        }
        return i;
    }

    /** The end of a line on which nothing more stands, or -1. */
    private static int lineRest(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit && (b[i] == ' ' || b[i] == '\t')) {
            i++;
        }
        return i >= limit || b[i] == '\n' ? i : -1;
    }

    private static int pointedEnd(final char[] b, final int from, final int limit) {
        for (int i = from; i < limit; i++) {
            switch (b[i]) {
                case '>' -> {
                    return i;
                }
                case '<', '\n' -> {
                    return -1;
                }
                case '\\' -> i++;
                default -> {}
            }
        }
        return -1;
    }

    private static int plainEnd(final char[] b, final int from, final int limit) {
        int depth = 0;
        int i = from;
        for (; i < limit && b[i] > ' '; i++) {
            if (b[i] == '\\' && i + 1 < limit && isPunctuation(b[i + 1])) {
                i++;
            } else if (b[i] == '(' && ++depth > DEEPEST) {
                return -1;
            } else if (b[i] == ')' && --depth < 0) {
                return i;
            }
        }
        return depth == 0 ? Math.min(i, limit) : -1;
    }

    private static int titleEnd(final char[] b, final int open, final int limit) {
        final char close = b[open] == '(' ? ')' : b[open];
        for (int i = open + 1; i < limit; i++) {
            if (b[i] == close) {
                return i + 1;
            }
            if (b[i] == '\\') {
                i++;
            } else if (b[i] == '(' && close == ')') {
                return -1;
            }
        }
        return -1;
    }

    private static String unescaped(final char[] b, final int from, final int to) {
        final StringBuilder out = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            if (b[i] == '\\' && i + 1 < to && isPunctuation(b[i + 1])) {
                i++;
            }
            out.append(b[i]);
        }
        return out.toString();
    }

    static boolean isPunctuation(final char c) {
        return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~';
    }
}
