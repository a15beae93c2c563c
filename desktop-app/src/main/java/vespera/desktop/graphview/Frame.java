package vespera.desktop.graphview;

/**
 * A drawn picture and what stands where in it.
 *
 * @param graph what is drawn; arrays below have a place for each of its nodes
 * @param view which part is seen
 * @param settled whether the layout has come to rest
 */
record Frame(GraphIndex graph, float[] x, float[] y, Viewport view, Sheet sheet, Palette palette, boolean settled) {

    double screenX(final int node) {
        return view.screenX(x[node]);
    }

    double screenY(final int node) {
        return view.screenY(y[node]);
    }

    double radius(final int node) {
        return Picture.radius(graph, node, view.zoom());
    }

    /** Whether the node's middle is on the screen. */
    boolean seen(final int node) {
        final double atX = screenX(node);
        final double atY = screenY(node);
        return atX >= 0 && atY >= 0 && atX <= view.width() && atY <= view.height();
    }
}
