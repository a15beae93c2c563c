package vespera.scriptorium.meaning;

/**
 * Where characters are blank, where lines end (as CommonMark has it: LF, CRLF or CR) and where a text may be cut. All
 * offsets are in UTF-16 units.
 */
final class Characters {

    private Characters() {}

    static boolean isBlank(final char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    /** The first character from {@code from} on that is not blank, or {@code to}. */
    static int skip(final String text, final int from, final int to) {
        int at = from;
        while (at < to && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Where the blank characters begin that end at {@code to}; {@code from} where all are blank. */
    static int trim(final String text, final int from, final int to) {
        int at = to;
        while (at > from && isBlank(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    /** Where the next line starts, or {@code to} where no line ends before it. */
    static int nextLine(final String text, final int from, final int to) {
        for (int at = from; at < to; at++) {
            if (endsLine(text, at)) {
                return at + 1;
            }
        }
        return to;
    }

    /** Whether the character is the last of its line: a CR followed by LF is not. */
    static boolean endsLine(final String text, final int at) {
        final char character = text.charAt(at);
        return character == '\n' || (character == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'));
    }

    /** The offset itself, or the next where it is inside a surrogate pair. */
    static int boundaryAfter(final String text, final int at) {
        final boolean inside =
                at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return inside ? at + 1 : at;
    }
}
