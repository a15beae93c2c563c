package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.StorePlace;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.followers.FollowerRunner;
import vespera.scriptorium.meaning.ChunkFollower;
import vespera.scriptorium.meaning.Embedder;
import vespera.scriptorium.meaning.VectorStore;
import vespera.store.SqliteVectorStore;

/**
 * Real vectors for an atelier that is measured: those that the vault's own store has by the same text are taken over,
 * the others are computed, which takes about a second for sixty passages.
 */
final class KeptVectors {

    private static final long PATIENCE_MILLIS = 1_800_000;
    private static final int BATCH = 500;

    private KeptVectors() {}

    /** How many passages there are, and how many of their vectors had to be computed. */
    record Given(long passages, long computed) {}

    static Given give(final Atelier atelier, final @Nullable Path vault, final Path room) throws InterruptedException {
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
        if (vault != null) {
            takeOver(atelier.vectors(), model.fingerprint(), vault, room);
        }
        final VectorStore.Counts before = atelier.vectors().counts(model.fingerprint());
        atelier.startMeaning();
        atelier.embedding().await();
        final VectorStore.Counts after = atelier.vectors().counts(model.fingerprint());
        if (after.embedded() < after.chunks()) {
            throw new IllegalStateException("some passages have no vectors");
        }
        return new Given(after.chunks(), after.chunks() - before.embedded());
    }

    private static void takeOver(final VectorStore store, final String fingerprint, final Path vault, final Path room) {
        if (!Files.isDirectory(vault.resolve(AtelierFolder.STORE))) {
            return;
        }
        final Path databases = StorePlace.of(vault.toAbsolutePath().normalize()).resolve("databases");
        if (!Files.isRegularFile(databases.resolve("vectors.db"))) {
            return;
        }
        SqliteVectorStore.snapshot(databases, room.resolve("vectors.db"));
        try (VectorStore kept = SqliteVectorStore.open(room)) {
            final Set<String> hashes = new HashSet<>();
            for (final UUID document : store.documents()) {
                store.chunks(document).forEach(chunk -> hashes.add(chunk.textHash()));
                if (hashes.size() >= BATCH) {
                    take(kept, store, fingerprint, hashes);
                }
            }
            take(kept, store, fingerprint, hashes);
        }
    }

    private static void take(
            final VectorStore from, final VectorStore to, final String fingerprint, final Set<String> hashes) {
        final Map<String, float[]> found = from.vectors(fingerprint, hashes);
        to.keep(fingerprint, found);
        hashes.clear();
    }
}
