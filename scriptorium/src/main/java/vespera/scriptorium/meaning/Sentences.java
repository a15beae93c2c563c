package vespera.scriptorium.meaning;

/**
 * A modest judge of where sentences end. It looks at a few characters around a place and at no list of words, so it
 * takes the same time anywhere; where it errs, a passage is cut a sentence too late, or within one.
 */
final class Sentences {

    private static final String STOPS = ".!?\u2026";
    private static final String WIDE_STOPS = "\u3002\uFF01\uFF1F";
    private static final String CLOSERS = "\"')]\u201D\u2019\u00BB\u300D\u300F\uFF09*_";
    private static final String LIST_MARKS = "-*+|>#";

    /** How far it looks back over closing quotes and words, and ahead over blanks. */
    private static final int NEAR = 4;

    private Sentences() {}

    /** Whether a sentence, or a line that stands for itself, ends with the character at {@code at}. */
    static boolean endsAt(final String text, final int at, final int to) {
        if (Characters.endsLine(text, at)) {
            return startsItem(text, at + 1, to);
        }
        final int stop = stopBefore(text, at);
        if (stop < 0) {
            return false;
        }
        final char next = at + 1 < to ? text.charAt(at + 1) : ' ';
        if (WIDE_STOPS.indexOf(text.charAt(stop)) >= 0) {
            return CLOSERS.indexOf(next) < 0;
        }
        return Characters.isBlank(next)
                && !goesOnSmall(text, at + 1, to)
                && !(text.charAt(stop) == '.' && isShort(text, stop));
    }

    /** The stop at a place or before the closing quotes there; -1 where there is none. */
    private static int stopBefore(final String text, final int at) {
        for (int back = at; back >= 0 && back > at - NEAR; back--) {
            final char character = text.charAt(back);
            if (STOPS.indexOf(character) >= 0 || WIDE_STOPS.indexOf(character) >= 0) {
                return back;
            }
            if (CLOSERS.indexOf(character) < 0) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean goesOnSmall(final String text, final int from, final int to) {
        final int next = Characters.skip(text, from, Math.min(to, from + NEAR));
        return next < to && Character.isLowerCase(text.charAt(next));
    }

    /** Whether the word before a full stop is a capital and at most two letters more: a title or an initial. */
    private static boolean isShort(final String text, final int stop) {
        int first = stop;
        while (first > 0 && stop - first < NEAR && Character.isLetter(text.charAt(first - 1))) {
            first--;
        }
        final int letters = stop - first;
        return letters > 0 && letters < NEAR && Character.isUpperCase(text.charAt(first));
    }

    /** Whether a line starts with the mark of a list, a quotation, a table or a heading, or with a number. */
    private static boolean startsItem(final String text, final int line, final int to) {
        final int first = Characters.skip(text, line, Math.min(to, line + 2 * NEAR));
        return first < to && (LIST_MARKS.indexOf(text.charAt(first)) >= 0 || Character.isDigit(text.charAt(first)));
    }
}
