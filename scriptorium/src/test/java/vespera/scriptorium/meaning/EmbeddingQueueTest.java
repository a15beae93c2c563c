package vespera.scriptorium.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.testing.Scriptorium;

@SuppressWarnings("NullAway.Init")
final class EmbeddingQueueTest {

    @TempDir
    private Path folder;

    private Scriptorium s;
    private final List<String> embedded = new ArrayList<>();
    private Consumer<String> before = _ -> {};

    @BeforeEach
    void open() {
        s = new Scriptorium(folder);
        for (int i = 0; i < 5; i++) {
            // Forty-odd passages of which many are the same.
            s.documents()
                    .create(
                            s.ada(),
                            i + ".md",
                            IntStream.range(0, 45)
                                    .mapToObj(n ->
                                            "## Part " + n % 40 + "\n\n" + ("word" + n % 40 + " ").repeat(200) + "\n")
                                    .collect(Collectors.joining("\n")));
        }
    }

    @AfterEach
    void close() {
        s.close();
    }

    private LazyEmbedder model() {
        final HashingEmbedder hashing = new HashingEmbedder();
        return new LazyEmbedder(() -> new Embedder() {
            @Override
            public String fingerprint() {
                return hashing.fingerprint();
            }

            @Override
            public int dimensions() {
                return hashing.dimensions();
            }

            @Override
            public float[] passage(final String text) {
                embedded.add(text);
                before.accept(text);
                return hashing.passage(text);
            }

            @Override
            public float[] question(final String text) {
                return hashing.question(text);
            }

            @Override
            public int tokens(final String text) {
                return hashing.tokens(text);
            }

            @Override
            public void close() {
                hashing.close();
            }
        });
    }

    private void chunk(final LazyEmbedder model) {
        s.follow(new ChunkFollower(s.documents(), s.vectors(), model, () -> {}));
    }

    @Test
    void nothing_is_embedded_twice_and_a_cancel_goes_on_where_it_was() throws InterruptedException {
        final LazyEmbedder model = model();
        chunk(model);
        before = _ -> {
            if (embedded.size() == 20) {
                s.jobs().running().forEach(job -> job.cancel());
            }
        };
        try (EmbeddingQueue queue = new EmbeddingQueue(s.documents(), s.vectors(), model, s.jobs())) {
            queue.start();
            queue.await();
            assertThat(queue.paused()).isTrue();
            assertThat(embedded).hasSize(20);
            queue.more();
            assertThat(queue.paused()).as("a pause lasts until it is lifted").isTrue();
            queue.resume();
            queue.await();
        }
        final VectorStore.Counts counts = s.vectors().counts("hashing-64/1");
        assertThat(counts.embedded()).isEqualTo(counts.chunks()).isGreaterThan(100);
        assertThat(embedded).doesNotHaveDuplicates();
    }

    @Test
    void a_vector_belongs_to_the_text_it_is_kept_for() throws InterruptedException {
        final LazyEmbedder model = model();
        chunk(model);
        // Edited after it was cut and before it is embedded.
        s.save("0.md", "short now\n".repeat(400));
        try (EmbeddingQueue queue = new EmbeddingQueue(s.documents(), s.vectors(), model, s.jobs())) {
            queue.start();
            queue.await();
            final Set<String> texts = embedded.stream().map(Sha256::hex).collect(Collectors.toSet());
            final Set<String> known = s.vectors().documents().stream()
                    .flatMap(id -> s.vectors().chunks(id).stream())
                    .map(VectorStore.StoredChunk::textHash)
                    .collect(Collectors.toSet());
            assertThat(known).containsAll(texts);
            chunk(model);
            queue.more();
            queue.await();
        }
        final VectorStore.Counts counts = s.vectors().counts("hashing-64/1");
        assertThat(counts.embedded()).isEqualTo(counts.chunks());
    }
}
