package vespera.desktop.mindmap.layout;

/**
 * Where a topic stands. The middle of the root is at 0, 0; x grows to the right, y downwards.
 *
 * @param id the topic's
 * @param x its left edge
 * @param y its upper edge
 * @param width as given
 * @param height as given
 * @param side on which side of the root it stands; the root itself on the right
 * @param depth 0 for the root, 1 for its children and so on
 */
public record Place(String id, double x, double y, double width, double height, Side side, int depth) {

    /** A half of the map. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** Halfway down. */
    public double midY() {
        return y + height / 2;
    }

    /** The edge where its parent's line arrives. */
    public double nearX() {
        return side == Side.RIGHT ? x : x + width;
    }

    /** The edge where lines to its children begin. */
    public double farX() {
        return side == Side.RIGHT ? x + width : x;
    }
}
