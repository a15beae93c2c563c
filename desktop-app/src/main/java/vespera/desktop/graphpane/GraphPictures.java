package vespera.desktop.graphpane;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import vespera.desktop.graphview.GraphFile;
import vespera.desktop.graphview.Palette;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/** Draws graphs into files as the view shows them at first. Needs no screen. */
public final class GraphPictures {

    private GraphPictures() {}

    /**
     * Writes a PNG or SVG file, by its ending; blocks while the graph is laid out.
     *
     * @param all whether everything is drawn, and not only the sorts that the view shows at first
     * @param width in screen units; a PNG has twice as many pixels
     * @param height in screen units
     */
    public static void write(
            final Subgraph graph,
            final boolean all,
            final Path file,
            final boolean dark,
            final int width,
            final int height)
            throws IOException {
        final Wish wish = all
                ? Wish.FIRST.shows(
                        new Wish.Shows(EnumSet.allOf(GraphNode.Kind.class), EnumSet.allOf(GraphEdge.Type.class), 0))
                : Wish.FIRST;
        final Chosen chosen = new Chooser(graph, wish, Facts.NONE, 0).chosen(null);
        new GraphFile(chosen.shown(), Map.of(), dark ? Palette.dark() : Palette.light(), width, height).write(file);
    }
}
