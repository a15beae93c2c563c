package vespera.desktop.graphview;

import java.util.Locale;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** The words that the graph view says about things. */
final class Wording {

    private static final Texts TEXTS = Texts.of(Wording.class);
    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_REASON = 220;

    private Wording() {}

    static String kind(final GraphNode.Kind kind) {
        return TEXTS.say("kind." + lower(kind));
    }

    static String type(final GraphEdge.Type type) {
        return TEXTS.say("type." + lower(type));
    }

    private static String lower(final Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String connections(final int degree) {
        return TEXTS.say("connections", degree);
    }

    static String role() {
        return TEXTS.say("role");
    }

    static String empty() {
        return TEXTS.say("empty");
    }

    static String label(final GraphNode node) {
        return shortened(node.title(), LONGEST_LABEL);
    }

    static String reason(final GraphEdge edge) {
        final String said = shortened(edge.because().strip(), LONGEST_REASON);
        return edge.line() > 0 && !said.isEmpty() ? TEXTS.say("at-line", said, edge.line()) : said;
    }

    /** What a screen reader says about the whole. */
    static String whole(final GraphIndex graph, final int selected) {
        final String size = TEXTS.say("whole", graph.size(), graph.edgeCount());
        if (selected < 0) {
            return TEXTS.say("none-selected", size);
        }
        final GraphNode node = graph.nodes.get(selected);
        return TEXTS.say("selected", size, node.title(), kind(node.kind()), connections(graph.degree(selected)));
    }

    /** Cut after so many code points, never inside one. */
    static String shortened(final String text, final int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
