package vespera.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vespera.scriptorium.graph.GraphChange;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** A stream of changes that is the same for the same sequence number, and a process that applies it until killed. */
final class GrownGraph {

    private GrownGraph() {}

    /** Five new documents with links to older ones, older ones linked anew, and now and then a removal. */
    static GraphChange change(final int sequence) {
        final var random = new Random(sequence);
        final List<GraphNode> nodes = new ArrayList<>();
        final List<GraphEdge> edges = new ArrayList<>();
        final List<String> owners = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            final String id = "d" + (sequence * 5 + i);
            nodes.add(new GraphNode(id, GraphNode.Kind.DOCUMENT, "Title " + id, id + ".md"));
            owners.add(id);
        }
        owners.add("d5");
        for (final String owner : owners) {
            for (int line = 1; line <= 10; line++) {
                final String to = line % 4 == 0 ? "missing:m" + random.nextInt(50) : "d" + (5 + random.nextInt(50));
                edges.add(new GraphEdge(owner, to, GraphEdge.Type.LINKS, "change " + sequence, line));
            }
        }
        final Set<String> removed = sequence % 3 == 0 ? Set.of("d" + (6 + random.nextInt(20))) : Set.of();
        return new GraphChange(nodes, Set.copyOf(owners), edges, removed, sequence);
    }

    /** Prints the number of each change once it is applied. */
    public static void main(final String[] arguments) {
        final var graph = new Neo4jKnowledgeGraph(Path.of(arguments[0]));
        graph.open();
        for (int sequence = 1; sequence < 100_000; sequence++) {
            graph.apply(change(sequence));
            System.out.println(sequence);
        }
    }
}
