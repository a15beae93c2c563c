package vespera.desktop.graphpane;

import java.util.Locale;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** What the graph's own words are. */
final class GraphWords {

    private static final Texts TEXTS = Texts.of(GraphWords.class);

    private GraphWords() {}

    /** Several of a kind, with the sign that they have in the graph. */
    static String kinds(final GraphNode.Kind kind) {
        return TEXTS.say("kinds." + lower(kind));
    }

    /** One of a kind. */
    static String one(final GraphNode.Kind kind) {
        return TEXTS.say("kind." + lower(kind));
    }

    /** A sort of connection. */
    static String type(final GraphEdge.Type type) {
        return TEXTS.say("type." + lower(type));
    }

    /** A choice. */
    static String said(final Enum<?> choice) {
        return TEXTS.say(
                "choice." + choice.getDeclaringClass().getSimpleName().toLowerCase(Locale.ROOT) + "." + lower(choice));
    }

    /** How one thing stands to another, as a step on a way. */
    static String step(final GraphEdge.Type type, final boolean forwards) {
        return forwards ? TEXTS.say("forwards." + lower(type)) : TEXTS.say("backwards." + lower(type));
    }

    private static String lower(final Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
