package vespera.scriptorium.codex;

import java.util.Comparator;

/** Paths as a reader takes them: folder by folder, numbers by their value, so that chapter 2 comes before chapter 10. */
final class ReadingOrder implements Comparator<String> {

    @Override
    public int compare(final String one, final String other) {
        int i = 0;
        int j = 0;
        while (i < one.length() && j < other.length()) {
            final char a = one.charAt(i);
            final char b = other.charAt(j);
            if (digit(a) && digit(b)) {
                final int endA = end(one, i);
                final int endB = end(other, j);
                final int by = number(one, i, endA).compareTo(number(other, j, endB));
                if (by != 0) {
                    return by;
                }
                i = endA;
                j = endB;
            } else {
                final int by = Character.compare(weight(a), weight(b));
                if (by != 0) {
                    return by;
                }
                i++;
                j++;
            }
        }
        final int rest = Integer.compare(one.length() - i, other.length() - j);
        return rest == 0 ? one.compareTo(other) : rest;
    }

    private static boolean digit(final char c) {
        return c >= '0' && c <= '9';
    }

    private static int end(final String text, final int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static java.math.BigInteger number(final String text, final int from, final int to) {
        return new java.math.BigInteger(text.substring(from, to));
    }

    /** A slash before anything else, so that a folder's files stay together. */
    private static char weight(final char c) {
        return c == '/' ? 0 : Character.toLowerCase(c);
    }
}
