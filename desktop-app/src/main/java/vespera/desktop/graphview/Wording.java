package vespera.desktop.graphview;

import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** The words that the graph view says about things. */
final class Wording {

    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_REASON = 220;

    private Wording() {}

    static String kind(final GraphNode.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> "Document";
            case MISSING -> "Not written yet";
            case TAG -> "Tag";
            case TASK -> "Task";
            case SECTION -> "Section";
            case ENTITY -> "In the codex";
            case ROLE -> "Who wrote";
            case CHANNEL -> "Channel";
            case MESSAGE -> "Message";
            case DECISION -> "Decision";
        };
    }

    static String type(final GraphEdge.Type type) {
        return switch (type) {
            case LINKS -> "links to";
            case EMBEDS -> "embeds";
            case TAGGED -> "is tagged";
            case PART_OF -> "is part of";
            case DEPENDS_ON -> "depends on";
            case ABOUT -> "is about";
            case MENTIONS -> "names";
            case SIMILAR -> "is similar to";
            case AUTHORED -> "wrote";
            case CITES -> "cites";
        };
    }

    static String connections(final int degree) {
        return degree == 0 ? "no connections" : degree == 1 ? "1 connection" : degree + " connections";
    }

    static String label(final GraphNode node) {
        return shortened(node.title(), LONGEST_LABEL);
    }

    static String reason(final GraphEdge edge) {
        final String said = shortened(edge.because().strip(), LONGEST_REASON);
        return edge.line() > 0 && !said.isEmpty() ? said + "  (line " + edge.line() + ")" : said;
    }

    /** What a screen reader says about the whole. */
    static String whole(final GraphIndex graph, final int selected) {
        final String size = "Graph of " + graph.size() + (graph.size() == 1 ? " thing and " : " things and ")
                + graph.edgeCount() + (graph.edgeCount() == 1 ? " connection." : " connections.");
        if (selected < 0) {
            return size + " Nothing selected. Arrow keys select.";
        }
        final GraphNode node = graph.nodes.get(selected);
        return size + " Selected: " + node.title() + ", " + kind(node.kind()) + ", "
                + connections(graph.degree(selected)) + ". Enter opens it.";
    }

    /** Cut after so many code points, never inside one. */
    static String shortened(final String text, final int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
