package vespera.scriptorium.markdown;

/** The characters of a tag: letters, digits, {@code _ - /} and symbols such as emoji; not digits alone. */
final class Tags {
    private Tags() {}

    /** The end of the tag whose first character (after the hash) stands at {@code from}, or -1 where there is none. */
    static int end(final char[] b, final int from, final int limit) {
        int i = from;
        int last = from;
        boolean named = false;
        while (i < limit) {
            final int point = pointAt(b, i, limit);
            if (!belongs(point)) {
                break;
            }
            named |= !Character.isDigit(point) && point != '/';
            i += Character.charCount(point);
            last = point == '/' ? last : i;
        }
        return named && last > from ? last : -1;
    }

    private static int pointAt(final char[] b, final int i, final int limit) {
        final boolean pair = Character.isHighSurrogate(b[i]) && i + 1 < limit && Character.isLowSurrogate(b[i + 1]);
        return pair ? Character.toCodePoint(b[i], b[i + 1]) : b[i];
    }

    private static boolean belongs(final int point) {
        if (point < 128) {
            return InlineHtml.isLetter((char) point)
                    || point >= '0' && point <= '9'
                    || point == '_'
                    || point == '-'
                    || point == '/';
        }
        if (point == 0x200D) {
            return true; // joins emoji
        }
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL -> true;
            default -> false;
        };
    }
}
