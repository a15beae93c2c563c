package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.meaning.Mean;

/**
 * Brings words, meaning and neighbourhood together.
 *
 * <p>A document's own score is the mean of its BM25, scaled by the greatest, and of its best passage's cosine, scaled
 * so that the best document has 1 and the {@value #SCALE}th 0. Of the best {@value #POOL}, each then takes
 * {@value #SHARE} of its score from the {@value #NEAREST} nearest others among them (by the cosine of their mean
 * vectors, which also weighs them): what answers a question stands near other answers, as van Rijsbergen's cluster
 * hypothesis has it. Links to or from others among them add up to {@value #LINKED}.
 *
 * <p>The weights were chosen on 21 November 2026 on four public collections, and frozen before Cranfield was scored:
 * ADI (82 texts, 35 questions), MED (1,033, 30), CISI (1,460, 76) and CACM (3,204, 52; its citations are the links).
 * nDCG@10 there, in this order: BM25 0.49, 0.69, 0.36, 0.47; meaning 0.47, 0.82, 0.43, 0.45; reciprocal rank fusion
 * 0.50, 0.79, 0.45, 0.56; own scores alone 0.51, 0.80, 0.46, 0.54; with neighbours 0.52, 0.83, 0.48, 0.57; with links
 * CACM 0.57. Feedback from the best documents into the question's vector gained nothing there and is left out.
 */
final class Fusion {

    static final double MEANING = 0.5;
    static final int SCALE = 200;
    static final int POOL = 100;
    static final int NEAREST = 3;
    static final double SHARE = 0.35;
    static final double LINKED = 0.05;

    /** What is judged by its words alone lacks the doubt that meaning would cast. */
    private static final double WORDS_ALONE = 0.8;

    /** How many others a reason names. */
    private static final int NAMED = 2;

    private static final int SHOWN = 10;

    private final Function<Set<UUID>, Map<UUID, float[]>> means;
    private final Function<Document, Collection<DocumentId>> linked;

    Fusion(
            final Function<Set<UUID>, Map<UUID, float[]>> means,
            final Function<Document, Collection<DocumentId>> linked) {
        this.means = means;
        this.linked = linked;
    }

    /**
     * Scores all and puts them in order.
     *
     * @param best the cosine of the best document of all
     * @param least the cosine of the one that gets nothing
     */
    List<Ranked> fused(final Collection<Ranked> all, final double best, final double least) {
        final double most = all.stream().mapToDouble(r -> r.words).max().orElse(0);
        for (final Ranked one : all) {
            final double words = most > 0 ? one.words / most : 0;
            final double meaning = one.near == null || best <= least
                    ? 0
                    : Math.clamp((one.near.similarity() - least) / (best - least), 0, 1);
            one.score = one.thing().isPresent() ? WORDS_ALONE * words : MEANING * meaning + (1 - MEANING) * words;
        }
        final List<Ranked> ranked = new ArrayList<>(all);
        ranked.sort(Ranked.BEST);
        final List<Ranked> pool = ranked.subList(0, Math.min(POOL, ranked.size()));
        final double[] scores = neighbourly(pool);
        bindings(pool, scores);
        for (int i = 0; i < ranked.size(); i++) {
            ranked.get(i).score = i < scores.length ? scores[i] : (1 - SHARE) * ranked.get(i).score;
        }
        ranked.sort(Ranked.BEST);
        return ranked;
    }

    private double[] neighbourly(final List<Ranked> pool) {
        final int size = pool.size();
        final float[][] places = places(pool);
        final double[][] near = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                near[i][j] = Mean.cosine(places[i], places[j]);
                near[j][i] = near[i][j];
            }
        }
        final double[] scores = new double[size];
        for (int i = 0; i < size; i++) {
            final double own = pool.get(i).score;
            double sum = 0;
            double weights = 0;
            for (final int j : nearest(near[i])) {
                sum += near[i][j] * pool.get(j).score;
                weights += near[i][j];
            }
            scores[i] = (1 - SHARE) * own + SHARE * (weights > 0 ? sum / weights : own);
            if (weights > 0 && sum / weights > own) {
                final int like = nearest(near[i]).get(0);
                pool.get(i).evidence.add("much like “" + pool.get(like).title() + "”");
            }
        }
        return scores;
    }

    private float[][] places(final List<Ranked> pool) {
        final Set<UUID> documents = new HashSet<>();
        pool.forEach(one -> one.document().ifPresent(d -> documents.add(d.id().value())));
        final Map<UUID, float[]> known = means.apply(documents);
        final float[] nowhere = new float[0];
        return pool.stream()
                .map(one -> one.document()
                        .map(d -> known.getOrDefault(d.id().value(), nowhere))
                        .orElse(nowhere))
                .toArray(float[][]::new);
    }

    /** The few greatest above nothing, the first of equal ones first. */
    private static List<Integer> nearest(final double[] near) {
        final List<Integer> order = new ArrayList<>();
        for (int i = 0; i < near.length; i++) {
            if (near[i] > 0) {
                order.add(i);
            }
        }
        order.sort((a, b) -> Double.compare(near[b], near[a]));
        return order.subList(0, Math.min(NEAREST, order.size()));
    }

    private void bindings(final List<Ranked> pool, final double[] scores) {
        final Map<DocumentId, Integer> places = new HashMap<>();
        for (int i = 0; i < pool.size(); i++) {
            final int place = i;
            pool.get(i).document().ifPresent(d -> places.put(d.id(), place));
        }
        final List<Set<Integer>> bound = new ArrayList<>();
        pool.forEach(one -> bound.add(new HashSet<>()));
        for (int i = 0; i < pool.size(); i++) {
            final int from = i;
            pool.get(i).document().map(linked).orElse(List.of()).forEach(id -> {
                final Integer to = places.get(id);
                if (to != null && to != from) {
                    bound.get(from).add(to);
                    bound.get(to).add(from);
                }
            });
        }
        for (int i = 0; i < pool.size(); i++) {
            final int[] others =
                    bound.get(i).stream().mapToInt(Integer::intValue).sorted().toArray();
            final double sum =
                    Arrays.stream(others).mapToDouble(j -> pool.get(j).score).sum();
            scores[i] += LINKED * (1 - Math.exp(-sum));
            say(pool, i, others);
        }
    }

    private static void say(final List<Ranked> pool, final int place, final int[] others) {
        final List<String> names = Arrays.stream(others)
                .filter(j -> j < SHOWN)
                .limit(NAMED)
                .mapToObj(j -> "“" + pool.get(j).title() + "”")
                .toList();
        final long more = Arrays.stream(others).filter(j -> j < SHOWN).count() - names.size();
        if (!names.isEmpty()) {
            pool.get(place)
                    .evidence
                    .add("linked with " + String.join(" and ", names)
                            + (more > 0 ? " and " + more + " more of these" : ""));
        }
    }
}
