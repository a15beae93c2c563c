package vespera.desktop.graphview;

/**
 * All that one frame shows.
 *
 * @param graph what is drawn
 * @param x the layout place of each node
 * @param y the layout place of each node, downwards
 * @param view which part, in screen units
 * @param pixelRatio pixels a screen unit, 2 on a dense screen
 * @param palette colours
 * @param focus the node whose neighbourhood stands out, or -1
 * @param edge the edge that stands out, or -1
 * @param selected the node with the ring, or -1
 * @param fade how far everything outside the neighbourhood sinks into the background, 0 to 1
 * @param stride draws only every so many-th edge; 1 draws all, more keeps a very large graph moving
 */
public record Picture(
        GraphIndex graph,
        float[] x,
        float[] y,
        Viewport view,
        double pixelRatio,
        Palette palette,
        int focus,
        int edge,
        int selected,
        double fade,
        int stride) {

    /** The radius of a node's dot on the screen, in screen units. */
    static double radius(final GraphIndex graph, final int node, final double zoom) {
        final double size = Math.min(3.1 + 1.25 * Math.sqrt(graph.degree(node)), 15);
        final double scale = zoom < 1 ? Math.max(Math.pow(zoom, 0.62), 0.2) : Math.pow(zoom, 0.4);
        return Math.max(size * scale, 1.1);
    }
}
