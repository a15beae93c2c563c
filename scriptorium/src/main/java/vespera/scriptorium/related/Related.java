package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.links.Links;

/**
 * Which documents belong to a document, from three signals: words, vectors, and the graph of links, tags and folders.
 * Each is scaled to its best candidate, then they are added with {@link Weights}. Needs neither Neo4j nor a loaded
 * model; before there are vectors the other two answer. The same documents give the same answer, to the last digit.
 * Safe for several threads, which wait for one another.
 */
public final class Related {

    // What the best of each part counts within its signal; see Weights for where these come from.
    private static final double NAMED = 0.33;
    private static final double NAMING = 0.22;
    private static final double BETWEEN = 0.3;
    private static final double AROUND = 1;
    private static final double TAGS = 0.075;
    private static final double FOLDER = 0.125;
    private static final double HINT_NAMED = 0.3;
    private static final double HINT_ONWARD = 0.2;
    private static final double HINT_LINKED = 0.1;
    /** So many links to a document count in full. */
    private static final double MANY = 49;
    private static final double PRECISION = 1e9;

    private final Neighbours neighbours;
    private final Reasons reasons;
    private final Corpus corpus;

    /** A document and how near it is, without reasons. */
    public record Ranked(Document document, double score) {}

    public Related(final Documents documents, final Links links, final Neighbours neighbours) {
        this.neighbours = neighbours;
        this.reasons = new Reasons(documents);
        this.corpus = new Corpus(documents, links);
    }

    /** The documents that belong to this one, best first; itself and those that it links to already are left out. */
    public synchronized List<RelatedDocument> to(final Document document, final int limit) {
        final Corpus.Tables tables = corpus.now();
        final @Nullable Integer slot = tables.slots().get(document.id());
        return slot == null
                ? List.of()
                : told(tables, slot, limit, other -> !tables.graph().links(slot, other));
    }

    /** As {@link #to}, but those that link to it are left out as well: what a new link could join. */
    public synchronized List<RelatedDocument> unlinked(final Document document, final int limit) {
        final Corpus.Tables tables = corpus.now();
        final @Nullable Integer slot = tables.slots().get(document.id());
        return slot == null ? List.of() : told(tables, slot, limit, apart(tables, slot));
    }

    /** The order of {@link #unlinked} under other weights, without reasons. */
    public synchronized List<Ranked> ranked(final Document document, final int limit, final Weights weights) {
        final Corpus.Tables tables = corpus.now();
        final @Nullable Integer slot = tables.slots().get(document.id());
        return slot == null
                ? List.of()
                : ranked(tables, signals(tables, slot), slot, limit, weights, apart(tables, slot)).stream()
                        .map(one -> new Ranked(tables.documents().get(one.slot()), one.score()))
                        .toList();
    }

    private static IntPredicate apart(final Corpus.Tables tables, final int slot) {
        return other ->
                !tables.graph().links(slot, other) && !tables.graph().links(other, slot);
    }

    /** The three signals of one document, for each other one. */
    record Signals(
            List<WordTable.Telling> telling,
            double[] named,
            double[] words,
            double[] vectors,
            double[] graph,
            double[] hints) {}

    /** A candidate by its place in the tables. */
    private record Candidate(int slot, double score) {}

    private List<RelatedDocument> told(
            final Corpus.Tables tables, final int slot, final int limit, final IntPredicate may) {
        final Signals signals = signals(tables, slot);
        return ranked(tables, signals, slot, limit, Weights.FUSED, may).stream()
                .map(one -> reasons.tell(tables, signals, slot, one.slot(), one.score()))
                .toList();
    }

    private List<Candidate> ranked(
            final Corpus.Tables tables,
            final Signals signals,
            final int slot,
            final int limit,
            final Weights weights,
            final IntPredicate may) {
        final List<Candidate> all = new ArrayList<>();
        for (int other = 0; other < tables.documents().size(); other++) {
            final double score = weights.words() * signals.words()[other]
                    + weights.vectors() * signals.vectors()[other]
                    + weights.graph() * signals.graph()[other];
            final double hinted = score + weights.hints() * signals.hints()[other];
            if (score > 0 && other != slot && may.test(other)) {
                all.add(new Candidate(other, Math.rint(hinted * PRECISION) / PRECISION));
            }
        }
        // Slots are in the order of paths.
        all.sort(Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparingInt(Candidate::slot));
        return List.copyOf(all.subList(0, Math.min(Math.max(0, limit), all.size())));
    }

    private Signals signals(final Corpus.Tables tables, final int slot) {
        final List<WordTable.Telling> telling = tables.words().telling(slot);
        final double[] named = tables.words().namedBy(slot);
        // The scale of words goes up to the document itself: a best that is far from it is not worth the same.
        final double[] words = sum(
                new Part(1, Scale.of(roots(tables.words().alike(telling)))),
                new Part(NAMED, named),
                new Part(NAMING, tables.words().naming(slot)));
        final GraphTable.Common common = tables.graph().common(slot);
        final double[] graph = sum(
                new Part(BETWEEN, scaled(common.between(), slot)),
                new Part(AROUND, scaled(common.around(), slot)),
                new Part(TAGS, scaled(common.tags(), slot)),
                new Part(FOLDER, common.folder()));
        final double[] hints = sum(
                new Part(HINT_NAMED, named),
                new Part(HINT_ONWARD, scaled(common.onward(), slot)),
                new Part(HINT_LINKED, logarithms(common.links())));
        return new Signals(
                telling, named, Scale.of(words), scaled(near(tables, slot), slot), scaled(graph, slot), hints);
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
        return Arrays.stream(counts).map(count -> Math.log1p(count) / Math.log1p(MANY)).toArray();
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
