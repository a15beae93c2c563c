package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One or more words in a row by which a passage is known.
 *
 * @param words folded; a script without spaces gives one for each character
 * @param forms whether other English forms of the words will do
 * @param goesOn whether the last word may go on
 * @param clause of the query it belongs to
 * @param weight how much it tells, more than 0
 */
record Sign(List<String> words, List<String> stems, boolean forms, boolean goesOn, int clause, double weight) {

    Sign {
        words = List.copyOf(words);
        stems = List.copyOf(stems);
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
        return new Sign(row, row.stream().map(Stems::of).toList(), forms && row.size() == 1, goesOn, clause, weight);
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
        final String stem = stems.get(place);
        return forms && folded.startsWith(Stems.beginning(stem)) && Stems.of(folded).equals(stem);
    }
}
