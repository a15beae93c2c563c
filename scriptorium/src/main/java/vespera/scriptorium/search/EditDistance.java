package vespera.scriptorium.search;

/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to make one word of another, no
 * letter touched twice: the restricted distance of Damerau (Communications of the ACM 7(3), 1964).
 */
public final class EditDistance {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;

    private EditDistance() {}

    /** How many slips a word may hold and still be known: none below 4 letters, 1 below 8, then 2. */
    public static int allowed(final String word) {
        final int length = word.length();
        return length < SHORTEST ? 0 : length < LONG ? 1 : 2;
    }

    /** The distance, or one more than {@code most} where it is greater. */
    public static int between(final String a, final String b, final int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                final int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            final int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return Math.min(most + 1, last[b.length()]);
    }
}
