package vespera.scriptorium.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The graph in plain maps: open at once, gone at the end, and the model that other graphs are compared with. */
public final class InMemoryKnowledgeGraph implements KnowledgeGraph {

    private final Map<String, GraphNode> nodes = new TreeMap<>();
    private final Set<GraphEdge> edges = new LinkedHashSet<>();
    private final Map<String, List<PassageVector>> passages = new HashMap<>();
    private State state = State.CLOSED;
    private long applied;

    @Override
    public synchronized State state() {
        return state;
    }

    @Override
    public String trouble() {
        return "";
    }

    @Override
    public synchronized void open() {
        state = State.READY;
    }

    @Override
    public synchronized void close() {
        state = State.CLOSED;
    }

    private void demandOpen() {
        if (state != State.READY) {
            throw new GraphUnavailable("The graph is closed.");
        }
    }

    @Override
    public synchronized long applied() {
        demandOpen();
        return applied;
    }

    @Override
    public synchronized void apply(final GraphChange change) {
        demandOpen();
        for (final GraphEdge edge : change.edges()) {
            if (!change.owners().contains(edge.owner()) || edge.type().found()) {
                throw new IllegalArgumentException("an edge of a node that is not among the change's owners");
            }
        }
        change.nodes().forEach(node -> nodes.put(node.id(), node));
        edges.removeIf(
                edge -> change.owners().contains(edge.owner()) && !edge.type().found());
        edges.addAll(change.edges());
        for (final GraphEdge edge : change.edges()) {
            nodes.computeIfAbsent(edge.from(), InMemoryKnowledgeGraph::missing);
            nodes.computeIfAbsent(edge.to(), InMemoryKnowledgeGraph::missing);
        }
        final Set<String> gone = new HashSet<>(change.removed());
        final Set<String> drawn = new HashSet<>();
        change.nodes().forEach(node -> drawn.add(node.id()));
        for (final String id : nodes.keySet()) {
            final boolean stale = !drawn.contains(id)
                    && change.owners().stream().anyMatch(owner -> id.startsWith(GraphNode.sections(owner)));
            if (stale || change.removed().stream().anyMatch(owner -> id.startsWith(GraphNode.sections(owner)))) {
                gone.add(id);
            }
        }
        nodes.keySet().removeAll(gone);
        edges.removeIf(edge -> gone.contains(edge.from()) || gone.contains(edge.to()));
        passages.values().forEach(list -> list.removeIf(p -> gone.contains(p.document())));
        nodes.values().removeIf(node -> node.kind().heldByEdges() && degree(node.id()) == 0);
        applied = change.sequence();
    }

    @Override
    public synchronized void relate(
            final List<GraphNode> found, final Set<String> owners, final List<GraphEdge> replacements) {
        demandOpen();
        for (final GraphEdge edge : replacements) {
            if (!owners.contains(edge.from()) || !edge.type().found()) {
                throw new IllegalArgumentException("an edge that was not found, or of none of the owners");
            }
        }
        found.forEach(node -> nodes.put(node.id(), node));
        edges.removeIf(edge -> owners.contains(edge.from()) && edge.type().found());
        replacements.stream()
                .filter(edge -> nodes.containsKey(edge.from()) && nodes.containsKey(edge.to()))
                .forEach(edges::add);
        nodes.values().removeIf(node -> node.kind().heldByEdges() && degree(node.id()) == 0);
    }

    private static GraphNode missing(final String id) {
        return new GraphNode(id, GraphNode.Kind.MISSING, id.substring(id.indexOf(':') + 1), "");
    }

    private long degree(final String id) {
        return edges.stream()
                .filter(edge -> edge.from().equals(id) || edge.to().equals(id))
                .count();
    }

    @Override
    public synchronized void putPassages(
            final String fingerprint, final Set<String> documents, final List<PassageVector> replacements) {
        demandOpen();
        final List<PassageVector> all = passages.computeIfAbsent(fingerprint, f -> new ArrayList<>());
        for (final PassageVector passage : replacements) {
            final int due = (all.isEmpty() ? replacements : all).getFirst().vector().length;
            if (!documents.contains(passage.document()) || passage.vector().length != due) {
                throw new IllegalArgumentException("a passage of another document, or of another length");
            }
        }
        all.removeIf(passage -> documents.contains(passage.document()));
        all.addAll(replacements);
    }

    @Override
    public synchronized List<NearPassage> nearest(final String fingerprint, final float[] question, final int limit) {
        demandOpen();
        final List<PassageVector> all = passages.getOrDefault(fingerprint, List.of());
        if (!all.isEmpty() && all.getFirst().vector().length != question.length) {
            throw new IllegalArgumentException("a vector of another length");
        }
        return all.stream()
                .map(p -> new NearPassage(p.document(), p.ordinal(), cosine(p.vector(), question)))
                .filter(near -> Double.isFinite(near.similarity()))
                .sorted(Comparator.comparingDouble(NearPassage::similarity)
                        .reversed()
                        .thenComparing(NearPassage::document)
                        .thenComparingInt(NearPassage::ordinal))
                .limit(Math.max(0, limit))
                .toList();
    }

    private static double cosine(final float[] a, final float[] b) {
        double dot = 0;
        double lengthA = 0;
        double lengthB = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
            lengthA += (double) a[i] * a[i];
            lengthB += (double) b[i] * b[i];
        }
        return dot / Math.sqrt(lengthA * lengthB);
    }

    private List<GraphNode> bestConnectedFirst(final Predicate<GraphNode> which) {
        final Map<String, Long> degrees = new HashMap<>();
        for (final GraphEdge edge : edges) {
            degrees.merge(edge.from(), 1L, Long::sum);
            if (!edge.from().equals(edge.to())) {
                degrees.merge(edge.to(), 1L, Long::sum);
            }
        }
        return nodes.values().stream()
                .filter(which)
                .sorted(Comparator.comparingLong((GraphNode node) -> degrees.getOrDefault(node.id(), 0L))
                        .reversed()
                        .thenComparing(GraphNode::id))
                .toList();
    }

    @Override
    public synchronized Subgraph whole(final int mostNodes) {
        demandOpen();
        final Map<String, GraphNode> chosen = new LinkedHashMap<>();
        bestConnectedFirst(node -> true).stream()
                .limit(Math.max(0, mostNodes))
                .forEach(node -> chosen.put(node.id(), node));
        return among(chosen);
    }

    @Override
    public synchronized Subgraph around(final String start, final int depth, final int mostNodes) {
        demandOpen();
        final Map<String, GraphNode> chosen = new LinkedHashMap<>();
        final GraphNode first = nodes.get(start);
        if (first != null && mostNodes > 0) {
            chosen.put(start, first);
        }
        for (int step = 0; step < depth; step++) {
            final Set<String> beside = new LinkedHashSet<>();
            for (final GraphEdge edge : edges) {
                if (chosen.containsKey(edge.from())) {
                    beside.add(edge.to());
                }
                if (chosen.containsKey(edge.to())) {
                    beside.add(edge.from());
                }
            }
            beside.removeAll(chosen.keySet());
            for (final GraphNode node : bestConnectedFirst(node -> beside.contains(node.id()))) {
                if (chosen.size() < mostNodes) {
                    chosen.put(node.id(), node);
                }
            }
        }
        return among(chosen);
    }

    private Subgraph among(final Map<String, GraphNode> chosen) {
        final List<GraphEdge> between = edges.stream()
                .filter(edge -> chosen.containsKey(edge.from()) && chosen.containsKey(edge.to()))
                .sorted(Comparator.comparing(GraphEdge::from)
                        .thenComparingInt(GraphEdge::line)
                        .thenComparing(GraphEdge::to)
                        .thenComparing(GraphEdge::type)
                        .thenComparing(GraphEdge::because))
                .toList();
        return new Subgraph(List.copyOf(chosen.values()), between);
    }

    @Override
    public List<Map<String, Object>> query(
            final String cypher, final Map<String, Object> parameters, final int mostRows) {
        throw new GraphUnavailable("This graph answers no queries.");
    }
}
