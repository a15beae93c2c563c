package vespera.desktop.graphview;

/** What is under the pointer, and what lies in a direction. All measures in screen units. */
final class Pointing {

    private static final double NODE_SLACK = 5;
    private static final double EDGE_SLACK = 4;
    private static final double LARGEST_REACH = 45;

    private Pointing() {}

    /** The node whose dot is under the place or nearest to it within a finger's slack, or -1. */
    static int nodeAt(final Frame frame, final double x, final double y) {
        int best = -1;
        double bestGap = NODE_SLACK;
        for (int n = 0; n < frame.graph().size(); n++) {
            final double dx = frame.screenX(n) - x;
            final double dy = frame.screenY(n) - y;
            if (Math.abs(dx) < LARGEST_REACH && Math.abs(dy) < LARGEST_REACH && frame.has(n)) {
                final double gap = Math.sqrt(dx * dx + dy * dy) - frame.radius(n);
                if (gap < bestGap) {
                    bestGap = gap;
                    best = n;
                }
            }
        }
        return best;
    }

    /** The edge that passes under the place, or -1; none where edges lie too close to be told apart. */
    static int edgeAt(final Frame frame, final double x, final double y) {
        final GraphIndex graph = frame.graph();
        if (graph.edgeCount() > 1_500 && frame.view().zoom() < 0.4) {
            return -1;
        }
        int best = -1;
        double bestSquare = EDGE_SLACK * EDGE_SLACK;
        for (int e = 0; e < graph.edgeCount(); e++) {
            final double x0 = frame.screenX(graph.from[e]);
            final double y0 = frame.screenY(graph.from[e]);
            final double dx = frame.screenX(graph.to[e]) - x0;
            final double dy = frame.screenY(graph.to[e]) - y0;
            final double along = ((x - x0) * dx + (y - y0) * dy) / Math.max(dx * dx + dy * dy, 1e-9);
            if (along >= 0 && along <= 1 && frame.hasEdge(e)) {
                final double offX = x - x0 - along * dx;
                final double offY = y - y0 - along * dy;
                final double square = offX * offX + offY * offY;
                if (square < bestSquare) {
                    bestSquare = square;
                    best = e;
                }
            }
        }
        return best;
    }

    /** The node nearest to a place, or -1 when there are no nodes. */
    static int nearest(final Frame frame, final double x, final double y) {
        int best = -1;
        double bestSquare = Double.MAX_VALUE;
        for (int n = 0; n < frame.graph().size(); n++) {
            final double dx = frame.screenX(n) - x;
            final double dy = frame.screenY(n) - y;
            if (dx * dx + dy * dy < bestSquare && frame.has(n)) {
                bestSquare = dx * dx + dy * dy;
                best = n;
            }
        }
        return best;
    }

    /**
     * The nearest node within 60 degrees of a direction: straight ahead counts as nearer, and so does an edge.
     *
     * @param dirX with {@code dirY} a direction of length 1
     * @return -1 when nothing lies there
     */
    static int towards(final Frame frame, final int from, final double dirX, final double dirY) {
        final double x = frame.screenX(from);
        final double y = frame.screenY(from);
        int best = -1;
        double bestCost = Double.MAX_VALUE;
        for (int n = 0; n < frame.graph().size(); n++) {
            final double dx = frame.screenX(n) - x;
            final double dy = frame.screenY(n) - y;
            final double distance = Math.sqrt(dx * dx + dy * dy);
            final double ahead = dx * dirX + dy * dirY;
            if (n == from || ahead <= 0.5 * distance || !frame.has(n)) {
                continue;
            }
            double cost = distance * (1 + 1.5 * (1 - ahead / distance));
            if (cost * 0.5 < bestCost && frame.graph().adjacent(from, n)) {
                cost *= 0.5;
            }
            if (cost < bestCost) {
                bestCost = cost;
                best = n;
            }
        }
        return best;
    }
}
