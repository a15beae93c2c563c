package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One or more words in a row by which a passage is known.
 *
 * @param words folded; a script without spaces gives one for each character
 * @param stem of the first word
 * @param beginning of every word with that stem
 * @param forms whether other English forms of the words will do
 * @param goesOn whether the last word may go on
 * @param clause of the query it belongs to
 * @param weight how much it tells, more than 0
 */
record Sign(
        List<String> words, String stem, String beginning, boolean forms, boolean goesOn, int clause, double weight) {

    /** A letter by itself stands everywhere and tells next to nothing. */
    private static final double LETTER = 0.1;

    Sign {
        words = List.copyOf(words);
    }

    /** The signs of some words: each stretch of a script without spaces is one, and so are the words between. */
    static List<Sign> of(
            final String text, final boolean forms, final boolean goesOn, final int clause, final double weight) {
        final List<Sign> signs = new ArrayList<>();
        final List<String> row = new ArrayList<>();
        boolean spaceless = false;
        final Tokens tokens = new Tokens(text);
        while (tokens.next()) {
            if (!row.isEmpty() && tokens.spaceless() != spaceless) {
                signs.add(sign(row, forms, false, clause, weight));
                row.clear();
            }
            spaceless = tokens.spaceless();
            row.add(tokens.folded());
        }
        if (!row.isEmpty()) {
            signs.add(sign(row, forms, goesOn, clause, weight));
        }
        return signs;
    }

    private static Sign sign(
            final List<String> row, final boolean forms, final boolean goesOn, final int clause, final double weight) {
        final String first = row.getFirst();
        final String stem = Stems.of(first);
        final boolean letter = row.size() == 1 && first.length() == 1 && first.charAt(0) < 0x80;
        return new Sign(
                row,
                stem,
                Stems.beginning(stem),
                forms && row.size() == 1,
                goesOn,
                clause,
                letter ? LETTER * weight : weight);
    }

    /** Whether a word of a text is the one at a place of this sign. */
    boolean fits(final String folded, final int place) {
        final String word = words.get(place);
        if (folded.equals(word)) {
            return true;
        }
        if (goesOn && place == words.size() - 1 && folded.startsWith(word)) {
            return true;
        }
        return forms && folded.startsWith(beginning) && Stems.of(folded).equals(stem);
    }
}
