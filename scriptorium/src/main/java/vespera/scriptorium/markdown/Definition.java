package vespera.scriptorium.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Where a reference is defined, {@code [label]: target "title"}, as CommonMark 0.31 section 4.7 has it. Footnotes look
 * alike and are none.
 *
 * @param from where the label's bracket opens
 * @param colon where the colon stands
 * @param to where the definition ends
 */
record Definition(int from, int colon, String address, int to) {

    private static final int LONGEST_LABEL = 999;

    /** The definition that begins at the start of this line; null where there is none. */
    static @Nullable Definition at(final char[] b, final int start, final int limit) {
        int open = start;
        while (open < limit && open - start < 4 && b[open] == ' ') {
            open++;
        }
        if (open + 3 >= limit || b[open] != '[' || b[open + 1] == '^' || open - start > 3) {
            return null;
        }
        final int close = labelEnd(b, open + 1, Math.min(limit, open + 1 + LONGEST_LABEL));
        if (close <= open + 1 || close + 1 >= limit || b[close + 1] != ':') {
            return null;
        }
        final Destination destination = Destination.definition(b, close + 2, limit);
        return destination == null ? null : new Definition(open, close + 1, destination.address(), destination.end());
    }

    private static int labelEnd(final char[] b, final int from, final int limit) {
        for (int i = from; i < limit; i++) {
            switch (b[i]) {
                case ']' -> {
                    return i;
                }
                case '[' -> {
                    return -1;
                }
                case '\\' -> i++;
                default -> {}
            }
        }
        return -1;
    }
}
