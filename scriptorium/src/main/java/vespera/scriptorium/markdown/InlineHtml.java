package vespera.scriptorium.markdown;

/** Finds the end of HTML tags and autolinks in running text, as CommonMark 0.31 sections 6.5 and 6.6 define them. */
final class InlineHtml {
    /** What a mail address may hold before and after its {@code @}, besides letters and digits. */
    private static final String LOCAL = ".!#$%&'*+/=?^_`{|}~-";

    private static final String DOMAIN = "-.";

    private InlineHtml() {}

    /** The index after the tag, declaration or autolink that starts with {@code <} at {@code i}, or -1. */
    static int end(final char[] b, final int i, final int limit) {
        if (i + 2 >= limit) {
            return -1;
        }
        final char c = b[i + 1];
        if (c == '/') {
            return closingTag(b, i + 2, limit);
        }
        if (!isLetter(c)) {
            return -1;
        }
        final int link = autolink(b, i + 1, limit);
        return link >= 0 ? link : openTag(b, i + 1, limit);
    }

    static boolean isLetter(final char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static int closingTag(final char[] b, final int from, final int limit) {
        if (from >= limit || !isLetter(b[from])) {
            return -1;
        }
        final int i = skipSpace(b, skipName(b, from, limit), limit);
        return i < limit && b[i] == '>' ? i + 1 : -1;
    }

    /** From the first letter of the tag's name. */
    static int openTag(final char[] b, final int from, final int limit) {
        int i = skipName(b, from, limit);
        while (true) {
            final int afterSpace = skipSpace(b, i, limit);
            if (afterSpace >= limit) {
                return -1;
            }
            if (b[afterSpace] == '>') {
                return afterSpace + 1;
            }
            if (b[afterSpace] == '/') {
                return afterSpace + 1 < limit && b[afterSpace + 1] == '>' ? afterSpace + 2 : -1;
            }
            if (afterSpace == i || !isAttributeStart(b[afterSpace])) {
                return -1;
            }
            i = attribute(b, afterSpace, limit);
            if (i < 0) {
                return -1;
            }
        }
    }

    private static int attribute(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit && (isAttributeStart(b[i]) || isDigit(b[i]) || b[i] == '.' || b[i] == '-')) {
            i++;
        }
        final int equals = skipSpace(b, i, limit);
        if (equals >= limit || b[equals] != '=') {
            return i;
        }
        return value(b, skipSpace(b, equals + 1, limit), limit);
    }

    private static int value(final char[] b, final int from, final int limit) {
        if (from >= limit) {
            return -1;
        }
        final char quote = b[from];
        int i = from;
        if (quote == '"' || quote == '\'') {
            for (i = from + 1; i < limit && b[i] != quote; i++) {}
            return i < limit ? i + 1 : -1;
        }
        while (i < limit && " \t\n\"'=<>`".indexOf(b[i]) < 0) {
            i++;
        }
        return i > from ? i : -1;
    }

    /** {@code scheme:anything} or a mail address, up to {@code >}. */
    private static int autolink(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit && b[i] > ' ' && b[i] != '<' && b[i] != '>') {
            i++;
        }
        if (i >= limit || b[i] != '>') {
            return -1;
        }
        int colon = from;
        while (colon < i && (isLetter(b[colon]) || isDigit(b[colon]) || "+.-".indexOf(b[colon]) >= 0)) {
            colon++;
        }
        final boolean scheme = b[colon] == ':' && colon - from >= 2 && colon - from <= 32;
        return scheme || isMail(b, from, i) ? i + 1 : -1;
    }

    private static boolean isMail(final char[] b, final int from, final int to) {
        int at = -1;
        for (int i = from; i < to; i++) {
            if (b[i] == '@') {
                if (at >= 0) {
                    return false;
                }
                at = i;
            } else if (!isLetter(b[i]) && !isDigit(b[i]) && (at < 0 ? LOCAL : DOMAIN).indexOf(b[i]) < 0) {
                return false;
            }
        }
        return at > from && at < to - 1;
    }

    private static boolean isAttributeStart(final char c) {
        return isLetter(c) || c == '_' || c == ':';
    }

    private static boolean isDigit(final char c) {
        return c >= '0' && c <= '9';
    }

    private static int skipName(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit && (isLetter(b[i]) || isDigit(b[i]) || b[i] == '-')) {
            i++;
        }
        return i;
    }

    static int skipSpace(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit && (b[i] == ' ' || b[i] == '\t' || b[i] == '\n')) {
            i++;
        }
        return i;
    }
}
