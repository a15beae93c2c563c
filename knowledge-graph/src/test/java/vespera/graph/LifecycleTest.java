package vespera.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.scriptorium.graph.GraphUnavailable;
import vespera.scriptorium.graph.InMemoryKnowledgeGraph;
import vespera.scriptorium.graph.KnowledgeGraph.State;
import vespera.scriptorium.graph.PassageVector;
import vespera.scriptorium.graph.Subgraph;

@SuppressWarnings("try") // closed early on purpose, to be opened again
class LifecycleTest {

    private static final int ALL = Integer.MAX_VALUE;

    @TempDir
    private Path temporary;

    private Path folder() {
        return temporary.resolve("graph");
    }

    /** Opens, closes, opens; deletes the folder, opens. One test, since each opening costs seconds. */
    @Test
    void keepsEverythingOverAReopeningAndStartsAtZeroWithoutItsFolder() throws IOException {
        final List<State> states = new CopyOnWriteArrayList<>();
        try (var graph = new Neo4jKnowledgeGraph(folder())) {
            graph.onState(states::add);
            assertThat(graph.state()).isEqualTo(State.CLOSED);
            assertThatThrownBy(graph::applied)
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("closed");

            final long start = System.nanoTime();
            graph.open();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(500));
            assertThat(graph.state()).isEqualTo(State.OPENING);
            graph.apply(GrownGraph.change(1));
            graph.putPassages("m", Set.of("d5"), List.of(new PassageVector("d5", 2, new float[] {0, 1})));
            final Subgraph before = graph.whole(ALL);
            assertThat(before.nodes()).hasSizeGreaterThan(10);
            graph.close();
            assertThat(graph.state()).isEqualTo(State.CLOSED);
            assertThatThrownBy(graph::applied)
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("closed");

            graph.open();
            assertThat(graph.applied()).isEqualTo(1);
            assertThat(graph.whole(ALL)).isEqualTo(before);
            assertThat(graph.nearest("m", new float[] {0, 1}, 3)).hasSize(1);
            graph.close();

            new GraphFolder(folder()).delete();
            assertThat(folder()).doesNotExist();
            graph.open();
            assertThat(graph.applied()).isZero();
            assertThat(graph.whole(ALL).nodes()).isEmpty();
        }
        assertThat(states)
                .containsExactly(
                        State.OPENING,
                        State.READY,
                        State.CLOSED,
                        State.OPENING,
                        State.READY,
                        State.CLOSED,
                        State.OPENING,
                        State.READY,
                        State.CLOSED);
    }

    @Test
    void aSecondOneOnTheSameFolderIsRefusedAndTakesNothingAway() {
        try (var first = new Neo4jKnowledgeGraph(folder());
                var second = new Neo4jKnowledgeGraph(folder())) {
            first.open();
            first.apply(GrownGraph.change(1));
            second.open();
            assertThatThrownBy(second::applied)
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("open in another window");
            assertThat(second.state()).isEqualTo(State.FAILED);
            assertThat(second.trouble()).contains("open in another window");
            assertThatThrownBy(second::discard).isInstanceOf(GraphUnavailable.class);
            assertThat(first.applied()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"neostore", "neostore.nodestore.db"})
    void aDamagedStoreIsSaidInWordsAndCanBeDiscarded(final String damaged) throws IOException {
        final Path hers = Files.createDirectories(folder()).resolve("hers.md");
        Files.writeString(hers, "not ours");
        try (var graph = new Neo4jKnowledgeGraph(folder())) {
            graph.open();
            graph.apply(GrownGraph.change(1));
            graph.close();
            final byte[] noise = new byte[16_384];
            new Random(1).nextBytes(noise);
            Files.write(folder().resolve("data/databases/neo4j").resolve(damaged), noise);

            graph.open();
            assertThatThrownBy(graph::applied)
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("damaged")
                    .hasMessageContaining("Nothing of yours is lost");
            assertThat(graph.state()).isEqualTo(State.FAILED);

            graph.discard();
            assertThat(graph.applied()).isZero();
            assertThat(graph.state()).isEqualTo(State.READY);
            assertThat(graph.trouble()).isEmpty();
            assertThat(hers).hasContent("not ours");
        }
    }

    @Test
    void aStoreOfANewerVersionIsSaidInWords() throws IOException {
        try (var graph = new Neo4jKnowledgeGraph(folder())) {
            graph.open();
            graph.apply(GrownGraph.change(1));
            graph.close();
            // The first byte of a transaction log is the version of its format.
            try (var logs = Files.newDirectoryStream(
                    folder().resolve("data/transactions/neo4j"), "{checkpoint,neostore.transaction.db}*")) {
                for (final Path log : logs) {
                    final byte[] bytes = Files.readAllBytes(log);
                    bytes[0] = 0x7e;
                    Files.write(log, bytes);
                }
            }
            graph.open();
            assertThatThrownBy(graph::applied)
                    .isInstanceOf(GraphUnavailable.class)
                    .hasMessageContaining("another version")
                    .hasMessageContaining("grown again");
        }
    }

    @Test
    void closingWhileOpeningLeavesAStoreThatOpens() {
        try (var graph = new Neo4jKnowledgeGraph(folder())) {
            graph.open();
            graph.close();
            assertThat(graph.state()).isEqualTo(State.CLOSED);
            graph.open();
            assertThat(graph.applied()).isZero();
        }
    }

    @Test
    void killedWhileApplyingTheOffsetStillMatchesTheGraph() throws Exception {
        final Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GrownGraph.class.getName(),
                        folder().toString())
                .redirectError(temporary.resolve("errors.txt").toFile())
                .start();
        int told = 0;
        try (var lines = child.inputReader()) {
            String line = lines.readLine();
            while (line != null && told < 40) {
                told = Integer.parseInt(line);
                line = lines.readLine();
            }
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(told).isEqualTo(40);
        assertThat(temporary.resolve("errors.txt")).as("the graph is quiet").isEmptyFile();

        final List<State> states = new CopyOnWriteArrayList<>();
        try (var graph = new Neo4jKnowledgeGraph(folder())) {
            graph.onState(states::add);
            graph.open();
            final long applied = graph.applied();
            assertThat(applied).isGreaterThanOrEqualTo(told);
            final var model = new InMemoryKnowledgeGraph();
            model.open();
            for (int sequence = 1; sequence <= applied; sequence++) {
                model.apply(GrownGraph.change(sequence));
            }
            assertThat(graph.whole(ALL)).isEqualTo(model.whole(ALL));
            graph.apply(GrownGraph.change((int) applied + 1));
            model.apply(GrownGraph.change((int) applied + 1));
            assertThat(graph.whole(ALL)).isEqualTo(model.whole(ALL));
        }
        assertThat(states).startsWith(State.RECOVERING, State.READY);
    }
}
