package vespera.scriptorium.suggestions;

import java.util.Comparator;

/** Texts in the order of their code points, which no locale and no version of a collation changes. */
final class ByCodePoint {

    static final Comparator<String> ORDER = ByCodePoint::compare;

    private ByCodePoint() {}

    private static int compare(final String a, final String b) {
        final int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            final char x = a.charAt(i);
            final char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(lifted(x), lifted(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for what lies beyond every other char. */
    private static int lifted(final char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
