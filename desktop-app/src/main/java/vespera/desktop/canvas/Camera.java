package vespera.desktop.canvas;

import vespera.scriptorium.canvas.Box;

/**
 * Which part of the sheet is seen.
 *
 * @param x where the sheet's origin is on the screen, in pixels
 * @param scale screen pixels for one of the sheet
 */
record Camera(double x, double y, double scale) {

    static final double LEAST = 0.05;
    static final double MOST = 4;

    double toSheetX(final double screen) {
        return (screen - x) / scale;
    }

    double toSheetY(final double screen) {
        return (screen - y) / scale;
    }

    double toScreenX(final double sheet) {
        return sheet * scale + x;
    }

    double toScreenY(final double sheet) {
        return sheet * scale + y;
    }

    Camera panned(final double dx, final double dy) {
        return new Camera(x + dx, y + dy, scale);
    }

    /** Nearer or farther, with the point under the pointer staying where it is. */
    Camera zoomed(final double factor, final double atX, final double atY) {
        final double now = Math.clamp(scale * factor, LEAST, MOST);
        return new Camera(atX - toSheetX(atX) * now, atY - toSheetY(atY) * now, now);
    }

    /** What of the sheet is seen in a window of this size. */
    Box seen(final double width, final double height) {
        return new Box(toSheetX(0), toSheetY(0), width / scale, height / scale);
    }

    /** The whole of a box in a window, never nearer than as it is. */
    static Camera fitting(final Box box, final double width, final double height) {
        final double room = 48;
        final double scale = Math.clamp(
                Math.min(
                        (width - 2 * room) / Math.max(1, box.width()), (height - 2 * room) / Math.max(1, box.height())),
                LEAST,
                1.0);
        return new Camera(width / 2 - box.midX() * scale, height / 2 - box.midY() * scale, scale);
    }

    /** The same, moved as little as shows the box. */
    Camera showing(final Box box, final double width, final double height) {
        final double room = 40;
        return panned(
                shift(toScreenX(box.x()), toScreenX(box.right()), width, room),
                shift(toScreenY(box.y()), toScreenY(box.bottom()), height, room));
    }

    private static double shift(final double from, final double to, final double size, final double room) {
        if (from < room) {
            return room - from;
        }
        return to > size - room ? Math.max(room - from, size - room - to) : 0;
    }
}
