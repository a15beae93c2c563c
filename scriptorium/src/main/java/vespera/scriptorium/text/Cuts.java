package vespera.scriptorium.text;

/** The ways to cut a text: into lines, sentences or words. No cut falls inside a surrogate pair. */
public final class Cuts {

    private static final String STOPS = ".!?\u2026";
    private static final String WIDE_STOPS = "\u3002\uFF01\uFF1F";
    private static final String CLOSERS = "\"')]\u201D\u2019\u00BB\u300D\u300F\uFF09*_";
    private static final int JOINER = 0x200D;

    private Cuts() {}

    /** Lines, each with its line feed. */
    public static int line(final String text, final int from, final int to) {
        final int feed = text.indexOf('\n', from, to);
        return feed < 0 ? to : feed + 1;
    }

    /** Sentences as punctuation tells them, with the blanks and line feeds between them as tokens of their own. */
    public static int sentence(final String text, final int from, final int to) {
        if (text.charAt(from) == '\n') {
            return from + 1;
        }
        if (blank(text.charAt(from))) {
            return blanks(text, from, to);
        }
        int at = from;
        while (at < to && text.charAt(at) != '\n') {
            final char character = text.charAt(at++);
            if (STOPS.indexOf(character) >= 0 || WIDE_STOPS.indexOf(character) >= 0) {
                while (at < to && (CLOSERS.indexOf(text.charAt(at)) >= 0 || STOPS.indexOf(text.charAt(at)) >= 0)) {
                    at++;
                }
                if (at == to || WIDE_STOPS.indexOf(character) >= 0 || Character.isWhitespace(text.charAt(at))) {
                    return at;
                }
            }
        }
        return at;
    }

    /**
     * Words with the marks and apostrophes inside them, runs of blanks, and single characters of everything else. A
     * script that is written without blanks is cut at each character.
     */
    public static int word(final String text, final int from, final int to) {
        final char first = text.charAt(from);
        if (first == '\n') {
            return from + 1;
        }
        if (blank(first)) {
            return blanks(text, from, to);
        }
        final int point = text.codePointAt(from);
        final int after = marks(text, from + Character.charCount(point), to);
        return Character.isLetterOrDigit(point) && !alone(point) ? restOfWord(text, after, to) : after;
    }

    private static int restOfWord(final String text, final int from, final int to) {
        int at = from;
        while (at < to) {
            final int point = text.codePointAt(at);
            final boolean apostrophe =
                    (point == '\'' || point == '\u2019') && at + 1 < to && Character.isLetter(text.charAt(at + 1));
            if (!apostrophe && (!Character.isLetterOrDigit(point) || alone(point))) {
                return at;
            }
            at = marks(text, Math.min(to, at + Character.charCount(point)), to);
        }
        return at;
    }

    /** Passes over what belongs to the character before: combining marks, variants, and what a joiner ties to it. */
    private static int marks(final String text, final int from, final int to) {
        int at = from;
        while (at < to) {
            final int point = text.codePointAt(at);
            final int type = Character.getType(point);
            if (type != Character.NON_SPACING_MARK
                    && type != Character.COMBINING_SPACING_MARK
                    && type != Character.ENCLOSING_MARK
                    && point != JOINER) {
                return at;
            }
            at += Character.charCount(point);
            if (point == JOINER && at < to && text.charAt(at) != '\n' && !blank(text.charAt(at))) {
                at = Math.min(to, at + Character.charCount(text.codePointAt(at)));
            }
        }
        return at;
    }

    private static int blanks(final String text, final int from, final int to) {
        int at = from;
        while (at < to && blank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean blank(final char character) {
        return character != '\n' && (Character.isWhitespace(character) || Character.isSpaceChar(character));
    }

    /** Whether a letter's script is written without blanks between words. */
    public static boolean alone(final int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
            default -> false;
        };
    }
}
