package vespera.desktop.graphpane;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/** What of a graph can be chosen, and how much there is of it. */
record Offers(
        List<Offer> tags,
        List<Offer> folders,
        List<Offer> entities,
        Map<GraphNode.Kind, Integer> kinds,
        Map<GraphEdge.Type, Integer> types) {

    /** Something that can be chosen. */
    record Offer(String value, String name, int count) {}

    static Offers of(final Subgraph whole) {
        final Map<GraphNode.Kind, Integer> kinds = new EnumMap<>(GraphNode.Kind.class);
        final Map<GraphEdge.Type, Integer> types = new EnumMap<>(GraphEdge.Type.class);
        final Map<String, Integer> folders = new HashMap<>();
        final Map<String, Integer> led = new HashMap<>();
        for (final GraphNode node : whole.nodes()) {
            kinds.merge(node.kind(), 1, Integer::sum);
            if (node.kind() == GraphNode.Kind.DOCUMENT) {
                final String path = node.path();
                for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                    folders.merge(path.substring(0, slash), 1, Integer::sum);
                }
            }
        }
        for (final GraphEdge edge : whole.edges()) {
            types.merge(edge.type(), 1, Integer::sum);
            if (edge.type() == GraphEdge.Type.TAGGED || edge.type() == GraphEdge.Type.MENTIONS) {
                led.merge(edge.to(), 1, Integer::sum);
            }
        }
        final List<Offer> tags = new ArrayList<>();
        final List<Offer> entities = new ArrayList<>();
        for (final GraphNode node : whole.nodes()) {
            final int count = led.getOrDefault(node.id(), 0);
            if (node.kind() == GraphNode.Kind.TAG) {
                tags.add(new Offer(node.title().replaceFirst("^#", ""), node.title(), count));
            } else if (node.kind() == GraphNode.Kind.ENTITY) {
                entities.add(new Offer(node.id(), node.title(), count));
            }
        }
        final List<Offer> places = new ArrayList<>();
        folders.forEach((path, count) -> places.add(new Offer(path, path, count)));
        return new Offers(tags, places, entities, kinds, types);
    }
}
