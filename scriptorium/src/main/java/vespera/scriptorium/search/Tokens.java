package vespera.scriptorium.search;

import java.lang.Character.UnicodeScript;

/** The words of a text one after another; of a script that puts no spaces between words, its characters. */
final class Tokens {

    private static final int FIRST_SPACELESS = 0x1100;

    private final String text;
    private int from;
    private int to;
    private boolean spaceless;

    Tokens(final String text) {
        this(text, 0);
    }

    Tokens(final String text, final int start) {
        this.text = text;
        this.to = start;
    }

    /** Goes to the next word; false where there is none. */
    boolean next() {
        int at = to;
        while (at < text.length()) {
            final int c = text.codePointAt(at);
            if (Folding.inWord(c)) {
                from = at;
                spaceless = spaceless(c);
                to = at + Character.charCount(c);
                if (!spaceless) {
                    goOn();
                }
                return true;
            }
            at += Character.charCount(c);
        }
        to = text.length();
        return false;
    }

    private void goOn() {
        while (to < text.length()) {
            final int c = text.codePointAt(to);
            if (!Folding.inWord(c) || spaceless(c)) {
                return;
            }
            to += Character.charCount(c);
        }
    }

    /** Where the word begins, in UTF-16 units. */
    int from() {
        return from;
    }

    /** After its last character. */
    int to() {
        return to;
    }

    boolean spaceless() {
        return spaceless;
    }

    String folded() {
        return Folding.of(text.substring(from, to));
    }

    private static boolean spaceless(final int c) {
        if (c < FIRST_SPACELESS || !Character.isLetter(c)) {
            return false;
        }
        if (c == 0x30FC || c == 0xFF70) {
            return true;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> false;
        };
    }
}
