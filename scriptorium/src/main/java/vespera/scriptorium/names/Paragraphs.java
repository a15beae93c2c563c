package vespera.scriptorium.names;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into paragraphs: at blank lines, headings, list items and table rows. */
final class Paragraphs {

    private Paragraphs() {}

    /** Each as from, to, line, and 1 for a heading. */
    static List<int[]> of(final String text, final char[] view, final boolean markdown) {
        final List<int[]> found = new ArrayList<>();
        int from = -1;
        int end = 0;
        int first = 0;
        int line = 0;
        int at = 0;
        while (at < view.length) {
            line++;
            int to = text.indexOf('\n', at);
            to = to < 0 ? view.length : to;
            final boolean blank = blank(view, at, to);
            final int mark = markdown && !blank ? mark(text, at, to) : 0;
            if (from >= 0 && (blank || mark != 0)) {
                found.add(new int[] {from, end, first, 0});
                from = -1;
            }
            if (mark == 1) {
                found.add(new int[] {at, to, line, 1});
            } else if (!blank && from < 0) {
                from = at;
                first = line;
            }
            end = to;
            at = to + 1;
        }
        if (from >= 0) {
            found.add(new int[] {from, end, first, 0});
        }
        return found;
    }

    private static boolean blank(final char[] view, final int from, final int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetter(view[i])) {
                return false;
            }
        }
        return true;
    }

    /** 1 for a heading, 2 for a list item or a table's row, 0 for neither. */
    private static int mark(final String text, final int from, final int to) {
        int i = from;
        while (i < to && (text.charAt(i) == ' ' || text.charAt(i) == '\t' || text.charAt(i) == '>')) {
            i++;
        }
        if (i >= to) {
            return 0;
        }
        final char c = text.charAt(i);
        if (c == '#') {
            int j = i;
            while (j < to && text.charAt(j) == '#') {
                j++;
            }
            return j < to && text.charAt(j) == ' ' ? 1 : 0;
        }
        final boolean spaced = i + 1 < to && text.charAt(i + 1) == ' ';
        if ((c == '-' || c == '*' || c == '+') && spaced || c == '|') {
            return 2;
        }
        int j = i;
        while (j < to && Character.isDigit(text.charAt(j))) {
            j++;
        }
        return j > i && j + 1 < to && (text.charAt(j) == '.' || text.charAt(j) == ')') && text.charAt(j + 1) == ' '
                ? 2
                : 0;
    }
}
