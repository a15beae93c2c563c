package vespera.desktop.graphview;

/**
 * Which part of the layout is seen, and how large.
 *
 * @param midX the layout place in the middle of the screen
 * @param midY the layout place in the middle of the screen, downwards
 * @param zoom screen units a layout unit, more than 0
 * @param width of the screen, in screen units
 * @param height of the screen, in screen units
 */
public record Viewport(double midX, double midY, double zoom, double width, double height) {

    static final double SMALLEST = 0.01;
    static final double LARGEST = 8;

    /** The screen place of a layout place. */
    public double screenX(final double layoutX) {
        return (layoutX - midX) * zoom + width / 2;
    }

    /** The screen place of a layout place. */
    public double screenY(final double layoutY) {
        return (layoutY - midY) * zoom + height / 2;
    }

    /** The layout place under a screen place. */
    public double layoutX(final double screenX) {
        return (screenX - width / 2) / zoom + midX;
    }

    /** The layout place under a screen place. */
    public double layoutY(final double screenY) {
        return (screenY - height / 2) / zoom + midY;
    }

    /** The same view with its content moved by so many screen units. */
    public Viewport moved(final double byX, final double byY) {
        return new Viewport(midX - byX / zoom, midY - byY / zoom, zoom, width, height);
    }

    /** Larger or smaller by a factor, while the layout place under the given screen place stays under it. */
    public Viewport zoomedAt(final double screenX, final double screenY, final double factor) {
        final double next = Math.clamp(zoom * factor, SMALLEST, LARGEST);
        final double holdX = layoutX(screenX);
        final double holdY = layoutY(screenY);
        return new Viewport(
                holdX - (screenX - width / 2) / next, holdY - (screenY - height / 2) / next, next, width, height);
    }

    /** The same middle and zoom on a screen of another size. */
    public Viewport sized(final double newWidth, final double newHeight) {
        return new Viewport(midX, midY, zoom, newWidth, newHeight);
    }

    /** The largest view, up to a zoom of 1.5, that shows all places with a margin; the middle when there are none. */
    static Viewport around(final float[] x, final float[] y, final double width, final double height) {
        if (x.length == 0) {
            return new Viewport(0, 0, 1, width, height);
        }
        float minX = Float.MAX_VALUE;
        float minY = Float.MAX_VALUE;
        float maxX = -Float.MAX_VALUE;
        float maxY = -Float.MAX_VALUE;
        for (int n = 0; n < x.length; n++) {
            minX = Math.min(minX, x[n]);
            maxX = Math.max(maxX, x[n]);
            minY = Math.min(minY, y[n]);
            maxY = Math.max(maxY, y[n]);
        }
        final double roomX = Math.max(width * 0.5, width - 130);
        final double roomY = Math.max(height * 0.5, height - 80);
        final double zoom = Math.min(roomX / Math.max(maxX - minX, 1), roomY / Math.max(maxY - minY, 1));
        return new Viewport((minX + maxX) / 2, (minY + maxY) / 2, Math.clamp(zoom, SMALLEST, 1.5), width, height);
    }
}
