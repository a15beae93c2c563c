package vespera.scriptorium.markdown;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Markdown as a reader sees it: emphasis, code marks, links and HTML tags taken off. */
final class PlainText {
    private PlainText() {}

    static String of(final char[] text, final int from, final int to) {
        final char[] b = Arrays.copyOfRange(text, from, to);
        final StringBuilder out = new StringBuilder(b.length);
        int i = 0;
        while (i < b.length) {
            i = step(b, i, out);
        }
        return out.toString().strip();
    }

    private static int step(final char[] b, final int i, final StringBuilder out) {
        final char c = b[i];
        switch (c) {
            case '\\' -> {
                if (i + 1 < b.length && Destination.isPunctuation(b[i + 1])) {
                    out.append(b[i + 1]);
                    return i + 2;
                }
                out.append(c);
            }
            case '`' -> {}
            case '*', '=', '~' -> {
                return emphasis(b, i, out);
            }
            case '_' -> {
                if (isInsideWord(b, i)) {
                    out.append(c);
                }
            }
            case '<' -> {
                final int end = InlineHtml.end(b, i, b.length);
                if (end > 0) {
                    return end;
                }
                out.append(c);
            }
            case '[', ']', '!' -> {
                return bracket(b, i, out);
            }
            default -> out.append(c == '\n' ? ' ' : c);
        }
        return i + 1;
    }

    /** One star is a mark where it touches text on one side only; {@code ==} and {@code ~~} are marks in pairs. */
    private static int emphasis(final char[] b, final int i, final StringBuilder out) {
        int end = i;
        while (end < b.length && b[end] == b[i]) {
            end++;
        }
        final boolean open = i == 0 || b[i - 1] <= ' ';
        final boolean close = end == b.length || b[end] <= ' ';
        final boolean mark = b[i] == '*' ? !(open && close) : end - i == 2;
        if (!mark) {
            out.append(b, i, end - i);
        }
        return end;
    }

    private static boolean isInsideWord(final char[] b, final int i) {
        return i > 0 && i + 1 < b.length && Character.isLetterOrDigit(b[i - 1]) && Character.isLetterOrDigit(b[i + 1]);
    }

    private static int bracket(final char[] b, final int i, final StringBuilder out) {
        if (b[i] == '!') {
            if (i + 1 >= b.length || b[i + 1] != '[') {
                out.append('!');
            }
            return i + 1;
        }
        if (b[i] == ']') {
            final boolean round = i + 1 < b.length && b[i + 1] == '(';
            final Destination after = round ? Destination.parse(b, i + 1, b.length) : null;
            if (after == null) {
                out.append(']');
                return i + 1;
            }
            removeLastOpening(out);
            return after.end();
        }
        final int end = i + 1 < b.length && b[i + 1] == '[' ? wikiEnd(b, i + 2) : -1;
        final @Nullable LinkText link = end < 0 ? null : LinkText.wiki(new String(b, i + 2, end - i - 2));
        if (link == null) {
            out.append('[');
            return i + 1;
        }
        out.append(link.shown());
        return end + 2;
    }

    private static void removeLastOpening(final StringBuilder out) {
        final int open = out.lastIndexOf("[");
        if (open >= 0) {
            out.deleteCharAt(open);
        }
    }

    private static int wikiEnd(final char[] b, final int from) {
        for (int i = from; i + 1 < b.length && b[i] != '['; i++) {
            if (b[i] == ']' && b[i + 1] == ']') {
                return i;
            }
        }
        return -1;
    }
}
