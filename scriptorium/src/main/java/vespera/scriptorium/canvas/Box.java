package vespera.scriptorium.canvas;

import java.util.Collection;
import java.util.Optional;

/** Where a card lies, in pixels of the canvas; y grows downwards. */
public record Box(double x, double y, double width, double height) {

    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double midX() {
        return x + width / 2;
    }

    public double midY() {
        return y + height / 2;
    }

    public Box moved(final double dx, final double dy) {
        return new Box(x + dx, y + dy, width, height);
    }

    /** The same in whole pixels: what is written. */
    public Box whole() {
        return new Box(Math.rint(x), Math.rint(y), Math.rint(width), Math.rint(height));
    }

    /** Whether the two have any point in common. */
    public boolean meets(final Box other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    /** Whether the other lies wholly in this one. */
    public boolean holds(final Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    public boolean holds(final double px, final double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    /** The smallest box around all of them; empty where there are none. */
    public static Optional<Box> around(final Collection<Box> boxes) {
        return boxes.stream().reduce((a, b) -> {
            final double left = Math.min(a.x, b.x);
            final double top = Math.min(a.y, b.y);
            return new Box(left, top, Math.max(a.right(), b.right()) - left, Math.max(a.bottom(), b.bottom()) - top);
        });
    }
}
