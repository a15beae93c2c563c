package vespera.scriptorium.meaning;

import java.util.function.Consumer;
import java.util.function.ToIntFunction;

/**
 * Divides a section into units of at most so many tokens: at blank lines; where a paragraph is too long, after
 * sentences and before the lines of lists and tables; where one of those is too long, at spaces; where there are none,
 * anywhere between two characters. The time is linear in the text, and the counter sees no character more than about
 * a dozen times and no text longer than {@value #CHARS_PER_TOKEN} characters a token.
 */
final class UnitReader {

    /** Prose has 4 to 5 characters a token; what has more than this is cut by length, so that no unit grows endless. */
    static final int CHARS_PER_TOKEN = 16;

    /** Where most texts that must be cut by length lie just below the limit; the others are halved. */
    private static final int FIRST_CUT = 4;

    private final String text;
    private final ToIntFunction<String> tokens;
    private final int limit;
    private final Consumer<TextUnit> units;

    /**
     * A reader of one text.
     *
     * @param limit how many tokens a unit has at most, unless a single character has more; from 1
     */
    UnitReader(final String text, final ToIntFunction<String> tokens, final int limit, final Consumer<TextUnit> units) {
        this.text = text;
        this.tokens = tokens;
        this.limit = limit;
        this.units = units;
    }

    /** Hands on the units of a section, in order. */
    void read(final int from, final int to) {
        int start = Characters.skip(text, from, to);
        int line = start;
        while (start < to) {
            final int next = Characters.nextLine(text, line, to);
            final boolean blank = Characters.skip(text, line, next) == next;
            if (next == to || (blank && isWorthCounting(start, line))) {
                paragraph(start, next);
                start = Characters.skip(text, next, to);
                line = start;
            } else {
                line = next;
            }
        }
    }

    /** What is shorter goes with its neighbour, so that the counter is not called for each "Yes." and "No.". */
    private boolean isWorthCounting(final int from, final int to) {
        return to - from >= limit;
    }

    private void paragraph(final int from, final int to) {
        final int end = Characters.trim(text, from, to);
        if (!fits(from, end)) {
            sentences(from, end);
        }
    }

    private void sentences(final int from, final int to) {
        int start = from;
        int at = from;
        while (at < to) {
            final int next = at + 1;
            if (isWorthCounting(start, next) && Sentences.endsAt(text, at, to)) {
                sentence(start, next);
                start = Characters.skip(text, next, to);
                at = start;
            } else {
                at = next;
            }
        }
        sentence(start, to);
    }

    private void sentence(final int from, final int to) {
        final int end = Characters.trim(text, from, to);
        if (from < end && !fits(from, end)) {
            pieces(from, end, Math.min(end - from, limit * FIRST_CUT));
        }
    }

    /** Cuts into pieces of at most so many characters; those that still have too many tokens are halved again. */
    private void pieces(final int from, final int to, final int chars) {
        int start = from;
        while (start < to) {
            final int next = cut(start, to, chars);
            final int end = Characters.trim(text, start, next);
            if (start < end && !fits(start, end)) {
                if (text.codePointCount(start, end) == 1) {
                    units.accept(new TextUnit(start, end, limit));
                } else {
                    pieces(start, end, Math.max(1, (end - start) / 2));
                }
            }
            start = Characters.skip(text, next, to);
        }
    }

    /** After the last space of the second half, else between two characters; never inside a surrogate pair. */
    private int cut(final int from, final int to, final int chars) {
        if (to - from <= chars) {
            return to;
        }
        final int latest = from + chars;
        for (int at = latest; at > latest - chars / 2; at--) {
            if (Characters.isBlank(text.charAt(at - 1))) {
                return at;
            }
        }
        return Characters.boundaryAfter(text, latest);
    }

    /** Hands a stretch on as a unit if it is small enough. */
    private boolean fits(final int from, final int to) {
        if (to - from > limit * CHARS_PER_TOKEN) {
            return false;
        }
        final int count = tokens.applyAsInt(text.substring(from, to));
        if (count > limit) {
            return false;
        }
        units.accept(new TextUnit(from, to, count));
        return true;
    }
}
