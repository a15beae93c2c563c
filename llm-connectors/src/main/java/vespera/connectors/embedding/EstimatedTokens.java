package vespera.connectors.embedding;

/**
 * How many tokens a text has, guessed without the model's tokenizer and rather too many than too few: a token for every
 * four letters of a word begun, for every other sign, and for every character of a script without spaces.
 */
final class EstimatedTokens {

    /** More than this is not sent: the smallest window in use among embedding models. */
    static final int WINDOW = 512;

    private static final int LETTERS = 4;

    private EstimatedTokens() {}

    static int count(final String text) {
        return walk(text, Integer.MAX_VALUE).tokens();
    }

    /** The beginning of a text, of at most {@value #WINDOW} tokens. */
    static String window(final String text) {
        return text.substring(0, walk(text, WINDOW).end());
    }

    /** How far a walk came. */
    private record Walk(int tokens, int end) {}

    private static Walk walk(final String text, final int most) {
        int tokens = 0;
        int letters = 0;
        int at = 0;
        while (at < text.length()) {
            final int point = text.codePointAt(at);
            final boolean letter = Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
            final boolean blank = !letter && (Character.isWhitespace(point) || Character.isISOControl(point));
            // A token begins with a word, with every fourth letter of it, and with every sign.
            final boolean begins = letter ? letters % LETTERS == 0 : !blank;
            if (begins && tokens == most) {
                break;
            }
            tokens += begins ? 1 : 0;
            letters = letter ? letters + 1 : 0;
            at += Character.charCount(point);
        }
        return new Walk(tokens, at);
    }
}
