package vespera.scriptorium.markdown;

/**
 * Counts words: a run of letters or digits, with what joins them ({@code don't}, {@code well-known}), is one; each
 * Chinese ideograph and each kana is one.
 */
final class WordCounter {
    /** Apostrophe, two hyphens, two invisible joiners, soft hyphen. */
    private static final String JOINERS = "\u2019\u2010\u2011\u200D\u200C\u00AD";

    private boolean inside;
    private int words;

    void reset() {
        inside = false;
        words = 0;
    }

    int words() {
        return words;
    }

    /** Something that is no text stands here. */
    void gap() {
        inside = false;
    }

    void see(final int point) {
        if (point < 128) {
            if (point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9') {
                words += inside ? 0 : 1;
                inside = true;
            } else if (point <= ' ' || point == '|' || point == '/') {
                inside = false;
            }
        } else if (isIdeographOrKana(point)) {
            words++;
            inside = false;
        } else if (Character.isLetterOrDigit(point)) {
            words += inside ? 0 : 1;
            inside = true;
        } else if (!joins(point)) {
            inside = false;
        }
    }

    private static boolean joins(final int point) {
        return JOINERS.indexOf(point) >= 0
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK;
    }

    static boolean isIdeographOrKana(final int point) {
        if (point < 0x2E80) {
            return false;
        }
        if (Character.isIdeographic(point)) {
            return true;
        }
        return point >= 0x3041 && point <= 0x30FF && Character.isLetter(point) && point != 0x30FC;
    }
}
