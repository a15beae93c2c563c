package vespera.desktop.canvas;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasEdge;
import vespera.scriptorium.canvas.Side;

/**
 * The curve of a line, a cubic Bézier.
 *
 * @param out the side it leaves by, {@code in} the one it arrives at
 */
record EdgeCurve(
        double x1, double y1, double cx1, double cy1, double cx2, double cy2, double x2, double y2, Side out, Side in) {

    private static final double LEAST = 30;
    private static final double MOST = 220;
    private static final int STEPS = 24;

    /** The curve of a line between cards; null where a card is not there. */
    static @Nullable EdgeCurve of(final CanvasEdge edge, final Function<String, @Nullable Box> boxes) {
        final Box from = boxes.apply(edge.from().node());
        final Box to = boxes.apply(edge.to().node());
        if (from == null || to == null) {
            return null;
        }
        final Side out = edge.from().side();
        final Side in = edge.to().side();
        return between(from, out == null ? facing(from, to) : out, to, in == null ? facing(to, from) : in);
    }

    /** The side of a box that looks at another. */
    static Side facing(final Box box, final Box other) {
        final double dx = other.midX() - box.midX();
        final double dy = other.midY() - box.midY();
        final boolean across = Math.abs(dx) * box.height() >= Math.abs(dy) * box.width();
        if (across) {
            return dx >= 0 ? Side.RIGHT : Side.LEFT;
        }
        return dy >= 0 ? Side.BOTTOM : Side.TOP;
    }

    static EdgeCurve between(final Box from, final Side out, final Box to, final Side in) {
        final double x1 = x(from, out);
        final double y1 = y(from, out);
        final double x2 = x(to, in);
        final double y2 = y(to, in);
        final double reach = Math.clamp(Math.hypot(x2 - x1, y2 - y1) / 2, LEAST, MOST);
        return new EdgeCurve(
                x1,
                y1,
                x1 + dx(out) * reach,
                y1 + dy(out) * reach,
                x2 + dx(in) * reach,
                y2 + dy(in) * reach,
                x2,
                y2,
                out,
                in);
    }

    static double x(final Box box, final Side side) {
        return switch (side) {
            case LEFT -> box.x();
            case RIGHT -> box.right();
            case TOP, BOTTOM -> box.midX();
        };
    }

    static double y(final Box box, final Side side) {
        return switch (side) {
            case TOP -> box.y();
            case BOTTOM -> box.bottom();
            case LEFT, RIGHT -> box.midY();
        };
    }

    static double dx(final Side side) {
        return side == Side.LEFT ? -1 : side == Side.RIGHT ? 1 : 0;
    }

    static double dy(final Side side) {
        return side == Side.TOP ? -1 : side == Side.BOTTOM ? 1 : 0;
    }

    double xAt(final double t) {
        return at(x1, cx1, cx2, x2, t);
    }

    double yAt(final double t) {
        return at(y1, cy1, cy2, y2, t);
    }

    private static double at(final double a, final double b, final double c, final double d, final double t) {
        final double s = 1 - t;
        return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
    }

    /** How far a point is from the curve, as closely as a hand can tell. */
    double distance(final double x, final double y) {
        double least = Double.MAX_VALUE;
        double px = x1;
        double py = y1;
        for (int i = 1; i <= STEPS; i++) {
            final double qx = xAt((double) i / STEPS);
            final double qy = yAt((double) i / STEPS);
            least = Math.min(least, toSegment(x, y, px, py, qx, qy));
            px = qx;
            py = qy;
        }
        return least;
    }

    private static double toSegment(
            final double x, final double y, final double ax, final double ay, final double bx, final double by) {
        final double length = (bx - ax) * (bx - ax) + (by - ay) * (by - ay);
        final double t = length == 0 ? 0 : Math.clamp(((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length, 0.0, 1.0);
        return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay));
    }

    /** The box that the curve lies in. */
    Box bounds() {
        final double left = Math.min(Math.min(x1, x2), Math.min(cx1, cx2));
        final double top = Math.min(Math.min(y1, y2), Math.min(cy1, cy2));
        return new Box(
                left,
                top,
                Math.max(Math.max(x1, x2), Math.max(cx1, cx2)) - left,
                Math.max(Math.max(y1, y2), Math.max(cy1, cy2)) - top);
    }
}
