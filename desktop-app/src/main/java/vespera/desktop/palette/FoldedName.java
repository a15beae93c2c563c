package vespera.desktop.palette;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A name without case and accents, with its words, ready to be compared many times.
 *
 * @param text lower case, without accents
 * @param compact the same without blanks
 * @param initials the first letters of its words
 * @param letters a bit for each letter that is in it, so that most names are passed over at a glance
 */
record FoldedName(String text, String compact, List<String> words, String initials, long letters) {

    private static final int WORDS = 36;
    private static final int INITIALS = 30;
    private static final int LETTER = 6;

    static FoldedName of(final String name) {
        final String text = fold(name.strip());
        final List<String> words = new ArrayList<>();
        final StringBuilder initials = new StringBuilder();
        int from = -1;
        for (int i = 0; i <= text.length(); i++) {
            final boolean in = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            if (in && from < 0) {
                from = i;
            } else if (!in && from >= 0) {
                words.add(text.substring(from, i));
                initials.append(text.charAt(from));
                from = -1;
            }
        }
        return new FoldedName(text, text.replace(" ", ""), List.copyOf(words), initials.toString(), letters(text));
    }

    /** A bit for each letter; two may share one. */
    static long letters(final String text) {
        long letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                letters |= 1L << (text.charAt(i) & 63);
            }
        }
        return letters;
    }

    private static String fold(final String name) {
        final String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            if (lower.charAt(i) > 127) {
                return Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
            }
        }
        return lower;
    }

    /** How well this, as it was typed, fits a name; greater is better, {@link Fuzzy#NONE} where it does not. */
    int score(final FoldedName name) {
        if ((letters & ~name.letters) != 0) {
            return Fuzzy.NONE;
        }
        final int plain = Fuzzy.score(compact, text, name.text);
        if (plain >= Fuzzy.HOLDS) {
            return plain;
        }
        if (words.size() > 1 && words.stream().allMatch(word -> name.hasWordFrom(word))) {
            return Math.max(plain, WORDS + compact.length() * LETTER - Math.min(name.text.length() / 8, 20));
        }
        if (compact.length() > 1 && name.initials.startsWith(compact)) {
            return Math.max(plain, INITIALS + compact.length() * LETTER);
        }
        return plain;
    }

    private boolean hasWordFrom(final String beginning) {
        for (final String word : words) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
