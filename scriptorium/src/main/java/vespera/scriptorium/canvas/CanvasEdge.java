package vespera.scriptorium.canvas;

import org.jspecify.annotations.Nullable;

/** A line from a card to another. */
public record CanvasEdge(
        String id,
        End from,
        End to,
        @Nullable String color,
        @Nullable String label) {

    /**
     * One end of a line.
     *
     * @param side where it touches the card; null for wherever it is best drawn
     * @param arrow whether an arrowhead stands there
     */
    public record End(String node, @Nullable Side side, boolean arrow) {}

    public boolean touches(final String node) {
        return from.node().equals(node) || to.node().equals(node);
    }
}
