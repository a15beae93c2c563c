package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Weights that suit an atelier, from its own links: some are taken out, one at a time, and the weights moved up and
 * down one after another for where the link's target would have been suggested. The same documents give the same
 * weights, to the last digit.
 */
final class OwnWeights {

    /** Fewer links say too little. */
    private static final int LEAST = 60;

    private static final int MOST = 200;

    /** Each link taken out is looked for among all documents: so many comparisons at most, if links allow. */
    private static final int COMPARISONS = 1_300_000;

    private static final int ROUNDS = 3;

    /** A step that gains less may be chance. */
    private static final double GAIN = 0.01;

    private static final double[] STEPS = {0, 0.5, 0.75, 1.5, 2};
    private static final int TOP = 10;

    /** How gently the end of the first ten counts, in ranks. */
    private static final double SOFT = 2.5;

    private static final double FIRST = 0.2;
    private static final int DEEP = 60;

    private OwnWeights() {}

    private record Pair(int from, int to) {}

    /** A link that was taken out: its target's own numbers first, then those of the others that stand high. */
    private record Case(double[][] rows) {}

    /** The start where there are too few links. */
    static Weights of(final Gathering gathering, final Corpus.Tables tables, final Weights start) {
        final List<Pair> pairs = new ArrayList<>();
        for (int from = 0; from < tables.documents().size(); from++) {
            for (final int to : tables.graph().targets(from)) {
                pairs.add(new Pair(from, to));
            }
        }
        if (pairs.size() < LEAST) {
            return start;
        }
        pairs.sort(Comparator.comparingInt((Pair pair) -> mixed(tables, pair))
                .thenComparingInt(Pair::from)
                .thenComparingInt(Pair::to));
        final int most = Math.min(
                MOST, Math.max(LEAST, COMPARISONS / tables.documents().size()));
        final List<Case> cases = pairs.subList(0, Math.min(most, pairs.size())).stream()
                .map(pair -> taken(tables, gathering.of(tables, pair.from(), pair.to()), pair))
                .toList();
        return Weights.of(best(cases, start.all()));
    }

    /** An order that has nothing to do with that of paths. */
    private static int mixed(final Corpus.Tables tables, final Pair pair) {
        final String key = tables.documents().get(pair.from()).path() + "\n"
                + tables.documents().get(pair.to()).path();
        return Integer.reverse(key.hashCode() * 0x9E3779B1) * 0x85EBCA6B;
    }

    private static Case taken(final Corpus.Tables tables, final Signals signals, final Pair pair) {
        final double[][] rows = rows(signals);
        final Set<Integer> slots = new LinkedHashSet<>();
        slots.add(pair.to());
        for (final double[] row : rows) {
            slots.addAll(top(tables, row, pair));
        }
        return new Case(slots.stream()
                .map(slot -> Arrays.stream(rows).mapToDouble(row -> row[slot]).toArray())
                .toArray(double[][]::new));
    }

    /** In the order of {@link Weights#all}. */
    private static double[][] rows(final Signals s) {
        return new double[][] {
            s.words(), s.vectors(), s.graph(), s.named(), s.onward(), s.linked(), s.company(), s.place()
        };
    }

    private static List<Integer> top(final Corpus.Tables tables, final double[] row, final Pair pair) {
        return IntStream.range(0, row.length)
                .filter(other -> row[other] > 0 && other != pair.from() && other != pair.to())
                .filter(other -> !tables.graph().links(pair.from(), other))
                .filter(other -> !tables.graph().links(other, pair.from()))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer other) -> -row[other])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(DEEP)
                .toList();
    }

    /** From 0 to a little over 1: how many targets are among the first ten, and how far to the front. */
    private static double worth(final List<Case> cases, final double[] weights) {
        double sum = 0;
        for (final Case one : cases) {
            final double own = dot(one.rows()[0], weights);
            int before = 0;
            int equal = 0;
            for (int i = 1; i < one.rows().length; i++) {
                final double other = dot(one.rows()[i], weights);
                before += other > own ? 1 : 0;
                equal += other == own ? 1 : 0;
            }
            final double rank = before + equal / 2.0;
            sum += 1 / (1 + Math.exp((rank - TOP + 0.5) / SOFT)) + FIRST / (1 + rank);
        }
        return sum / cases.size();
    }

    private static double dot(final double[] a, final double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] best(final List<Case> cases, final double[] start) {
        double[] best = start;
        for (int round = 0; round < ROUNDS; round++) {
            final double[] before = best;
            for (int part = 0; part < start.length; part++) {
                best = better(cases, best, part);
            }
            if (best == before) {
                break;
            }
        }
        return best;
    }

    /** With one weight moved where that gains enough. */
    private static double[] better(final List<Case> cases, final double[] start, final int part) {
        double[] best = start;
        double most = worth(cases, start) + GAIN;
        for (final double step : STEPS) {
            final double[] tried = start.clone();
            tried[part] *= step;
            final double worth = worth(cases, tried);
            if (worth > most) {
                most = worth;
                best = tried;
            }
        }
        return best;
    }
}
