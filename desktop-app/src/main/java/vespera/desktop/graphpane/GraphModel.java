package vespera.desktop.graphpane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.tasks.TaskId;

/** What of the graph is to be seen. Holds no nodes of the screen. */
final class GraphModel {

    private final Set<GraphEdge.Type> types = EnumSet.complementOf(EnumSet.of(GraphEdge.Type.SIMILAR));
    /** Headings, talk and who wrote would hide what she writes; they are there when she asks for them. */
    private final Set<GraphNode.Kind> kinds = EnumSet.of(
            GraphNode.Kind.DOCUMENT,
            GraphNode.Kind.MISSING,
            GraphNode.Kind.TAG,
            GraphNode.Kind.TASK,
            GraphNode.Kind.ENTITY,
            GraphNode.Kind.DECISION);

    private Map<String, GraphNode> known = Map.of();
    private int depth;

    /** How many steps around the selection are shown, 0 for everything. */
    int depth() {
        return depth;
    }

    void depth(final int steps) {
        depth = steps;
    }

    boolean shows(final GraphEdge.Type type) {
        return types.contains(type);
    }

    boolean shows(final GraphNode.Kind kind) {
        return kinds.contains(kind);
    }

    void toggle(final GraphEdge.Type type) {
        if (!types.remove(type)) {
            types.add(type);
        }
    }

    void toggle(final GraphNode.Kind kind) {
        if (!kinds.remove(kind)) {
            kinds.add(kind);
        }
    }

    /** What of a graph is to be seen: wished kinds and types, and around {@code centre} so many steps. */
    Subgraph filtered(final Subgraph whole, final @Nullable String centre) {
        final Set<String> kept = whole.nodes().stream()
                .filter(n -> kinds.contains(n.kind()) || n.id().equals(centre))
                .map(GraphNode::id)
                .collect(Collectors.toSet());
        final List<GraphEdge> edges = whole.edges().stream()
                .filter(e -> types.contains(e.type()) && kept.contains(e.from()) && kept.contains(e.to()))
                .toList();
        final Set<String> near = depth == 0 || centre == null || !kept.contains(centre) ? kept : near(centre, edges);
        final List<GraphNode> nodes =
                whole.nodes().stream().filter(n -> near.contains(n.id())).toList();
        known = nodes.stream().collect(Collectors.toMap(GraphNode::id, n -> n, (a, b) -> a));
        return new Subgraph(
                nodes,
                edges.stream()
                        .filter(e -> near.contains(e.from()) && near.contains(e.to()))
                        .toList());
    }

    private Set<String> near(final String centre, final List<GraphEdge> edges) {
        final Map<String, Set<String>> next = new HashMap<>();
        for (final GraphEdge edge : edges) {
            next.computeIfAbsent(edge.from(), n -> new HashSet<>()).add(edge.to());
            next.computeIfAbsent(edge.to(), n -> new HashSet<>()).add(edge.from());
        }
        final Map<String, Integer> steps = new HashMap<>(Map.of(centre, 0));
        final Deque<String> queue = new ArrayDeque<>(List.of(centre));
        while (!queue.isEmpty()) {
            final String at = queue.removeFirst();
            final int further = steps.getOrDefault(at, 0) + 1;
            if (further <= depth) {
                for (final String other : next.getOrDefault(at, Set.of())) {
                    if (steps.putIfAbsent(other, further) == null) {
                        queue.add(other);
                    }
                }
            }
        }
        return steps.keySet();
    }

    /** What a node stands for, or null where that cannot be selected. */
    @Nullable
    Subject subject(final @Nullable String node) {
        final GraphNode found = node == null ? null : known.get(node);
        if (found == null) {
            return null;
        }
        return switch (found.kind()) {
            case DOCUMENT -> new Subject.OfDocument(new DocumentId(UUID.fromString(found.id())));
            case TASK -> new Subject.OfTask(TaskId.of(found.id()));
            case TAG -> new Subject.OfTag(found.title().replaceFirst("^#", ""));
            case MESSAGE, DECISION -> new Subject.OfArtifact(UUID.fromString(found.path()));
            case SECTION -> section(found);
            case MISSING, ENTITY, ROLE, CHANNEL -> null;
        };
    }

    /** A section's document: its id stands after the first colon. */
    private static Subject section(final GraphNode node) {
        final int colon = node.id().indexOf(':');
        return new Subject.OfDocument(new DocumentId(UUID.fromString(node.id().substring(colon + 1, colon + 37))));
    }

    /** The title of a linked but unwritten document, or null for any other node. */
    @Nullable
    String unwritten(final @Nullable String node) {
        final GraphNode found = node == null ? null : known.get(node);
        return found != null && found.kind() == GraphNode.Kind.MISSING ? found.title() : null;
    }

    /** The node that stands for a subject, or null where none does. */
    static @Nullable String node(final Subject subject) {
        return switch (subject) {
            case Subject.OfTask t -> t.id().toString();
            case Subject.OfDocument d -> d.id().toString();
            case Subject.OfTag t -> "tag:" + t.tag().toLowerCase(java.util.Locale.ROOT);
            case Subject.OfArtifact _ -> null;
        };
    }
}
