package vespera.desktop.editor;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** How long each line of a text is, in code points: an offset is a sum of small numbers, not a walk through the text. */
final class LineLengths {

    private int[] lengths = new int[64];
    private int count;

    /** Begins anew with so many lines. */
    void reset(final int lines, final IntUnaryOperator length) {
        count = 0;
        replace(0, 0, lines, length);
    }

    /** Puts {@code added} lines in the place of {@code removed} ones, from a line on; both may be none. */
    void replace(final int line, final int removed, final int added, final IntUnaryOperator length) {
        final int tail = count - line - removed;
        final int now = line + added + tail;
        if (now > lengths.length) {
            lengths = Arrays.copyOf(lengths, Math.max(now, lengths.length * 2));
        }
        System.arraycopy(lengths, line + removed, lengths, line + added, tail);
        for (int i = line; i < line + added; i++) {
            lengths[i] = length.applyAsInt(i);
        }
        count = now;
    }

    int lines() {
        return count;
    }

    /** The length of a line, its break left out. */
    int of(final int line) {
        return lengths[line];
    }

    /** Where a line starts. */
    int start(final int line) {
        int sum = line;
        for (int i = 0; i < line; i++) {
            sum += lengths[i];
        }
        return sum;
    }

    /** The length of the whole text, breaks counted. */
    int total() {
        return count == 0 ? 0 : start(count - 1) + lengths[count - 1];
    }

    /** The line that an offset stands on; the last one where it lies beyond the end. */
    int lineAt(final int offset) {
        int left = offset;
        for (int i = 0; i < count; i++) {
            if (left <= lengths[i]) {
                return i;
            }
            left -= lengths[i] + 1;
        }
        return Math.max(0, count - 1);
    }
}
