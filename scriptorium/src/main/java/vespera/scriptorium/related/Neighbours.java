package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.meaning.VectorStore;

/**
 * The documents nearest to a document in meaning, by exact comparison with all. A document's place is the mean of its
 * passages' unit vectors; the pairs of passages of the nearest then have their say. Only what is kept is looked at:
 * nothing is embedded here. Safe for several threads.
 */
public final class Neighbours {

    /** How many of the nearest by their means are compared passage by passage. */
    private static final int POOL = 100;

    /** What the best pair of passages counts beside the means; see {@link Weights} for where it comes from. */
    private static final double BEST_PAIR = 0.4;

    private static final int MOST_SIMILAR = 5;

    /**
     * The bundled model's similarities run high: of pairs of notes that are not linked, in the vaults that the weights
     * were chosen on, one in ten to one in a hundred reach this. Other models say nothing about theirs.
     */
    private static final String BUNDLED = "bge-small-en-v1.5";

    private static final double LEAST_BUNDLED = 0.85;
    private static final double LEAST = 0.8;

    /** Of a long document only so many passages, evenly taken, are paired. */
    private static final int MOST_PAIRED = 64;

    private final Documents documents;
    private final VectorStore vectors;
    private final Supplier<String> fingerprint;
    private final Map<DocumentId, Place> places = new HashMap<>();
    private String model = "";
    private long revision = -1;
    private List<Document> here = List.of();
    private VectorStore.Counts seen = new VectorStore.Counts(-1, -1);

    /**
     * A near document.
     *
     * @param similarity of the two documents, at most 1
     */
    public record Near(Document document, double similarity) {}

    /**
     * Where a document lies.
     *
     * @param whole whether all its passages have their vectors
     * @param mean of unit length; empty where there is none
     */
    private record Place(String hash, boolean whole, float[] mean, List<float[]> passages) {
        boolean empty() {
            return mean.length == 0;
        }
    }

    /** @param fingerprint of the model whose vectors are compared; blank while none was used */
    public Neighbours(final Documents documents, final VectorStore vectors, final Supplier<String> fingerprint) {
        this.documents = documents;
        this.vectors = vectors;
        this.fingerprint = fingerprint;
    }

    /** The nearest, best first, those equally near by path; none where it has no vectors yet. */
    public synchronized List<Near> nearest(final DocumentId id, final int k) {
        refresh();
        final @Nullable Place own = places.get(id);
        if (own == null || own.empty()) {
            return List.of();
        }
        final List<Near> pool = new ArrayList<>();
        for (final Document other : here) {
            final @Nullable Place place = places.get(other.id());
            if (place != null && !place.empty() && !other.id().equals(id)) {
                pool.add(new Near(other, dot(own.mean, place.mean)));
            }
        }
        pool.sort(BEST);
        final List<Near> best = new ArrayList<>();
        for (final Near near : pool.subList(0, Math.min(pool.size(), Math.max(POOL, k)))) {
            final Place place = places.getOrDefault(near.document().id(), own);
            final double pair = bestPair(own.passages, place.passages);
            best.add(new Near(near.document(), rounded((1 - BEST_PAIR) * near.similarity() + BEST_PAIR * pair)));
        }
        best.sort(BEST);
        return List.copyOf(best.subList(0, Math.min(k, best.size())));
    }

    /**
     * The few documents so near that an edge between them says something: at most {@value #MOST_SIMILAR}, and none
     * below what the model's own similarities of notes that are not linked seldom reach.
     */
    public List<Near> similar(final DocumentId id) {
        final double least = fingerprint.get().startsWith(BUNDLED) ? LEAST_BUNDLED : LEAST;
        return nearest(id, MOST_SIMILAR).stream()
                .filter(near -> near.similarity() >= least)
                .toList();
    }

    private static final Comparator<Near> BEST = Comparator.comparingDouble((Near n) -> -n.similarity())
            .thenComparing(n -> n.document().path());

    /** Rounded so that the order of additions on another machine makes no other list. */
    private static double rounded(final double similarity) {
        return Math.rint(similarity * 1e6) / 1e6;
    }

    private void refresh() {
        final String now = fingerprint.get();
        if (!now.equals(model)) {
            model = now;
            places.clear();
            revision = -1;
        }
        final VectorStore.Counts counts = vectors.counts(model);
        final boolean more = !counts.equals(seen);
        final long changes = documents.catalogue().revision();
        if (!more && changes == revision) {
            return;
        }
        seen = counts;
        revision = changes;
        here = documents.catalogue().here();
        final Set<DocumentId> ids = new HashSet<>();
        for (final Document document : here) {
            ids.add(document.id());
            final @Nullable Place known = places.get(document.id());
            final String hash = document.state().hash();
            if (known == null || !known.hash.equals(hash) || !known.whole && more) {
                places.put(document.id(), place(document));
            }
        }
        places.keySet().retainAll(ids);
    }

    private Place place(final Document document) {
        final String hash = document.state().hash();
        final Optional<String> cut = vectors.chunkedFrom(document.id().value());
        final List<VectorStore.StoredChunk> chunks =
                vectors.chunks(document.id().value());
        final Map<String, float[]> kept = vectors.vectors(
                model, chunks.stream().map(VectorStore.StoredChunk::textHash).collect(Collectors.toSet()));
        final List<float[]> passages = new ArrayList<>();
        for (final VectorStore.StoredChunk chunk : chunks) {
            final float[] vector = kept.get(chunk.textHash());
            if (vector != null) {
                passages.add(vector);
            }
        }
        final boolean whole = cut.filter(hash::equals).isPresent() && passages.size() == chunks.size();
        return new Place(hash, whole, mean(passages), sample(passages));
    }

    private static float[] mean(final List<float[]> passages) {
        if (passages.isEmpty()) {
            return new float[0];
        }
        final double[] sums = new double[passages.getFirst().length];
        for (final float[] passage : passages) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += passage[i];
            }
        }
        final double length = Math.sqrt(Arrays.stream(sums).map(x -> x * x).sum());
        final float[] mean = new float[sums.length];
        for (int i = 0; i < sums.length && length > 0; i++) {
            mean[i] = (float) (sums[i] / length);
        }
        return mean;
    }

    private static List<float[]> sample(final List<float[]> passages) {
        if (passages.size() <= MOST_PAIRED) {
            return passages;
        }
        final List<float[]> some = new ArrayList<>();
        for (int i = 0; i < MOST_PAIRED; i++) {
            some.add(passages.get((int) ((long) i * passages.size() / MOST_PAIRED)));
        }
        return some;
    }

    private static double bestPair(final List<float[]> own, final List<float[]> other) {
        double best = -1;
        for (final float[] one : own) {
            for (final float[] two : other) {
                best = Math.max(best, dot(one, two));
            }
        }
        return best;
    }

    private static double dot(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
