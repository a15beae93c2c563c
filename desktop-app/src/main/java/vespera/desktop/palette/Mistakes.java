package vespera.desktop.palette;

/**
 * Counts the typing mistakes between a typed word and the beginning of a name's word: a letter too much, one missing,
 * another one, two in the wrong order (optimal string alignment). What is written after the typed word is no mistake,
 * since she may still be typing.
 */
final class Mistakes {

    private final String typed;
    private final int most;
    private int[] before;
    private int[] row;
    private int[] next;

    /** @param most more than so many are not counted exactly */
    Mistakes(final String typed, final int most) {
        this.typed = typed;
        this.most = most;
        final int width = typed.length() + most + 2;
        before = new int[width];
        row = new int[width];
        next = new int[width];
    }

    /** The mistakes, or more than asked for. */
    int in(final String word) {
        if (most == 0 || word.length() < typed.length() - most) {
            return most + 1;
        }
        // The first letter is seldom mistyped, unless it changed places with the second.
        if (word.charAt(0) != typed.charAt(0) && (word.length() < 2 || word.charAt(1) != typed.charAt(0))) {
            return most + 1;
        }
        final int width = Math.min(word.length(), typed.length() + most);
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            if (!step(i, width, word)) {
                return most + 1;
            }
            final int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        int least = most + 1;
        for (int j = Math.max(0, typed.length() - most); j <= width; j++) {
            least = Math.min(least, row[j]);
        }
        return least;
    }

    /** One letter more of what was typed; tells whether it may still come to few enough. */
    private boolean step(final int i, final int width, final String word) {
        next[0] = i;
        int least = i;
        for (int j = 1; j <= width; j++) {
            final boolean same = typed.charAt(i - 1) == word.charAt(j - 1);
            int cost = Math.min(Math.min(row[j] + 1, next[j - 1] + 1), row[j - 1] + (same ? 0 : 1));
            if (i > 1
                    && j > 1
                    && typed.charAt(i - 1) == word.charAt(j - 2)
                    && typed.charAt(i - 2) == word.charAt(j - 1)) {
                cost = Math.min(cost, before[j - 2] + 1);
            }
            next[j] = cost;
            least = Math.min(least, cost);
        }
        return least <= most;
    }
}
