package vespera.scriptorium.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.meaning.VectorStore;

/** Where documents lie: the mean of their passages' vectors, remembered until the document changes. */
final class Means {

    private static final int MOST = 20_000;

    private final VectorStore vectors;
    private final Map<DocumentId, Mean> known = new ConcurrentHashMap<>();

    /** Of unit length; empty where it has no vectors. */
    private record Mean(String fingerprint, String hash, float[] vector) {}

    Means(final VectorStore vectors) {
        this.vectors = vectors;
    }

    /** Of unit length; empty where the document has no vectors yet. */
    float[] of(final String fingerprint, final Document document) {
        final Mean before = known.get(document.id());
        if (before != null
                && before.fingerprint().equals(fingerprint)
                && before.hash().equals(document.state().hash())) {
            return before.vector();
        }
        final List<VectorStore.StoredChunk> chunks =
                vectors.chunks(document.id().value());
        final Map<String, float[]> kept = vectors.vectors(
                fingerprint,
                chunks.stream().map(VectorStore.StoredChunk::textHash).collect(Collectors.toSet()));
        final float[] mean = mean(chunks, kept);
        final boolean whole = vectors.chunkedFrom(document.id().value())
                        .filter(document.state().hash()::equals)
                        .isPresent()
                && chunks.stream().allMatch(c -> kept.containsKey(c.textHash()));
        if (whole) {
            if (known.size() > MOST) {
                known.clear();
            }
            known.put(document.id(), new Mean(fingerprint, document.state().hash(), mean));
        }
        return mean;
    }

    private static float[] mean(final List<VectorStore.StoredChunk> chunks, final Map<String, float[]> kept) {
        double[] sums = new double[0];
        for (final VectorStore.StoredChunk chunk : chunks) {
            final float[] vector = kept.get(chunk.textHash());
            if (vector != null) {
                sums = sums.length == 0 ? new double[vector.length] : sums;
                for (int i = 0; i < Math.min(sums.length, vector.length); i++) {
                    sums[i] += vector[i];
                }
            }
        }
        final double length = Math.sqrt(Arrays.stream(sums).map(x -> x * x).sum());
        final float[] mean = new float[length == 0 ? 0 : sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / length);
        }
        return mean;
    }

    /** The cosine of two means; 0 where one is empty. */
    static double cosine(final float[] a, final float[] b) {
        if (a.length != b.length) {
            return 0;
        }
        float sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
