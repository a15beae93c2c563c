package vespera.desktop.graphpane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.graphview.Spotlight;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/**
 * How a graph came to be: everything that ever was in it, and for each of some moments what of it was there. Read once;
 * showing a moment costs nothing then.
 */
final class Lapse {

    private final List<GraphNode> nodes = new ArrayList<>();
    private final List<GraphEdge> edges = new ArrayList<>();
    private final Map<String, Integer> nodeNumbers = new HashMap<>();
    private final Map<Tie, Integer> edgeNumbers = new HashMap<>();
    private final List<Moment> moments = new ArrayList<>();

    /** What makes two edges the same at different moments. */
    private record Tie(String from, String to, GraphEdge.Type type) {}

    private record Moment(long time, BitSet nodes, BitSet edges) {}

    /**
     * Adds what was there at a moment, after the ones added before.
     *
     * @param time in milliseconds since 1970 UTC
     */
    void add(final long time, final Subgraph then) {
        final BitSet thereNodes = new BitSet();
        final BitSet thereEdges = new BitSet();
        for (final GraphNode node : then.nodes()) {
            final int number = nodeNumbers.computeIfAbsent(node.id(), id -> {
                nodes.add(node);
                return nodes.size() - 1;
            });
            nodes.set(number, node);
            thereNodes.set(number);
        }
        for (final GraphEdge edge : then.edges()) {
            final int number = edgeNumbers.computeIfAbsent(new Tie(edge.from(), edge.to(), edge.type()), tie -> {
                edges.add(edge);
                return edges.size() - 1;
            });
            thereEdges.set(number);
        }
        moments.add(new Moment(time, thereNodes, thereEdges));
    }

    /** How many moments there are. */
    int size() {
        return moments.size();
    }

    /** When a moment was, in milliseconds since 1970 UTC. */
    long time(final int moment) {
        return moments.get(moment).time();
    }

    /** Everything that ever was. */
    Subgraph everything() {
        return new Subgraph(nodes, edges);
    }

    /**
     * Shown as a graph made of {@link #everything}, or of some of it.
     *
     * @param nodes this lapse's number of each node of the graph
     * @param edges this lapse's number of each edge of the graph
     */
    record On(Lapse lapse, GraphIndex graph, int[] nodes, int[] edges) {

        /** What was there at a moment, and what was new then. */
        Spotlight at(final int moment) {
            final Moment now = lapse.moments.get(moment);
            final BitSet before =
                    moment == 0 ? now.nodes() : lapse.moments.get(moment - 1).nodes();
            final BitSet there = new BitSet();
            final BitSet fresh = new BitSet();
            for (int n = 0; n < nodes.length; n++) {
                there.set(n, now.nodes().get(nodes[n]));
                fresh.set(n, now.nodes().get(nodes[n]) && !before.get(nodes[n]));
            }
            final BitSet ties = new BitSet();
            for (int e = 0; e < edges.length; e++) {
                ties.set(e, now.edges().get(edges[e]));
            }
            return new Spotlight(graph, new BitSet(), new BitSet(), new Spotlight.There(there, ties, fresh));
        }
    }

    /** To be shown as this graph; costs as much as the graph is large. */
    On on(final GraphIndex graph) {
        final int[] ofNodes = new int[graph.size()];
        final int[] ofEdges = new int[graph.edgeCount()];
        Arrays.setAll(
                ofNodes,
                n -> Objects.requireNonNull(nodeNumbers.get(graph.node(n).id())));
        Arrays.setAll(ofEdges, e -> {
            final GraphEdge edge = graph.edge(e);
            return Objects.requireNonNull(edgeNumbers.get(new Tie(edge.from(), edge.to(), edge.type())));
        });
        return new On(this, graph, ofNodes, ofEdges);
    }
}
