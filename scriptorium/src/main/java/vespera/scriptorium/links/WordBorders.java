package vespera.scriptorium.links;

import java.util.Set;

/**
 * Where words begin and end, in any script. Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are written without
 * spaces or with endings joined on, so that their signs need no border.
 */
final class WordBorders {

    private static final Set<Character.UnicodeScript> BORDERLESS = Set.of(
            Character.UnicodeScript.HAN,
            Character.UnicodeScript.HIRAGANA,
            Character.UnicodeScript.KATAKANA,
            Character.UnicodeScript.HANGUL,
            Character.UnicodeScript.BOPOMOFO,
            Character.UnicodeScript.THAI,
            Character.UnicodeScript.LAO,
            Character.UnicodeScript.KHMER,
            Character.UnicodeScript.MYANMAR);

    private WordBorders() {}

    /** Whether a word may end between the neighbour outside and the edge of a name; outside may lie beyond the text. */
    static boolean between(final int[] points, final int outside, final int edge) {
        return outside < 0
                || outside >= points.length
                || isBorderless(points[edge])
                || !isWordPart(points[edge])
                || !isWordPart(points[outside])
                || isBorderless(points[outside]);
    }

    static boolean isWordPart(final int point) {
        return Character.isLetterOrDigit(point)
                || point == '_'
                || point > 127
                        && (Character.getType(point) == Character.NON_SPACING_MARK
                                || Character.getType(point) == Character.COMBINING_SPACING_MARK);
    }

    static boolean isBorderless(final int point) {
        return point > 0x0E00 && BORDERLESS.contains(Character.UnicodeScript.of(point));
    }
}
