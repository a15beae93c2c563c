package vespera.scriptorium.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What one step draws. */
final class Drawing {

    private static final int LONGEST_REASON = 240;
    private static final int LONGEST_TITLE = 80;

    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final Set<String> owners = new LinkedHashSet<>();
    private final List<GraphEdge> edges = new ArrayList<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();

    void node(final GraphNode node) {
        nodes.put(node.id(), node);
    }

    /** A node that is drawn whole: all of its edges follow. */
    void owner(final GraphNode node) {
        node(node);
        owners.add(node.id());
        removed.remove(node.id());
    }

    void edge(final GraphEdge edge) {
        edges.add(edge);
    }

    void edge(final String from, final String to, final GraphEdge.Type type, final String because, final int line) {
        edges.add(new GraphEdge(from, to, type, reason(because), line));
    }

    void remove(final String id) {
        removed.add(id);
    }

    /** Tags whose spelling, or being in use at all, is to be looked up. */
    Set<String> tags() {
        return tags;
    }

    GraphChange change(final long upTo) {
        nodes.keySet().removeAll(removed);
        owners.removeAll(removed);
        edges.removeIf(edge -> removed.contains(edge.from()) || removed.contains(edge.to()));
        return new GraphChange(List.copyOf(nodes.values()), owners, edges, removed, upTo);
    }

    static String reason(final String text) {
        return shortened(text.strip(), LONGEST_REASON);
    }

    static String title(final String text) {
        return shortened(text.strip().replaceAll("\\s+", " "), LONGEST_TITLE);
    }

    private static String shortened(final String text, final int longest) {
        return text.length() <= longest || text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + " …";
    }
}
