package vespera.benchmarks;

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
import vespera.gateway.StorePlace;
import vespera.gateway.cli.Benchmark;

/** Passages embedded a second, against the same model run by bare ONNX Runtime on the same passages. */
public final class EmbedBenchmark implements Benchmark {

    private static final int TEXTS = 200;
    private static final int BLOCK = 20;
    private static final int GENERATED = 200;
    private static final int PASSAGE_CHARS = 600;
    private static final double ALIKE = 0.9999;

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
        return "Passages embedded a second, against bare ONNX Runtime with the same model and passages.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, GENERATED);
                // The product's runtime starts first: what it finds running it could not configure.
                DjlEmbedder embedder = DjlEmbedder.open(StorePlace.models());
                BareOnnx bare = BareOnnx.open(bench.fresh("model"))) {
            return measure(embedder, bare, passages(bench, seed));
        }
    }

    private static List<Figure> measure(final DjlEmbedder embedder, final BareOnnx bare, final List<String> passages)
            throws Exception {
        final Samples ours = new Samples();
        final Samples theirs = new Samples();
        check(embedder, bare, passages.getFirst());
        long tokens = 0;
        for (int from = 0; from < passages.size(); from += BLOCK) {
            final List<String> block = passages.subList(from, Math.min(from + BLOCK, passages.size()));
            for (final String text : block) {
                tokens += embedder.tokens(text);
            }
            ours.rate(block.size(), () -> block.forEach(embedder::passage));
            theirs.rate(block.size(), () -> {
                for (final String text : block) {
                    bare.vector(text);
                }
            });
        }
        final String what = String.format("passages a second (%d tokens on average)", tokens / passages.size());
        return List.of(Figure.of(what, ours.median(), "1/s", "bare ONNX Runtime", theirs.median()));
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

    private List<String> passages(final Workbench bench, final long seed) throws IOException {
        final List<String> files = new ArrayList<>(bench.markdown());
        Collections.shuffle(files, new Random(seed));
        final List<String> passages = new ArrayList<>();
        for (final String file : files) {
            final String text = new String(Files.readAllBytes(bench.source(file)), StandardCharsets.UTF_8);
            if (text.length() >= PASSAGE_CHARS && passages.size() < texts) {
                passages.add(text.substring(0, PASSAGE_CHARS));
            }
        }
        if (passages.isEmpty()) {
            throw new IllegalStateException("no note has " + PASSAGE_CHARS + " characters");
        }
        return passages;
    }
}
