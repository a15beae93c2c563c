package vespera.scriptorium.links;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as names are compared: NFC, lower case, every run of white space one space; with each code point knowing where
 * it came from.
 */
final class FoldedText {
    private int[] points;
    private int[] starts;
    private int length;

    private FoldedText(final int capacity) {
        points = new int[capacity];
        starts = new int[capacity + 1];
    }

    static FoldedText of(final String text) {
        final FoldedText folded = new FoldedText(text.length());
        int i = 0;
        while (i < text.length()) {
            final int end = clusterEnd(text, i);
            final int first = text.codePointAt(i);
            if (Character.isWhitespace(first) || Character.isSpaceChar(first)) {
                folded.add(' ', i);
                i = spaceEnd(text, i);
                continue;
            }
            if (end - i == Character.charCount(first)) {
                folded.add(Names.lower(first), i);
            } else {
                folded.addCluster(text.substring(i, end), i);
            }
            i = end;
        }
        folded.starts[folded.length] = text.length();
        folded.points = Arrays.copyOf(folded.points, folded.length);
        return folded;
    }

    private void addCluster(final String cluster, final int start) {
        final String composed = Normalizer.normalize(cluster, Normalizer.Form.NFC);
        composed.codePoints().forEach(point -> add(Names.lower(point), start));
    }

    private void add(final int point, final int start) {
        if (length == points.length) {
            points = Arrays.copyOf(points, length * 2 + 8);
            starts = Arrays.copyOf(starts, length * 2 + 9);
        }
        points[length] = point;
        starts[length++] = start;
    }

    /** A base and the marks that follow it, or one Hangul syllable spelt in parts. */
    private static int clusterEnd(final String text, final int from) {
        int i = from + Character.charCount(text.codePointAt(from));
        while (i < text.length() && isJoined(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    private static boolean isJoined(final int point) {
        if (point < 0x300) {
            return false;
        }
        final int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (point >= 0x1160 && point <= 0x11FF);
    }

    private static int spaceEnd(final String text, final int from) {
        int i = from;
        while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    int[] points() {
        return points;
    }

    /** Where the code point at this place starts in the text, as a UTF-16 index; for the end, the text's length. */
    int start(final int place) {
        return starts[place];
    }
}
