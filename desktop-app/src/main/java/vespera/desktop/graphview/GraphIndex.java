package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/**
 * A subgraph with numbers in place of ids, so that layout, drawing and hit tests run over plain arrays. Edges whose
 * ends are not both among the nodes, and edges from a node to itself, are left out. Immutable by convention: nobody
 * writes into its arrays after construction, and what is found out later is the same whoever asks.
 */
public final class GraphIndex {

    final List<GraphNode> nodes;
    final List<GraphEdge> edges;
    /** Each edge's type and each node's kind, in arrays of their own for the drawing loops. */
    final GraphEdge.Type[] edgeType;

    final GraphNode.Kind[] nodeKind;
    final int[] from;
    final int[] to;
    /** The edges of node {@code n}: {@code incident[start[n]]} up to, not including, {@code incident[start[n + 1]]}. */
    final int[] start;

    final int[] incident;
    /** Node numbers, the most connected first; equal ones by title, then by number. */
    final int[] byImportance;

    private final Map<String, Integer> numbers;
    private int @Nullable [] parts;

    /** Numbers the nodes in the order given; a repeated id keeps its first node. */
    public GraphIndex(final Subgraph graph) {
        final List<GraphNode> kept = new ArrayList<>(graph.nodes().size());
        this.numbers = HashMap.newHashMap(graph.nodes().size());
        for (final GraphNode node : graph.nodes()) {
            if (numbers.putIfAbsent(node.id(), kept.size()) == null) {
                kept.add(node);
            }
        }
        this.nodes = List.copyOf(kept);
        this.edges = graph.edges().stream()
                .filter(e -> numbers.containsKey(e.from()) && numbers.containsKey(e.to()))
                .filter(e -> !e.from().equals(e.to()))
                .toList();
        this.from = edges.stream().mapToInt(e -> indexOf(e.from())).toArray();
        this.to = edges.stream().mapToInt(e -> indexOf(e.to())).toArray();
        this.edgeType = edges.stream().map(GraphEdge::type).toArray(GraphEdge.Type[]::new);
        this.nodeKind = nodes.stream().map(GraphNode::kind).toArray(GraphNode.Kind[]::new);
        this.start = starts(nodes.size(), from, to);
        this.incident = incidence(start, from, to);
        this.byImportance = IntStream.range(0, nodes.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> -degree(n))
                        .thenComparing(n -> nodes.get(n).title())
                        .thenComparingInt(n -> n))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The part each node belongs to, see {@link Communities}; found once and kept. Nobody writes into it. */
    synchronized int[] parts() {
        int[] found = parts;
        if (found == null) {
            found = Communities.of(this);
            parts = found;
        }
        return found;
    }

    /** How many nodes. */
    public int size() {
        return nodes.size();
    }

    /** How many edges between two different nodes of this graph. */
    public int edgeCount() {
        return from.length;
    }

    /** The node's number, or -1 for an id that is not here. */
    public int indexOf(final String id) {
        return numbers.getOrDefault(id, -1);
    }

    /** The node of a number. */
    public GraphNode node(final int number) {
        return nodes.get(number);
    }

    /** The edge of a number. */
    public GraphEdge edge(final int number) {
        return edges.get(number);
    }

    /** The number of the node an edge comes from. */
    public int from(final int edge) {
        return from[edge];
    }

    /** The number of the node an edge leads to. */
    public int to(final int edge) {
        return to[edge];
    }

    /** The numbers of the edges that end in a node. */
    public IntStream edgesOf(final int node) {
        return IntStream.range(start[node], start[node + 1]).map(i -> incident[i]);
    }

    /** Node numbers, the most connected first. */
    public IntStream byImportance() {
        return IntStream.of(byImportance);
    }

    /** How many edges end in this node. */
    public int degree(final int node) {
        return start[node + 1] - start[node];
    }

    /** The node at the other end of an edge. */
    public int other(final int edge, final int node) {
        return from[edge] == node ? to[edge] : from[edge];
    }

    /** Whether an edge joins the two. */
    boolean adjacent(final int one, final int two) {
        for (int i = start[one]; i < start[one + 1]; i++) {
            if (other(incident[i], one) == two) {
                return true;
            }
        }
        return false;
    }

    /** The node's neighbours, the most connected first. */
    IntStream neighboursByDegree(final int node) {
        return IntStream.range(start[node], start[node + 1])
                .map(i -> other(incident[i], node))
                .distinct()
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(n -> -degree(n)).thenComparingInt(n -> n))
                .mapToInt(Integer::intValue);
    }

    private static int[] starts(final int count, final int[] from, final int[] to) {
        final int[] starts = new int[count + 1];
        for (int e = 0; e < from.length; e++) {
            starts[from[e] + 1]++;
            starts[to[e] + 1]++;
        }
        for (int n = 0; n < count; n++) {
            starts[n + 1] += starts[n];
        }
        return starts;
    }

    private static int[] incidence(final int[] start, final int[] from, final int[] to) {
        final int[] next = start.clone();
        final int[] incident = new int[2 * from.length];
        for (int e = 0; e < from.length; e++) {
            incident[next[from[e]]++] = e;
            incident[next[to[e]]++] = e;
        }
        return incident;
    }
}
