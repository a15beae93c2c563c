package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vespera.benchmarks.quality.Gate;
import vespera.benchmarks.quality.NDcg;
import vespera.benchmarks.quality.PairedTest;
import vespera.benchmarks.quality.SmartCollection;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.search.Mode;

/**
 * How well questions are answered: the mean nDCG@10 of the product's search over the Cranfield collection (1,400
 * abstracts of aerodynamics, 225 questions; C. W. Cleverdon, 1967), or another one in the same format.
 */
public final class CranfieldBenchmark implements Benchmark {

    private static final int DEPTH = 10;
    /** One point: how much better all together must be than the better of words and meaning. */
    private static final double GAIN = 0.01;

    private static final String OURS = "all";
    private static final String WORDS = "words";
    private static final String MEANING = "meaning";

    @Override
    public String name() {
        return "cranfield";
    }

    @Override
    public String description() {
        return "How well questions are answered by words, meaning and all together (a collection in SMART format).";
    }

    /**
     * Measures.
     *
     * @param vault a folder with a collection; without one, Cranfield where the shared data lie
     */
    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path folder = vault == null ? shared() : vault;
        final SmartCollection collection = SmartCollection.read(folder);
        final Path room = Files.createTempDirectory("vespera-bench");
        final Path cache = Path.of(System.getProperty("java.io.tmpdir"), "vespera-bench-vectors");
        try (Retrieval retrieval = new Retrieval(collection, room.resolve("notes"), cache)) {
            return figures(gains(collection, retrieval, seed), collection, seed);
        } finally {
            Workbench.delete(room);
        }
    }

    private static Path shared() {
        final String root = System.getProperty("vespera.root", ".");
        final Path folder = Path.of(root, "..", "shared", "data", "cranfield").normalize();
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    "no-collection",
                    "The Cranfield collection is not beside this folder.",
                    "Name a folder with a collection in SMART format with --vault.");
        }
        return folder;
    }

    /** The figure of each question, by what answered it. */
    private static Map<String, double[]> gains(
            final SmartCollection collection, final Retrieval retrieval, final long seed) throws Exception {
        final Map<Integer, List<Integer>> plain = retrieval.plainBm25();
        final List<Integer> constant = retrieval.constant();
        final Random random = new Random(seed);
        final Map<String, double[]> gains = new LinkedHashMap<>();
        int number = 0;
        for (final SmartCollection.Question question : collection.questions()) {
            final List<Integer> words = retrieval.asked(question, Mode.TEXT);
            final List<Integer> meaning = retrieval.asked(question, Mode.MEANING);
            final List<Integer> all = retrieval.asked(question, Mode.ALL);
            final List<Integer> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            final Map<String, List<Integer>> rankings = new LinkedHashMap<>();
            rankings.put(OURS, all);
            rankings.put(WORDS, words);
            rankings.put("BM25 with FTS5's stemmer", plain.getOrDefault(question.number(), List.of()));
            rankings.put(MEANING, meaning);
            rankings.put("reciprocal rank fusion", Retrieval.fused(words, meaning));
            rankings.put("a constant ranking", constant);
            rankings.put("the same hits shuffled", shuffled);
            for (final Map.Entry<String, List<Integer>> ranking : rankings.entrySet()) {
                gains.computeIfAbsent(
                                        ranking.getKey(),
                                        k -> new double[collection.questions().size()])[number] =
                        NDcg.at(DEPTH, ranking.getValue(), question.relevant());
            }
            number++;
        }
        return gains;
    }

    private static List<Figure> figures(
            final Map<String, double[]> gains, final SmartCollection collection, final long seed) {
        final Gate gate = gate(gains, OURS, seed);
        final List<Figure> figures = new ArrayList<>(gate.figures());
        final String where = String.format(
                " (%,d texts, %d questions)",
                collection.texts().size(), collection.questions().size());
        gains.forEach((what, each) -> {
            if (!what.equals(OURS)) {
                figures.add(Figure.of(
                        "nDCG@10 of all" + where,
                        PairedTest.mean(gains.getOrDefault(OURS, each)),
                        "",
                        what,
                        PairedTest.mean(each)));
            }
        });
        for (final String mutant : List.of("a constant ranking", "the same hits shuffled")) {
            final boolean passes = gate(gains, mutant, seed).passes();
            figures.add(new Figure(mutant + " passes", passes ? 1 : 0, "", "must not", 0, passes ? 1 : 0));
        }
        return figures;
    }

    /** The gate for one of the rankings, against the better of words and meaning. */
    static Gate gate(final Map<String, double[]> gains, final String which, final long seed) {
        final double[] words = gains.getOrDefault(WORDS, new double[0]);
        final double[] meaning = gains.getOrDefault(MEANING, new double[0]);
        final boolean better = PairedTest.mean(meaning) > PairedTest.mean(words);
        return Gate.of(
                "nDCG@10 of " + which,
                gains.getOrDefault(which, new double[0]),
                better ? MEANING : WORDS,
                better ? meaning : words,
                GAIN,
                seed);
    }
}
