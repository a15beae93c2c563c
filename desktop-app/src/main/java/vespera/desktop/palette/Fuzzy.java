package vespera.desktop.palette;

import java.util.Locale;

/**
 * How well a few typed letters fit a name: they must occur in order; runs of letters, beginnings of words and short
 * names count for more.
 */
public final class Fuzzy {

    /** What a name gets that does not fit. */
    public static final int NONE = -1;

    /** What a name gets at least that holds what was typed as it was typed. */
    static final int HOLDS = 50;

    private static final int WORD_START = 12;
    private static final int RUN = 8;
    private static final int LETTER = 2;
    private static final int WHOLE = 60;

    private Fuzzy() {}

    /**
     * How well it fits; greater is better.
     *
     * @param typed blanks in it are passed over; nothing typed fits everything with 0
     * @return at least 0, or {@link #NONE}
     */
    public static int score(final String typed, final String name) {
        final String wanted = typed.toLowerCase(Locale.ROOT).replace(" ", "");
        final String text = name.toLowerCase(Locale.ROOT);
        return score(wanted, typed.strip().toLowerCase(Locale.ROOT), text);
    }

    /**
     * As {@link #score(String, String)}, for what is lower case already.
     *
     * @param wanted what was typed, without blanks
     * @param typed what was typed, with blanks
     */
    static int score(final String wanted, final String typed, final String text) {
        if (wanted.isEmpty()) {
            return 0;
        }
        final int at = text.indexOf(typed);
        if (at >= 0) {
            final int begin = at == 0 ? WORD_START * 2 : startsWord(text, at) ? WORD_START : 0;
            return WHOLE + wanted.length() * (RUN + LETTER) + begin - Math.min(text.length() / 8, 20);
        }
        return Math.min(scattered(wanted, text), HOLDS - 1);
    }

    private static int scattered(final String wanted, final String text) {
        int score = 0;
        int from = 0;
        int last = -2;
        for (int i = 0; i < wanted.length(); i++) {
            final int found = next(text, wanted.charAt(i), from, last);
            if (found < 0) {
                return NONE;
            }
            score += LETTER + (found == last + 1 ? RUN : startsWord(text, found) ? WORD_START : 0);
            last = found;
            from = found + 1;
        }
        return Math.max(0, score - Math.min(text.length() / 8, 20));
    }

    // The next letter of a run if there is one, else any.
    private static int next(final String text, final char letter, final int from, final int last) {
        if (last >= 0 && from < text.length() && text.charAt(from) == letter) {
            return from;
        }
        return text.indexOf(letter, from);
    }

    private static boolean startsWord(final String text, final int at) {
        return at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }
}
