package vespera.desktop.palette;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of all names and where each stands, to find names in spite of typing mistakes. */
final class Vocabulary {

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int SCORE = 25;
    private static final int LETTER = 5;
    private static final int MISTAKE = 12;

    private final Map<String, Word> words = new HashMap<>();

    /** Where a word stands, and a bit for each of its letters. */
    private record Word(BitSet places, long letters) {}

    void add(final String word, final int place) {
        words.computeIfAbsent(word, w -> new Word(new BitSet(), FoldedName.letters(w)))
                .places()
                .set(place);
    }

    /**
     * Where there is, for each of these words, one that begins like it or is a mistake or, from eight letters, two away
     * from it; with a score each. Words of less than four letters must be right.
     */
    Map<Integer, Integer> near(final List<String> wanted) {
        Map<Integer, Integer> all = Map.of();
        for (int i = 0; i < wanted.size(); i++) {
            final Map<Integer, Integer> one = near(wanted.get(i));
            if (i == 0) {
                all = one;
            } else {
                final Map<Integer, Integer> before = all;
                one.keySet().retainAll(before.keySet());
                one.replaceAll((place, score) -> score + before.getOrDefault(place, 0));
                all = one;
            }
        }
        return all;
    }

    private Map<Integer, Integer> near(final String word) {
        final Map<Integer, Integer> found = new LinkedHashMap<>();
        final int most = word.length() < SHORTEST ? 0 : word.length() < LONG ? 1 : 2;
        final Mistakes mistakes = new Mistakes(word, most);
        final long letters = FoldedName.letters(word);
        words.forEach((known, at) -> {
            // Each mistake can account for one letter that is not there.
            if (Long.bitCount(letters & ~at.letters()) > most) {
                return;
            }
            final int count = known.startsWith(word) ? 0 : mistakes.in(known);
            if (count <= most) {
                final int score = SCORE + word.length() * LETTER - count * MISTAKE;
                at.places().stream().forEach(place -> found.merge(place, score, Math::max));
            }
        });
        return found;
    }
}
