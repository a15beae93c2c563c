package vespera.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/** A made-up graph like one of notes: groups that mostly link among themselves, some notes far better linked than others. */
final class GrownNetwork {

    private static final int GROUP = 160;
    private static final double OUTSIDE = 0.12;

    private GrownNetwork() {}

    static Subgraph of(final int size, final int edgeCount, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final int groups = Math.max(2, size / GROUP);
        final int members = size / groups;
        final List<GraphNode> nodes = new ArrayList<>(size);
        for (int n = 0; n < size; n++) {
            nodes.add(new GraphNode(
                    "n" + n,
                    n % 40 == 0 ? GraphNode.Kind.TAG : GraphNode.Kind.DOCUMENT,
                    "Note " + n + " of group " + n % groups,
                    "Group " + n % groups + "/Note " + n + ".md"));
        }
        final List<GraphEdge> edges = new ArrayList<>(edgeCount);
        while (edges.size() < edgeCount) {
            final int from = random.nextInt(size);
            final int rank = (int) (Math.pow(random.nextDouble(), 2.2) * members);
            final int to = random.nextDouble() < OUTSIDE
                    ? random.nextInt(size)
                    : Math.min(size - 1, from % groups + groups * rank);
            if (from != to) {
                edges.add(new GraphEdge(
                        "n" + from, "n" + to, GraphEdge.Type.LINKS, "a line that links", edges.size() % 90 + 1));
            }
        }
        return new Subgraph(nodes, edges);
    }
}
