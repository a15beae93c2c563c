package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.links.Links;

/**
 * Which documents belong to a document, from three signals, words, vectors, and the graph of links, tags and folders,
 * and from what they say together: what the documents most like this one link to. Each is scaled, then they are added
 * with {@link Weights}. Needs neither Neo4j nor a loaded model; before there are vectors the others answer. The same
 * documents give the same answer, to the last digit. Safe for several threads, which wait for one another.
 */
public final class Related {

    private final Gathering gathering;
    private final Reasons reasons;
    private final Corpus corpus;

    /** A document and how near it is, without reasons. */
    public record Ranked(Document document, double score) {}

    public Related(final Documents documents, final Links links, final Neighbours neighbours) {
        this.gathering = new Gathering(neighbours);
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

    /** The order of {@link #unlinked}, without reasons. */
    public synchronized List<Ranked> ranked(final Document document, final int limit) {
        return ranked(document, limit, Weights.FUSED);
    }

    /** The order of {@link #unlinked} under other weights, without reasons. */
    public synchronized List<Ranked> ranked(final Document document, final int limit, final Weights weights) {
        final Corpus.Tables tables = corpus.now();
        final @Nullable Integer slot = tables.slots().get(document.id());
        return slot == null
                ? List.of()
                : ranked(tables, gathering.of(tables, slot), slot, limit, weights, apart(tables, slot)).stream()
                        .map(one -> new Ranked(tables.documents().get(one.slot()), one.score()))
                        .toList();
    }

    private static IntPredicate apart(final Corpus.Tables tables, final int slot) {
        return other -> !tables.graph().links(slot, other) && !tables.graph().links(other, slot);
    }

    /** A candidate by its place in the tables. */
    private record Candidate(int slot, double score) {}

    private List<RelatedDocument> told(
            final Corpus.Tables tables, final int slot, final int limit, final IntPredicate may) {
        final Signals signals = gathering.of(tables, slot);
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
            if (other != slot && may.test(other) && signals.any(other, weights)) {
                all.add(new Candidate(other, signals.score(other, weights)));
            }
        }
        // Slots are in the order of paths.
        all.sort(Comparator.comparingDouble((Candidate c) -> -c.score()).thenComparingInt(Candidate::slot));
        return List.copyOf(all.subList(0, Math.min(Math.max(0, limit), all.size())));
    }
}
