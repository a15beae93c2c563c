package vespera.scriptorium.markdown;

/**
 * Formulas in TeX between dollar signs, as Obsidian and Pandoc tell them from prices: an opening sign touches what
 * follows, a closing one what is before it, and no digit follows that; between double signs anything may stand.
 */
final class Formula {

    /** No formula begins here. */
    static final int NONE = -1;

    /** No sign that follows closes one, so that none need be looked for again. */
    static final int NONE_LEFT = -2;

    private Formula() {}

    /** Where the formula that begins here ends, after its closing sign. */
    static int end(final char[] b, final int open, final int limit) {
        if (open + 1 < limit && b[open + 1] == '$') {
            for (int i = open + 2; i + 1 < limit; i++) {
                if (b[i] == '\\') {
                    i++;
                } else if (b[i] == '$' && b[i + 1] == '$') {
                    return i + 2;
                }
            }
            return NONE_LEFT;
        }
        if (open + 1 >= limit || b[open + 1] <= ' ') {
            return NONE;
        }
        for (int i = open + 1; i < limit; i++) {
            if (b[i] == '\\') {
                i++;
            } else if (b[i] == '$' && closes(b, i, limit)) {
                return i + 1;
            }
        }
        return NONE_LEFT;
    }

    private static boolean closes(final char[] b, final int at, final int limit) {
        return b[at - 1] > ' ' && (at + 1 >= limit || b[at + 1] < '0' || b[at + 1] > '9');
    }
}
