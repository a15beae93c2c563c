package vespera.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vespera.gateway.Atelier;
import vespera.scriptorium.followers.FollowerRunner;
import vespera.scriptorium.meaning.ChunkFollower;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.VectorStore;

/**
 * Random vectors in place of computed ones: a search compares all of them whatever they say, so its time is the same,
 * and a large vault need not be embedded for many minutes first.
 */
final class StandInVectors {

    private static final int BATCH = 1_000;
    private static final long PATIENCE_MILLIS = 1_800_000;

    private StandInVectors() {}

    /** Cuts every text into passages and gives each a vector; returns how many passages there are. */
    static long give(final Atelier atelier, final long seed) throws InterruptedException {
        final Embedder model = atelier.embedder()
                .get()
                .orElseThrow(() -> new IllegalStateException(atelier.embedder().trouble()));
        final ChunkFollower chunks =
                new ChunkFollower(atelier.documents(), atelier.vectors(), atelier.embedder(), () -> {});
        try (FollowerRunner runner = FollowerRunner.start(chunks, atelier.journal(), atelier.gate())) {
            if (!runner.await(PATIENCE_MILLIS)) {
                throw new IllegalStateException("the texts were not cut into passages: " + runner.trouble());
            }
        }
        final Random random = new Random(seed);
        final Map<String, float[]> fresh = new HashMap<>();
        for (final UUID document : atelier.vectors().documents()) {
            for (final VectorStore.StoredChunk chunk : atelier.vectors().chunks(document)) {
                fresh.put(chunk.textHash(), vector(random, model.dimensions()));
            }
            if (fresh.size() >= BATCH) {
                atelier.vectors().keep(model.fingerprint(), fresh);
                fresh.clear();
            }
        }
        atelier.vectors().keep(model.fingerprint(), fresh);
        return atelier.vectors().counts(model.fingerprint()).embedded();
    }

    private static float[] vector(final Random random, final int dimensions) {
        final float[] vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }
}
