package vespera.scriptorium.markdown;

import java.util.Arrays;

/**
 * A stretch of running text: the lines of one paragraph, heading or comment, without the marks of the blocks around it.
 * One line is looked at where it stands; more are joined with a line feed, and know where they came from.
 */
final class Passage {
    private final char[] source;
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] line = new int[16];
    private int[] joinedAt = new int[16];
    private int count;
    private char[] joined = new char[0];
    private int joinedLength;

    Passage(final char[] source) {
        this.source = source;
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int lines() {
        return count;
    }

    void add(final int start, final int end, final int lineNumber) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
            line = Arrays.copyOf(line, count * 2);
            joinedAt = Arrays.copyOf(joinedAt, count * 2);
        }
        from[count] = start;
        to[count] = end;
        line[count++] = lineNumber;
    }

    /** Makes {@link #chars()}, {@link #begin()} and {@link #end()} speak of the lines added so far. */
    void join() {
        if (count < 2) {
            return;
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += to[i] - from[i] + 1;
        }
        if (joined.length < length) {
            joined = new char[Math.max(length, joined.length * 2)];
        }
        int at = 0;
        for (int i = 0; i < count; i++) {
            joinedAt[i] = at;
            System.arraycopy(source, from[i], joined, at, to[i] - from[i]);
            at += to[i] - from[i];
            joined[at++] = '\n';
        }
        joinedLength = at - 1;
    }

    char[] chars() {
        return count == 1 ? source : joined;
    }

    int begin() {
        return count == 1 ? from[0] : 0;
    }

    int end() {
        return count == 1 ? to[0] : joinedLength;
    }

    int lineOf(final int index) {
        return line[segment(index)];
    }

    /** Where the char at this index stands in the document. */
    int sourceOf(final int index) {
        final int segment = segment(index);
        return count == 1 ? index : from[segment] + index - joinedAt[segment];
    }

    /** The end of the line this index stands in, as an index of {@link #chars()}. */
    int lineEnd(final int index) {
        final int segment = segment(index);
        return count == 1 ? to[0] : joinedAt[segment] + to[segment] - from[segment];
    }

    int firstLine() {
        return line[0];
    }

    int firstSource() {
        return from[0];
    }

    char[] source() {
        return source;
    }

    int lastFrom() {
        return from[count - 1];
    }

    int lastTo() {
        return to[count - 1];
    }

    private int segment(final int index) {
        if (count == 1) {
            return 0;
        }
        final int found = Arrays.binarySearch(joinedAt, 0, count, index);
        return found >= 0 ? found : -found - 2;
    }
}
