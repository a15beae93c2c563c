package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/** Graphs to test with. */
final class Graphs {

    private Graphs() {}

    static GraphNode node(final String id) {
        return new GraphNode(id, GraphNode.Kind.DOCUMENT, "Title of " + id, id + ".md");
    }

    static GraphEdge edge(final String from, final String to) {
        return new GraphEdge(from, to, GraphEdge.Type.LINKS, "because " + from + " names " + to, 3);
    }

    /** A hub with leaves around it. */
    static Subgraph star(final int leaves) {
        final List<GraphNode> nodes = new ArrayList<>(List.of(node("hub")));
        final List<GraphEdge> edges = new ArrayList<>();
        for (int i = 0; i < leaves; i++) {
            nodes.add(node("leaf" + i));
            edges.add(edge("hub", "leaf" + i));
        }
        return new Subgraph(nodes, edges);
    }

    /** Clusters with a few edges between them, and one node in twelve on its own. */
    static Subgraph clusters(final int size, final int edgeCount, final long seed) {
        final Random random = new Random(seed);
        final GraphNode.Kind[] kinds = GraphNode.Kind.values();
        final GraphEdge.Type[] types = GraphEdge.Type.values();
        final List<GraphNode> nodes = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            nodes.add(new GraphNode("n" + n, kinds[random.nextInt(kinds.length)], "Title " + n, ""));
        }
        final int count = Math.max(2, size / 100);
        final List<GraphEdge> edges = new ArrayList<>();
        while (edges.size() < edgeCount) {
            final int from = random.nextInt(size);
            final int near = from % count + count * random.nextInt(Math.max(1, size / count));
            final int to = random.nextInt(12) == 0 ? random.nextInt(size) : near % size;
            if (from % 12 != 5 && to % 12 != 5 && from != to) {
                edges.add(new GraphEdge("n" + from, "n" + to, types[random.nextInt(types.length)], "why", 1));
            }
        }
        return new Subgraph(nodes, edges);
    }
}
