package vespera.benchmarks;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vespera.embeddings.DjlEmbedder;
import vespera.gateway.Atelier;
import vespera.gateway.StorePlace;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.followers.FollowerRunner;
import vespera.scriptorium.meaning.ChunkFollower;
import vespera.scriptorium.meaning.EmbeddingQueue;
import vespera.scriptorium.meaning.LazyEmbedder;
import vespera.scriptorium.meaning.Slices;
import vespera.scriptorium.meaning.VectorStore;

/**
 * Passages embedded a second by the queue, cutting, hashing and keeping them in SQLite included, against the same model
 * called through DJL and through ONNX Runtime with the same passages and nothing else to do.
 */
public final class EmbedBenchmark implements Benchmark {

    private static final int TEXTS = 200;
    private static final int BLOCK = 20;
    private static final int GENERATED = 200;
    private static final int SHORTEST = 600;
    private static final double ALIKE = 0.9999;
    private static final long PATIENCE_MILLIS = 600_000;

    private final int texts;

    public EmbedBenchmark() {
        this(TEXTS);
    }

    EmbedBenchmark(final int texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return "embed";
    }

    @Override
    public String description() {
        return "Passages embedded a second by the queue, against bare DJL and bare ONNX Runtime on the same passages.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, GENERATED);
                // The product's runtime starts first: what it finds running it could not configure.
                DjlEmbedder embedder = DjlEmbedder.open(StorePlace.models());
                BareOnnx bare = BareOnnx.open(bench.fresh("model"));
                Atelier atelier = Atelier.open(Files.createDirectories(bench.fresh("atelier")))) {
            return new Race(atelier, embedder, bare).run(notes(bench, seed));
        }
    }

    /** The three in turn, block by block, so that a busy machine slows all of them. */
    private final class Race {
        private final Atelier atelier;
        private final DjlEmbedder embedder;
        private final BareOnnx bare;
        private final Samples queued = new Samples();
        private final Samples called = new Samples();
        private final Samples theirs = new Samples();
        private long tokens;
        private int done;

        Race(final Atelier atelier, final DjlEmbedder embedder, final BareOnnx bare) {
            this.atelier = atelier;
            this.embedder = embedder;
            this.bare = bare;
        }

        List<Figure> run(final List<String> notes) throws Exception {
            check(embedder, bare, notes.getFirst().substring(0, SHORTEST));
            final LazyEmbedder model = new LazyEmbedder(() -> embedder);
            final ChunkFollower chunks = new ChunkFollower(atelier.documents(), atelier.vectors(), model, () -> {});
            try (FollowerRunner runner = FollowerRunner.start(chunks, atelier.journal(), atelier.gate());
                    EmbeddingQueue queue =
                            new EmbeddingQueue(atelier.documents(), atelier.vectors(), model, atelier.jobs())) {
                queue.start();
                queue.await();
                for (int at = 0; at < notes.size() && done < texts; ) {
                    final List<String> block = new ArrayList<>();
                    while (at < notes.size() && block.size() < Math.min(BLOCK, texts - done)) {
                        block.addAll(cut(atelier, runner, notes.get(at), at));
                        at++;
                    }
                    measure(queue, block);
                }
            }
            return figures();
        }

        private void measure(final EmbeddingQueue queue, final List<String> block) throws Exception {
            for (final String text : block) {
                tokens += embedder.tokens(text);
            }
            done += block.size();
            queued.rate(block.size(), () -> {
                queue.more();
                queue.await();
            });
            called.rate(block.size(), () -> block.forEach(embedder::passage));
            theirs.rate(block.size(), () -> each(bare, block));
        }

        private List<Figure> figures() {
            final String what =
                    String.format("passages a second by the queue (%d of %d tokens)", done, tokens / Math.max(1, done));
            return List.of(
                    Figure.of(what, queued.median(), "1/s", "the same through DJL alone", called.median()),
                    Figure.of(what, queued.median(), "1/s", "bare ONNX Runtime", theirs.median()),
                    Figure.of(
                            "passages a second through DJL alone",
                            called.median(),
                            "1/s",
                            "bare ONNX Runtime",
                            theirs.median()));
        }
    }

    private static void each(final BareOnnx bare, final List<String> block) throws OrtException {
        for (final String text : block) {
            bare.vector(text);
        }
    }

    /** Makes a note of a text; gives the passages that have no vector yet. */
    private static List<String> cut(
            final Atelier atelier, final FollowerRunner runner, final String text, final int number)
            throws InterruptedException {
        final Document note = atelier.documents().create(atelier.person(), number + ".md", text);
        if (!runner.await(PATIENCE_MILLIS)) {
            throw new IllegalStateException("a text was not cut into passages: " + runner.trouble());
        }
        final Slices slices = new Slices(text);
        final List<String> passages = new ArrayList<>();
        for (final VectorStore.StoredChunk chunk :
                atelier.vectors().chunks(note.id().value())) {
            passages.add(slices.of(chunk));
        }
        return passages;
    }

    /** Speeds of two programs compare only where both compute the same. */
    private static void check(final DjlEmbedder embedder, final BareOnnx bare, final String text) throws Exception {
        final float[] ours = embedder.passage(text);
        final float[] theirs = bare.vector(text);
        double cosine = 0;
        for (int i = 0; i < ours.length; i++) {
            cosine += ours[i] * theirs[i];
        }
        if (cosine < ALIKE) {
            throw new IllegalStateException("the two vectors of one text differ: cosine " + cosine);
        }
    }

    private List<String> notes(final Workbench bench, final long seed) throws IOException {
        final List<String> files = new ArrayList<>(bench.markdown());
        Collections.shuffle(files, new Random(seed));
        final List<String> notes = new ArrayList<>();
        for (final String file : files) {
            final String text = new String(Files.readAllBytes(bench.source(file)), StandardCharsets.UTF_8);
            if (text.length() >= SHORTEST && notes.size() < texts) {
                notes.add(text.replace("\r\n", "\n"));
            }
        }
        if (notes.isEmpty()) {
            throw new IllegalStateException("no note has " + SHORTEST + " characters");
        }
        return notes;
    }
}
