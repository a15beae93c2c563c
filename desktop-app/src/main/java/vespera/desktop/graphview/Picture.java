package vespera.desktop.graphview;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

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
 * @param look sizes, colours and areas
 * @param spotlight what else stands out, and what is there at all; null for nothing special
 * @param pinned nodes that stay where they were put
 * @param ground the areas behind, or null for none
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
        int stride,
        Look look,
        @Nullable Spotlight spotlight,
        BitSet pinned,
        @Nullable Ground ground) {

    /** One without areas, with things as they look by themselves. */
    public Picture(
            final GraphIndex graph,
            final float[] x,
            final float[] y,
            final Viewport view,
            final double pixelRatio,
            final Palette palette,
            final int focus,
            final int edge,
            final int selected,
            final double fade,
            final int stride) {
        this(
                graph,
                x,
                y,
                view,
                pixelRatio,
                palette,
                focus,
                edge,
                selected,
                fade,
                stride,
                Look.plain(graph),
                null,
                new BitSet(),
                null);
    }

    /** How much larger than at a zoom of 1 dots are: less than what is between them. */
    static double scale(final double zoom) {
        return zoom < 1 ? Math.max(Math.pow(zoom, 0.62), 0.2) : Math.pow(zoom, 0.4);
    }

    /** The radius of a node's dot on the screen, in screen units. */
    static double radius(final Look look, final int node, final double scale) {
        return Math.max(look.size()[node] * scale, 1.1);
    }
}
