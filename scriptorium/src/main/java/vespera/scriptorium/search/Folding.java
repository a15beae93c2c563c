package vespera.scriptorium.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without case, accents and Unicode form, as they are compared. */
public final class Folding {

    private static final int ASCII = 0x80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    /** The folded text. */
    public static String of(final String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII) {
                final String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
                final String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
                return Normalizer.normalize(bare, Normalizer.Form.NFC);
            }
        }
        return text.toLowerCase(Locale.ROOT);
    }

    /** Whether a character belongs to a word. */
    static boolean inWord(final int c) {
        if (c < ASCII) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
