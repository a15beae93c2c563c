package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what speaks for each document. */
final class Gathering {

    // What the best of each part counts within its signal; see Weights for where these come from.
    private static final double NAMED = 0.33;
    private static final double NAMING = 0.22;
    private static final double BETWEEN = 0.3;
    private static final double AROUND = 1;
    private static final double TAGS = 0.075;
    private static final double FOLDER = 0.125;
    /** So many links to a document count in full. */
    private static final double MANY = 49;

    // What makes documents alike, whose links are then looked at.
    private static final double LIKE_VECTORS = 0.3;
    private static final double LIKE_BETWEEN = 0.5;
    private static final int ALIKE = 20;

    private final Neighbours neighbours;

    Gathering(final Neighbours neighbours) {
        this.neighbours = neighbours;
    }

    Signals of(final Corpus.Tables tables, final int slot) {
        final List<WordTable.Telling> telling = tables.words().telling(slot);
        final double[] named = tables.words().namedBy(slot);
        // The scale of words goes up to the document itself: a best that is far from it is not worth the same.
        final double[] words = Scale.of(sum(
                new Part(1, Scale.of(roots(tables.words().alike(telling)))),
                new Part(NAMED, named),
                new Part(NAMING, tables.words().naming(slot))));
        final double[] vectors = scaled(near(tables, slot), slot);
        final GraphTable.Common common = tables.graph().common(slot);
        final double[] between = scaled(common.between(), slot);
        final double[] graph = sum(
                new Part(BETWEEN, between),
                new Part(AROUND, scaled(common.around(), slot)),
                new Part(TAGS, scaled(common.tags(), slot)),
                new Part(FOLDER, common.folder()));
        final double[] like = sum(new Part(1, words), new Part(LIKE_VECTORS, vectors), new Part(LIKE_BETWEEN, between));
        return new Signals(
                telling,
                named,
                words,
                vectors,
                scaled(graph, slot),
                scaled(common.onward(), slot),
                logarithms(common.links()),
                tables.customs().among(best(like, slot)),
                tables.customs().around(slot));
    }

    private static List<Customs.Like> best(final double[] like, final int own) {
        final List<Customs.Like> all = new ArrayList<>();
        for (int other = 0; other < like.length; other++) {
            if (like[other] > 0 && other != own) {
                all.add(new Customs.Like(other, like[other]));
            }
        }
        all.sort(Comparator.comparingDouble((Customs.Like one) -> -one.similarity())
                .thenComparingInt(Customs.Like::slot));
        return all.subList(0, Math.min(ALIKE, all.size()));
    }

    /** A part of a signal and what its best counts. */
    private record Part(double weight, double[] scores) {}

    private static double[] sum(final Part... parts) {
        final double[] sum = new double[parts[0].scores().length];
        for (final Part part : parts) {
            for (int other = 0; other < sum.length; other++) {
                sum[other] += part.weight() * part.scores()[other];
            }
        }
        return sum;
    }

    private static double[] roots(final double[] scores) {
        return Arrays.stream(scores).map(Math::sqrt).toArray();
    }

    private static double[] logarithms(final double[] counts) {
        return Arrays.stream(counts)
                .map(count -> Math.log1p(count) / Math.log1p(MANY))
                .toArray();
    }

    private double[] near(final Corpus.Tables tables, final int slot) {
        final double[] near = new double[tables.documents().size()];
        for (final Neighbours.Near one :
                neighbours.nearest(tables.documents().get(slot).id(), Scale.DEPTH + 1)) {
            final @Nullable Integer other = tables.slots().get(one.document().id());
            if (other != null) {
                near[other] = Math.max(0, one.similarity());
            }
        }
        return near;
    }

    private static double[] scaled(final double[] scores, final int own) {
        scores[own] = 0;
        return Scale.of(scores);
    }
}
