package vespera.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vespera.scriptorium.search.EditDistance;

/** Every word of the index with the number of documents it stands in, to find what a misspelt one was to be. */
record Vocabulary(List<Term> terms) {

    private static final int MOST = 3;
    /** A spelling that is so much rarer than the best one is not what was meant. */
    private static final int RARER = 20;

    /** A word, and in how many documents it stands. */
    record Term(String word, long documents) {}

    private record Near(Term term, int distance, boolean sameStart) {}

    static Vocabulary read(final Wire wire) throws SQLException {
        final List<Term> terms = new ArrayList<>();
        wire.each("SELECT term, doc FROM temp.word_terms", row -> {
            final String word = row.getString(1);
            return EditDistance.allowed(word) > 0 || word.length() > 2
                    ? terms.add(new Term(word, row.getLong(2)))
                    : Boolean.FALSE;
        });
        return new Vocabulary(List.copyOf(terms));
    }

    /** The words nearest to one, the likeliest first. */
    List<Term> near(final String word) {
        final int allowed = EditDistance.allowed(word);
        final List<Near> near = new ArrayList<>();
        int best = allowed;
        for (final Term term : allowed == 0 ? List.<Term>of() : terms) {
            final int distance = EditDistance.between(word, term.word(), best);
            if (distance > 0 && distance <= best) {
                best = distance;
                near.add(new Near(term, distance, term.word().charAt(0) == word.charAt(0)));
            }
        }
        final int nearest = best;
        final List<Near> sorted = near.stream()
                .filter(n -> n.distance() == nearest)
                .sorted(Comparator.comparing(Near::sameStart)
                        .reversed()
                        .thenComparing(n -> -n.term().documents())
                        .thenComparing(n -> n.term().word()))
                .toList();
        return sorted.stream()
                .map(Near::term)
                .filter(t -> t.documents() * RARER >= sorted.getFirst().term().documents())
                .limit(MOST)
                .toList();
    }
}
