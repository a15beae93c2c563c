package vespera.desktop.graphview;

/** Which part of the graph is seen: fitting all of it until she moves or zooms it herself. FX thread only. */
final class Steering {

    private static final long STILL_MOVING_NANOS = 140_000_000;
    private static final double EDGE_ROOM = 60;

    private final Runnable redraw;
    private Viewport view = new Viewport(0, 0, 1, 0, 0);
    private boolean fitting = true;
    private long movedAt = System.nanoTime() - STILL_MOVING_NANOS;

    Steering(final Runnable redraw) {
        this.redraw = redraw;
    }

    Viewport view() {
        return view;
    }

    boolean fitting() {
        return fitting;
    }

    /** Whether it was moved a moment ago. */
    boolean moving() {
        return System.nanoTime() - movedAt < STILL_MOVING_NANOS;
    }

    void fit() {
        fitting = true;
        redraw.run();
    }

    /** It stays where it is while the graph changes. */
    void stay() {
        fitting = false;
    }

    void size(final double width, final double height) {
        if (width != view.width() || height != view.height()) {
            view = view.sized(width, height);
            redraw.run();
        }
    }

    /** A frame that shows everything was drawn. */
    void fitted(final Viewport to) {
        if (fitting) {
            view = to.sized(view.width(), view.height());
        }
    }

    void pan(final double byX, final double byY) {
        view = view.moved(byX, byY);
        moved();
    }

    void zoomAt(final double x, final double y, final double factor) {
        view = view.zoomedAt(x, y, factor);
        moved();
    }

    private void moved() {
        fitting = false;
        movedAt = System.nanoTime();
        redraw.run();
    }

    /** Brings a place of the layout to the middle. */
    void centre(final double x, final double y) {
        pan(view.width() / 2 - view.screenX(x), view.height() / 2 - view.screenY(y));
    }

    /** Moves as little as possible for a place of the layout to be seen. */
    void reveal(final double layoutX, final double layoutY) {
        final double x = view.screenX(layoutX);
        final double y = view.screenY(layoutY);
        final double byX = Math.clamp(x, EDGE_ROOM, Math.max(EDGE_ROOM, view.width() - EDGE_ROOM)) - x;
        final double byY = Math.clamp(y, EDGE_ROOM, Math.max(EDGE_ROOM, view.height() - EDGE_ROOM)) - y;
        if (!fitting && (byX != 0 || byY != 0)) {
            pan(byX, byY);
        }
    }
}
