package vespera.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vespera.scriptorium.graph.InMemoryKnowledgeGraph;
import vespera.scriptorium.graph.PassageVector;

/** Followers write, screens read, all at once. */
@ExtendWith(SharedGraph.class)
class ConcurrencyTest {

    private final Neo4jKnowledgeGraph graph;

    ConcurrencyTest(final Neo4jKnowledgeGraph graph) {
        this.graph = graph;
    }

    @Test
    void changesPassagesAndReadersDoNotDisturbEachOther() throws Exception {
        SharedGraph.emptied(graph);
        final var model = new InMemoryKnowledgeGraph();
        model.open();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            final var following = threads.submit(() -> {
                for (int sequence = 1; sequence <= 30; sequence++) {
                    graph.apply(GrownGraph.change(sequence));
                    model.apply(GrownGraph.change(sequence));
                }
            });
            final var embedding = threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    final var passage = new PassageVector("other", i, new float[] {1, i});
                    graph.putPassages("concurrent", Set.of("other"), List.of(passage));
                }
            });
            final var reading = threads.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    final var part = graph.around("d5", 2, 50);
                    assertThat(part.edges())
                            .allMatch(edge -> part.nodes().stream()
                                    .anyMatch(node -> node.id().equals(edge.to())));
                }
            });
            following.get();
            embedding.get();
            reading.get();
        }
        assertThat(graph.whole(Integer.MAX_VALUE)).isEqualTo(model.whole(Integer.MAX_VALUE));
        assertThat(graph.nearest("concurrent", new float[] {1, 19}, 5))
                .singleElement()
                .satisfies(near -> assertThat(near.ordinal()).isEqualTo(19));
        graph.putPassages("concurrent", Set.of("other"), List.of());
        SharedGraph.emptied(graph);
    }
}
