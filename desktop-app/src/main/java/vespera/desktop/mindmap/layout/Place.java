package vespera.desktop.mindmap.layout;

/**
 * Where a topic stands. The middle of the root is at 0, 0; x grows to the right, y downwards.
 *
 * @param id the topic's
 * @param x its left edge
 * @param y its upper edge
 * @param width as given
 * @param height as given
 * @param side on which side of the root it stands; the root itself as its layout's first branch
 * @param depth 0 for the root, 1 for its children and so on
 */
public record Place(String id, double x, double y, double width, double height, Side side, int depth) {

    /** Where a topic stands as its parent sees it. */
    public enum Side {
        LEFT,
        RIGHT,
        /** Below it. */
        DOWN,
        /** On the next ring. */
        ROUND
    }

    /** Halfway across. */
    public double midX() {
        return x + width / 2;
    }

    /** Somewhere on the way from here to another place, 0 for here, 1 for there. */
    public Place towards(final Place there, final double part) {
        return new Place(
                id,
                x + (there.x - x) * part,
                y + (there.y - y) * part,
                there.width,
                there.height,
                there.side,
                there.depth);
    }

    /** Halfway down. */
    public double midY() {
        return y + height / 2;
    }

    /** The edge where its parent's line arrives. */
    public double nearX() {
        return side == Side.LEFT ? x + width : x;
    }

    /** The edge where lines to its children begin. */
    public double farX() {
        return side == Side.LEFT ? x : x + width;
    }
}
