package vespera.scriptorium.markdown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The runs of backticks of one passage, sorted by length, so that each closing run is found without searching. */
final class CodeSpans {
    private final Map<Integer, Runs> byLength = new HashMap<>();

    CodeSpans(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit) {
            if (b[i] == '`') {
                final int end = runEnd(b, i, limit);
                byLength.computeIfAbsent(end - i, _ -> new Runs()).add(i);
                i = end;
            } else {
                i++;
            }
        }
    }

    static int runEnd(final char[] b, final int from, final int limit) {
        int i = from;
        while (i < limit && b[i] == '`') {
            i++;
        }
        return i;
    }

    /** Where the next run of exactly this length starts, or -1. To be asked with rising positions only. */
    int closer(final int length, final int from) {
        final Runs runs = byLength.get(length);
        return runs == null ? -1 : runs.next(from);
    }

    private static final class Runs {
        private int[] starts = new int[4];
        private int count;
        private int cursor;

        void add(final int start) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = start;
        }

        int next(final int from) {
            while (cursor < count && starts[cursor] < from) {
                cursor++;
            }
            return cursor < count ? starts[cursor] : -1;
        }
    }
}
