package vespera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.benchmarks.quality.Gate;
import vespera.benchmarks.quality.NDcg;
import vespera.benchmarks.quality.SmartCollection;
import vespera.gateway.cli.Benchmark;

/** The gate lets a better ranking through and no other; the benchmark runs through the product. */
final class CranfieldBenchmarkTest {

    private static final int QUESTIONS = 225;
    private static final int TEXTS = 1_400;
    private static final int RELEVANT = 7;

    @TempDir
    Path folder;

    /** Rankings of known goodness: each relevant text comes first with this chance, the rest are in no order. */
    private static List<Integer> ranking(final Set<Integer> relevant, final double chance, final Random random) {
        final List<Integer> rest =
                new ArrayList<>(IntStream.range(0, TEXTS).boxed().toList());
        Collections.shuffle(rest, random);
        final List<Integer> ranking = new ArrayList<>();
        relevant.stream().filter(r -> random.nextDouble() < chance).forEach(ranking::add);
        rest.removeAll(ranking);
        ranking.addAll(rest);
        return ranking;
    }

    private static Map<String, double[]> gains() {
        final Random random = new Random(11);
        final Map<String, double[]> gains = new HashMap<>();
        for (int q = 0; q < QUESTIONS; q++) {
            final Set<Integer> relevant =
                    random.ints(0, TEXTS).distinct().limit(RELEVANT).boxed().collect(Collectors.toSet());
            final List<Integer> all = ranking(relevant, 0.55, random);
            final List<Integer> shuffled = new ArrayList<>(all.subList(0, 100));
            Collections.shuffle(shuffled, random);
            final Map<String, List<Integer>> rankings = Map.of(
                    "words", ranking(relevant, 0.4, random),
                    "meaning", ranking(relevant, 0.42, random),
                    "all", all,
                    "constant", IntStream.range(0, TEXTS).boxed().toList(),
                    "shuffled", shuffled);
            for (final Map.Entry<String, List<Integer>> one : rankings.entrySet()) {
                gains.computeIfAbsent(one.getKey(), k -> new double[QUESTIONS])[q] =
                        NDcg.at(10, one.getValue(), relevant);
            }
        }
        return gains;
    }

    @Test
    void a_better_ranking_passes_and_mutants_do_not() {
        final Map<String, double[]> gains = gains();
        final Gate all = CranfieldBenchmark.gate(gains, "all", 1);
        assertThat(all.passes()).isTrue();
        assertThat(all.baseline()).as("the better of the two").isEqualTo("meaning");
        assertThat(CranfieldBenchmark.gate(gains, "constant", 1).passes()).isFalse();
        assertThat(CranfieldBenchmark.gate(gains, "shuffled", 1).passes()).isFalse();
        assertThat(CranfieldBenchmark.gate(gains, "meaning", 1).passes())
                .as("no gain")
                .isFalse();
    }

    @Test
    void a_collection_is_read_with_cranfields_numbering_and_grades() throws Exception {
        write();
        final SmartCollection read = SmartCollection.read(folder.resolve("c"));
        assertThat(read.texts()).hasSize(3);
        assertThat(read.questions())
                .as("the second question, though its own number is 4; grades 5 and -1 are none")
                .containsExactly(
                        new SmartCollection.Question(1, "what keeps bees warm", Set.of(1)),
                        new SmartCollection.Question(2, "where do ships lie", Set.of(2)));
    }

    @Test
    void figures_come_from_the_product_itself() throws Exception {
        write();
        final List<Benchmark.Figure> figures = new CranfieldBenchmark().run(folder.resolve("c"), 1);
        assertThat(figures)
                .filteredOn(f -> f.baseline().equals("words"))
                .allSatisfy(f -> assertThat(f.baselineValue()).isEqualTo(1));
        assertThat(figures).extracting(Benchmark.Figure::baseline).contains("meaning", "reciprocal rank fusion");
        assertThat(figures)
                .filteredOn(f -> f.baseline().equals("must not"))
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.value()).isZero());
    }

    private void write() throws Exception {
        final Path c = Files.createDirectories(folder.resolve("c"));
        Files.writeString(c.resolve("cran.all.3"), """
                .I 1
                .T
                bees in winter .
                .A
                nobody
                .W
                bees keep each other warm in winter .
                .I 2
                .T
                harbours
                .W
                ships lie in harbours while storms last .
                .I 3
                .T
                bread
                .W
                flour, water and salt .
                """);
        Files.writeString(c.resolve("cran.qry"), """
                .I 001
                .W
                what keeps
                bees warm
                .I 004
                .W
                where do ships lie
                .I 005
                .W
                who sings
                """);
        Files.writeString(c.resolve("cranqrel"), "1 1 2\n1 3 5\n2 2 1\n3 1 -1\n");
    }
}
