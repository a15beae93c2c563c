package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.meaning.VectorStore.Counts;
import vespera.scriptorium.meaning.VectorStore.Near;
import vespera.scriptorium.meaning.VectorStore.StoredChunk;

/** Vectors kept on disk, and the nearest of them by comparison with all. */
final class SqliteVectorStoreTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);

    @TempDir
    private Path folder;

    private SqliteVectorStore open() {
        return SqliteVectorStore.open(folder);
    }

    private static StoredChunk chunk(final int ordinal, final String hash) {
        return new StoredChunk(ordinal, "H > S", ordinal, ordinal + 1, 1, hash);
    }

    @Test
    void everything_is_there_after_reopening() {
        try (SqliteVectorStore store = open()) {
            store.keep("m", Map.of("h1", new float[] {1, 0}, "h2", new float[] {0, -0.5f}));
            store.putChunks(A, "t", List.of(chunk(0, "h1"), chunk(1, "h3")));
            store.applied("m", 42);
        }
        try (SqliteVectorStore store = open()) {
            assertThat(store.applied("m")).isEqualTo(42);
            assertThat(store.applied("other")).isZero();
            assertThat(store.vectors("m", Set.of("h1", "h2", "h9"))).containsOnlyKeys("h1", "h2");
            assertThat(store.vectors("m", Set.of("h2")).get("h2")).containsExactly(0, -0.5f);
            assertThat(store.vectors("other", Set.of("h1"))).isEmpty();
            assertThat(store.chunks(A)).containsExactly(chunk(0, "h1"), chunk(1, "h3"));
            assertThat(store.chunkedFrom(A)).contains("t");
            assertThat(store.documents()).containsExactly(A);
            assertThat(store.counts("m")).isEqualTo(new Counts(2, 1));
            assertThat(store.counts("other")).isEqualTo(new Counts(2, 0));
            store.putChunks(A, "t2", List.of());
            assertThat(store.chunkedFrom(A)).isEmpty();
            assertThat(store.documents()).isEmpty();
        }
    }

    @Test
    void it_knows_which_documents_lack_a_vector_of_a_model() {
        try (SqliteVectorStore store = open()) {
            store.keep("m", Map.of("h1", new float[] {1, 0}));
            store.putChunks(A, "t", List.of(chunk(0, "h1")));
            store.putChunks(B, "t", List.of(chunk(0, "h1"), chunk(1, "h2")));
            assertThat(store.lacking("m", Optional.empty())).containsExactly(B);
            assertThat(store.lacking("m", Optional.of(Set.of(A)))).isEmpty();
            assertThat(store.lacking("m", Optional.of(Set.of(A, B)))).containsExactly(B);
            assertThat(store.lacking("other", Optional.empty())).containsExactlyInAnyOrder(A, B);
        }
    }

    @Test
    void other_models_can_be_let_go() {
        try (SqliteVectorStore store = open()) {
            store.putChunks(A, "t", List.of(chunk(0, "h1")));
            store.keep("old", Map.of("h1", new float[] {1, 0}));
            store.keep("new", Map.of("h1", new float[] {1, 0, 0}));
            assertThat(store.nearest("old", new float[] {1, 0}, 1)).hasSize(1);
            store.forgetModels(Set.of("new"));
            assertThat(store.vectors("old", Set.of("h1"))).isEmpty();
            assertThat(store.nearest("old", new float[] {1, 0}, 1)).isEmpty();
            assertThat(store.counts("old")).isEqualTo(new Counts(1, 0));
            assertThat(store.vectors("new", Set.of("h1"))).hasSize(1);
        }
    }

    @Test
    void the_nearest_follow_every_change() {
        try (SqliteVectorStore store = open()) {
            final float[] east = {2, 0};
            assertThat(store.nearest("m", east, 5)).isEmpty();
            store.keep("m", Map.of("east", new float[] {1, 0}));
            store.putChunks(A, "t", List.of(chunk(0, "east"), chunk(1, "north")));
            assertThat(store.nearest("m", east, 5)).containsExactly(new Near(A, 0, 1));
            store.keep("m", Map.of("north", new float[] {0, 3}));
            store.putChunks(B, "t", List.of(chunk(0, "east")));
            assertThat(store.nearest("m", east, 5))
                    .containsExactly(new Near(A, 0, 1), new Near(B, 0, 1), new Near(A, 1, 0));
            assertThat(store.nearest("m", east, 1)).containsExactly(new Near(A, 0, 1));
            store.putChunks(A, "t", List.of());
            assertThat(store.nearest("m", east, 5)).containsExactly(new Near(B, 0, 1));
            assertThat(store.nearest("m", new float[] {1, 2, 3}, 5)).isEmpty();
            assertThat(store.nearest("other", east, 5)).isEmpty();
        }
    }

    @Test
    void counts_follow_every_change_though_they_are_remembered() {
        try (SqliteVectorStore store = open()) {
            assertThat(store.counts("m")).isEqualTo(new Counts(0, 0));
            store.putChunks(A, "t", List.of(chunk(0, "h0"), chunk(1, "h1")));
            assertThat(store.counts("m")).isEqualTo(new Counts(2, 0));
            store.keep("m", Map.of("h0", new float[] {1, 0}));
            assertThat(store.counts("m")).isEqualTo(new Counts(2, 1));
            assertThat(store.counts("other")).isEqualTo(new Counts(2, 0));
            store.putChunks(A, "t2", List.of());
            assertThat(store.counts("m")).isEqualTo(new Counts(0, 0));
        }
    }

    @Test
    void the_nearest_of_many_are_those_of_plain_arithmetic() {
        final Random random = new Random(5);
        final Map<String, float[]> vectors = new HashMap<>();
        final List<StoredChunk> chunks = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            vectors.put("h" + i, vector(random, 48));
            chunks.add(chunk(i, "h" + i));
        }
        final float[] question = vector(random, 48);
        final List<StoredChunk> sorted = new ArrayList<>(chunks);
        final Map<String, Double> cosines = new HashMap<>();
        vectors.forEach((h, v) -> cosines.put(h, cosine(v, question)));
        sorted.sort(Comparator.comparingDouble((StoredChunk c) -> cosines.getOrDefault(c.textHash(), 0.0))
                .reversed());
        try (SqliteVectorStore store = open()) {
            store.putChunks(A, "t", chunks);
            store.keep("m", vectors);
            final List<Near> near = store.nearest("m", question, 20);
            assertThat(near).hasSize(20);
            for (int i = 0; i < 20; i++) {
                assertThat(near.get(i).ordinal()).isEqualTo(sorted.get(i).ordinal());
                assertThat(near.get(i).similarity())
                        .isCloseTo(cosines.getOrDefault(sorted.get(i).textHash(), 0.0), within(1e-5));
            }
        }
    }

    @Test
    void twenty_thousand_vectors_are_compared_in_time() {
        final Random random = new Random(6);
        final Map<String, float[]> vectors = new HashMap<>();
        final List<StoredChunk> chunks = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            vectors.put("h" + i, vector(random, 384));
            chunks.add(chunk(i, "h" + i));
        }
        try (SqliteVectorStore store = open()) {
            store.putChunks(A, "t", chunks);
            store.keep("m", vectors);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 30; i++) {
                final long start = System.nanoTime();
                assertThat(store.nearest("m", vector(random, 384), 10)).hasSize(10);
                best = Math.min(best, System.nanoTime() - start);
            }
            System.out.printf("nearest of 20,000 x 384: %.2f ms at best%n", best / 1e6);
            assertThat(best).isLessThan(200_000_000L);
        }
    }

    private static float[] vector(final Random random, final int length) {
        final float[] vector = new float[length];
        for (int i = 0; i < length; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double cosine(final float[] a, final float[] b) {
        double dot = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            aa += (double) a[i] * a[i];
            bb += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(aa * bb);
    }
}
