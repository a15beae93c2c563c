package vespera.scriptorium.canvas;

import java.util.List;
import java.util.Optional;

/**
 * What a canvas shows.
 *
 * @param nodes the lowest first
 */
public record Canvas(List<CanvasNode> nodes, List<CanvasEdge> edges) {

    public Canvas {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public Optional<CanvasNode> node(final String id) {
        return nodes.stream().filter(n -> n.id().equals(id)).findFirst();
    }

    public Optional<CanvasEdge> edge(final String id) {
        return edges.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    /** The cards that lie wholly in a group and are moved with it, itself left out. */
    public List<CanvasNode> within(final CanvasNode group) {
        return nodes.stream()
                .filter(n -> !n.id().equals(group.id()) && group.box().holds(n.box()))
                .toList();
    }
}
