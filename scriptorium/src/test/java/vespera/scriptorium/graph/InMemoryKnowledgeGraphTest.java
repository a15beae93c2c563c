package vespera.scriptorium.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class InMemoryKnowledgeGraphTest extends KnowledgeGraphContract {

    @Override
    protected KnowledgeGraph emptyGraph() {
        final var graph = new InMemoryKnowledgeGraph();
        graph.open();
        return graph;
    }

    @Test
    void answersNoQueries() {
        assertThatThrownBy(() -> emptyGraph().query("RETURN 1", Map.of(), 1)).isInstanceOf(GraphUnavailable.class);
    }

    @Test
    void refusesCallsWhileClosed() {
        final var graph = new InMemoryKnowledgeGraph();
        assertThatThrownBy(graph::applied).isInstanceOf(GraphUnavailable.class);
    }
}
