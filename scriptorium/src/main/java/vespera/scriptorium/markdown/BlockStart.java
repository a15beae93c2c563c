package vespera.scriptorium.markdown;

/** Recognises the first characters of a block, as CommonMark 0.31 chapter 4 and 5 define them. */
final class BlockStart {
    private BlockStart() {}

    /** The length of a fence that opens here, or 0. */
    static int fence(final char[] b, final int from, final int end) {
        final char mark = b[from];
        if (mark != '`' && mark != '~') {
            return 0;
        }
        final int run = run(b, from, end);
        if (run < 3) {
            return 0;
        }
        for (int i = from + run; i < end && mark == '`'; i++) {
            if (b[i] == '`') {
                return 0;
            }
        }
        return run;
    }

    static boolean closesFence(final char[] b, final int from, final int end, final char mark, final int length) {
        if (b[from] != mark) {
            return false;
        }
        final int run = run(b, from, end);
        return run >= length && isBlank(b, from + run, end);
    }

    /** 1 to 6, or 0. */
    static int atxLevel(final char[] b, final int from, final int end) {
        if (b[from] != '#') {
            return 0;
        }
        final int run = run(b, from, end);
        final boolean apart = from + run == end || b[from + run] == ' ' || b[from + run] == '\t';
        return run <= 6 && apart ? run : 0;
    }

    /** Where an ATX heading's text ends, before white space and closing hashes. */
    static int closingHashes(final char[] b, final int from, final int end) {
        int to = end;
        while (to > from && b[to - 1] <= ' ') {
            to--;
        }
        int hashes = to;
        while (hashes > from && b[hashes - 1] == '#') {
            hashes--;
        }
        if (hashes == to || hashes > from && b[hashes - 1] > ' ') {
            return to;
        }
        while (hashes > from && b[hashes - 1] <= ' ') {
            hashes--;
        }
        return hashes;
    }

    /** 1 for {@code ===}, 2 for {@code ---}, or 0. */
    static int setextLevel(final char[] b, final int from, final int end) {
        if (b[from] != '=' && b[from] != '-' || !isBlank(b, from + run(b, from, end), end)) {
            return 0;
        }
        return b[from] == '=' ? 1 : 2;
    }

    /** The end of the line where a thematic break starts here; else where it fails. */
    static int thematicBreakEnd(final char[] b, final int from, final int end) {
        final char mark = b[from];
        if (mark != '*' && mark != '-' && mark != '_') {
            return from;
        }
        int marks = 0;
        int i = from;
        while (i < end && (b[i] == mark || b[i] == ' ' || b[i] == '\t')) {
            marks += b[i++] == mark ? 1 : 0;
        }
        return marks < 3 ? from : i;
    }

    /** The width of a list marker, with its full stop or bracket, or 0. What interrupts a paragraph must be plain. */
    static int listMarker(final char[] b, final int from, final int end, final boolean inParagraph) {
        int i = from;
        if (b[i] == '-' || b[i] == '*' || b[i] == '+') {
            i++;
        } else {
            while (i < end && i - from < 9 && b[i] >= '0' && b[i] <= '9') {
                i++;
            }
            if (i == from || i >= end || b[i] != '.' && b[i] != ')') {
                return 0;
            }
            i++;
            if (inParagraph && !(i - from == 2 && b[from] == '1')) {
                return 0;
            }
        }
        final boolean apart = i == end || b[i] == ' ' || b[i] == '\t';
        return apart && !(inParagraph && isBlank(b, i, end)) ? i - from : 0;
    }

    /** The row of dashes under a table's head (GitHub Flavored Markdown 0.29, section 4.10). */
    static boolean isTableDelimiter(final char[] b, final int from, final int end) {
        boolean dash = false;
        boolean pipe = false;
        for (int i = from; i < end; i++) {
            switch (b[i]) {
                case '|' -> pipe = true;
                case '-' -> dash = true;
                case ':', ' ', '\t' -> {}
                default -> {
                    return false;
                }
            }
        }
        return dash && pipe;
    }

    static boolean holds(final char[] b, final int from, final int end, final char c) {
        for (int i = from; i < end; i++) {
            if (b[i] == c) {
                return true;
            }
        }
        return false;
    }

    static boolean isBlank(final char[] b, final int from, final int end) {
        for (int i = from; i < end; i++) {
            if (b[i] != ' ' && b[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private static int run(final char[] b, final int from, final int end) {
        int i = from;
        while (i < end && b[i] == b[from]) {
            i++;
        }
        return i - from;
    }
}
