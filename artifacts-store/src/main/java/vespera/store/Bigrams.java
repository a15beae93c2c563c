package vespera.store;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * A text parted for the word index: what has spaces between its words, and Chinese, Japanese and Korean writing as
 * overlapping pairs of characters. Each run's last character stands once more alone, so that every character of a run
 * starts a token and a single one can be found by prefix.
 *
 * @param plain the text with a space for each run
 * @param pairs the runs' pairs in order
 */
record Bigrams(String plain, String pairs) {

    private static final int FIRST = 0x1100;

    static Bigrams of(final String text) {
        final String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        int at = 0;
        while (at < composed.length() && composed.charAt(at) < FIRST) {
            at++;
        }
        return at == composed.length() ? new Bigrams(composed, "") : part(composed);
    }

    private static Bigrams part(final String text) {
        final StringBuilder plain = new StringBuilder(text.length());
        final StringBuilder pairs = new StringBuilder();
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            final int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (spaceless(c)) {
                if (before >= 0) {
                    pairs.appendCodePoint(before).appendCodePoint(c).append(' ');
                } else {
                    plain.append(' ');
                }
                before = c;
            } else {
                if (before >= 0) {
                    pairs.appendCodePoint(before).append(' ');
                }
                before = -1;
                plain.appendCodePoint(c);
            }
        }
        if (before >= 0) {
            pairs.appendCodePoint(before);
        }
        return new Bigrams(plain.toString(), pairs.toString());
    }

    /** Everything in one text, for columns that are short. */
    String whole() {
        return pairs.isEmpty() ? plain : plain + " " + pairs;
    }

    /** Whether a character belongs to a script that puts no, or only some, spaces between words. */
    static boolean spaceless(final int c) {
        if (c < FIRST || !Character.isLetter(c)) {
            return false;
        }
        // The mark that lengthens a vowel belongs to no script of its own.
        if (c == 0x30FC || c == 0xFF70) {
            return true;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
