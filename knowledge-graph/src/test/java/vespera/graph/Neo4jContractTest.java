package vespera.graph;

import org.junit.jupiter.api.extension.ExtendWith;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.KnowledgeGraphContract;

@ExtendWith(SharedGraph.class)
class Neo4jContractTest extends KnowledgeGraphContract {

    private final Neo4jKnowledgeGraph shared;

    Neo4jContractTest(final Neo4jKnowledgeGraph shared) {
        this.shared = shared;
    }

    @Override
    protected KnowledgeGraph emptyGraph() {
        return SharedGraph.emptied(shared);
    }
}
