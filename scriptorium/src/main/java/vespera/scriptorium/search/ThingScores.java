package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** BM25 over tasks, messages and decisions, with the word index's own constants and rarities. */
final class ThingScores {

    private static final double K = 1.2;
    private static final double B = 0.75;
    private static final double TITLE = 10;
    private static final double LETTERS_A_WORD = 6;

    private final Sifted sifted;
    private final Passages passages;

    ThingScores(final Sifted sifted) {
        this.sifted = sifted;
        this.passages = new Passages(sifted.signs());
    }

    /** The things that match; of a few words all must be there, where some thing has them all. */
    List<Ranked> of(final List<Thing> things, final boolean someDocumentHasAll) {
        final List<Ranked> every = new ArrayList<>();
        final List<Ranked> some = new ArrayList<>();
        final double average = things.stream()
                .mapToInt(t -> t.title().length() + t.text().length())
                .average()
                .orElse(1);
        for (final Thing thing : things) {
            final Map<Integer, Double> worth = worth(thing, average);
            if (!worth.isEmpty() && sifted.allows(thing)) {
                final Ranked ranked = new Ranked(thing);
                ranked.words =
                        worth.values().stream().mapToDouble(Double::doubleValue).sum();
                (worth.size() == sifted.clauses() ? every : some).add(ranked);
            }
        }
        if (!sifted.strict() || (every.isEmpty() && !someDocumentHasAll)) {
            every.addAll(some);
        }
        return every;
    }

    /** By clause, what its best sign is worth. */
    private Map<Integer, Double> worth(final Thing thing, final double average) {
        final int[] titles = passages.counts(thing.title());
        final int[] texts = passages.counts(thing.text());
        final double length = (thing.title().length() + thing.text().length()) / Math.max(LETTERS_A_WORD, average);
        final Map<Integer, Double> worth = new HashMap<>();
        for (int i = 0; i < titles.length; i++) {
            final double times = TITLE * titles[i] + texts[i];
            if (times > 0) {
                final Sign sign = sifted.signs().get(i);
                worth.merge(
                        sign.clause(), sign.weight() * times * (K + 1) / (times + K * (1 - B + B * length)), Math::max);
            }
        }
        return worth;
    }
}
