package vespera.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vespera.scriptorium.graph.GraphChange;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.KnowledgeGraph;

/** One open database for all tests that only need an empty graph: opening takes seconds, emptying does not. */
final class SharedGraph implements ParameterResolver {

    @Override
    public boolean supportsParameter(final ParameterContext parameter, final ExtensionContext context) {
        return parameter.getParameter().getType() == Neo4jKnowledgeGraph.class;
    }

    @Override
    public Object resolveParameter(final ParameterContext parameter, final ExtensionContext context) {
        final var namespace = ExtensionContext.Namespace.create(SharedGraph.class);
        return context.getRoot().getStore(namespace).getOrComputeIfAbsent("open", key -> new Open(), Open.class).graph;
    }

    /** Closed by JUnit after the last test. */
    private static final class Open implements AutoCloseable {
        private final GraphFolder folder;
        private final Neo4jKnowledgeGraph graph;

        Open() {
            try {
                final Path path = Files.createTempDirectory("vespera-graph");
                folder = new GraphFolder(path);
                graph = new Neo4jKnowledgeGraph(path, Duration.ofSeconds(5));
                graph.open();
            } catch (final IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() throws IOException {
            graph.close();
            folder.delete();
        }
    }

    static Neo4jKnowledgeGraph emptied(final Neo4jKnowledgeGraph graph) {
        final Set<String> all = graph.whole(Integer.MAX_VALUE).nodes().stream()
                .map(GraphNode::id)
                .collect(Collectors.toSet());
        graph.apply(new GraphChange(List.of(), Set.of(), List.of(), all, 0));
        return graph;
    }

    /** Waits until the graph is open, and fails with its words where it cannot be. */
    static void awaitReady(final KnowledgeGraph graph) {
        graph.applied();
    }
}
