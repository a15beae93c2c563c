package vespera.scriptorium.markdown;

/** A place in one line, in columns as CommonMark 0.31 section 2.2 has them: a tab ends at a multiple of 4. */
final class LineCursor {
    private final char[] text;
    private int at;
    private int end;
    private int column;
    /** How many columns of the tab at {@link #at} are used up already. */
    private int used;

    private int next;
    private int nextColumn;

    LineCursor(final char[] text) {
        this.text = text;
    }

    void line(final int from, final int to) {
        at = from;
        end = to;
        column = 0;
        used = 0;
        look();
    }

    private void look() {
        next = at;
        nextColumn = column;
        while (next < end) {
            if (text[next] == ' ') {
                nextColumn++;
            } else if (text[next] == '\t') {
                nextColumn += 4 - nextColumn % 4;
            } else {
                return;
            }
            next++;
        }
    }

    int indent() {
        return nextColumn - column;
    }

    boolean blank() {
        return next >= end;
    }

    /** The first place that is no space. */
    int next() {
        return next;
    }

    int end() {
        return end;
    }

    int at() {
        return at;
    }

    char nextChar() {
        return text[next];
    }

    void skipIndent() {
        at = next;
        column = nextColumn;
        used = 0;
    }

    /** Forward by one char that is no tab. */
    void advanceChar() {
        at++;
        column++;
        used = 0;
        look();
    }

    /** Forward by this many columns of spaces and tabs; part of a tab may stay. */
    void advanceColumns(final int columns) {
        int left = columns;
        while (left > 0 && at < end && (text[at] == ' ' || text[at] == '\t')) {
            final int width = text[at] == '\t' ? 4 - (column - used) % 4 - used : 1;
            if (width > left) {
                used += left;
                column += left;
                left = 0;
            } else {
                column += width;
                left -= width;
                used = 0;
                at++;
            }
        }
        look();
    }

    void advanceTo(final int index) {
        while (at < index) {
            advanceChar();
        }
    }
}
