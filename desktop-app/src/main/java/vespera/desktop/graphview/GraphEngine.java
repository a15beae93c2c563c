package vespera.desktop.graphview;

import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.graph.Subgraph;

/**
 * The background half of the graph view: improves the layout for some milliseconds, then draws a frame. It is called
 * for one frame at a time, from any thread, never from the FX thread.
 */
final class GraphEngine {

    private static final long SEED = 20_26L;
    private static final long FIRST_NANOS = 70_000_000;
    private static final long NEXT_NANOS = 7_000_000;
    private static final int EDGES_WHILE_MOVING = 40_000;
    private static final int SHEETS = 3;

    private final Executor executor;
    private final GraphRaster raster;
    private final @Nullable Sheet[] sheets = new Sheet[SHEETS];
    private int turn;
    private GraphIndex graph;
    private GraphLayout layout;
    private float[] x = new float[0];
    private float[] y = new float[0];

    GraphEngine(final Executor executor) {
        this.executor = executor;
        this.raster = new GraphRaster(executor);
        this.graph = new GraphIndex(new Subgraph(List.of(), List.of()));
        this.layout = new GraphLayout(graph, SEED, executor);
    }

    /**
     * What the next frame should be.
     *
     * @param fresh a graph to change to first, or null to keep the present one
     * @param view the wished view; with {@code fit} only its size counts
     * @param hoverOf the graph that the two numbers after it belong to; with another graph they are ignored
     * @param hoverNode the node pointed at, or -1
     * @param hoverEdge the edge pointed at, or -1
     * @param selectedId the selected node's id, or null
     * @param moving whether she is moving the view just now, so that speed comes first
     */
    record Request(
            @Nullable Subgraph fresh,
            Viewport view,
            boolean fit,
            double pixelRatio,
            Palette palette,
            @Nullable GraphIndex hoverOf,
            int hoverNode,
            int hoverEdge,
            @Nullable String selectedId,
            boolean moving) {}

    /** Does the work of one frame. */
    Frame frame(final Request request) {
        final long begun = System.nanoTime();
        if (request.fresh() != null) {
            change(new GraphIndex(request.fresh()));
        }
        improve(begun, request.fresh() != null ? FIRST_NANOS : NEXT_NANOS);
        final Viewport view = request.fit()
                ? Viewport.around(x, y, request.view().width(), request.view().height())
                : request.view();
        final Sheet sheet = nextSheet(view, request.pixelRatio());
        final boolean known = request.hoverOf() == graph;
        final int selected = request.selectedId() == null ? -1 : graph.indexOf(request.selectedId());
        final int pointed = known ? request.hoverNode() : -1;
        final int edge = known ? request.hoverEdge() : -1;
        final boolean hurry = request.moving() || !layout.settled();
        final int stride = hurry ? 1 + graph.edgeCount() / EDGES_WHILE_MOVING : 1;
        final int focus = pointed >= 0 || edge >= 0 ? pointed : selected;
        raster.draw(
                sheet.pixels,
                sheet.width,
                sheet.height,
                new Picture(
                        graph,
                        x,
                        y,
                        view,
                        request.pixelRatio(),
                        request.palette(),
                        focus,
                        edge,
                        selected,
                        pointed >= 0 ? 0.8 : 0.6,
                        stride));
        return new Frame(graph, x, y, view, sheet, request.palette(), layout.settled());
    }

    private void improve(final long begun, final long budget) {
        boolean moved = x.length != graph.size();
        while (!layout.settled()) {
            layout.step();
            moved = true;
            if (System.nanoTime() - begun > budget) {
                break;
            }
        }
        if (moved) {
            x = new float[graph.size()];
            y = new float[graph.size()];
            layout.copyTo(x, y);
        }
    }

    /** Nodes that stay keep their places; new ones begin beside the neighbours that they know. */
    private void change(final GraphIndex next) {
        final GraphLayout fresh = new GraphLayout(next, SEED, executor);
        final boolean[] placed = new boolean[next.size()];
        int kept = 0;
        for (int n = 0; n < next.size(); n++) {
            final int before = graph.indexOf(next.nodes.get(n).id());
            if (before >= 0) {
                fresh.place(n, layout.x(before), layout.y(before));
                placed[n] = true;
                kept++;
            }
        }
        if (kept > 0) {
            for (final int n : next.byImportance) {
                if (!placed[n]) {
                    placed[n] = besideNeighbours(next, fresh, n, placed);
                }
            }
            final boolean same = kept == next.size() && kept == graph.size() && next.edgeCount() == graph.edgeCount();
            fresh.heat(same && layout.settled() ? 0 : kept * 2 > next.size() ? 0.25 : 0.8);
        }
        graph = next;
        layout = fresh;
        x = new float[0];
        y = new float[0];
    }

    private static boolean besideNeighbours(
            final GraphIndex graph, final GraphLayout layout, final int node, final boolean[] placed) {
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
            final int other = graph.other(graph.incident[i], node);
            if (placed[other]) {
                sumX += layout.x(other);
                sumY += layout.y(other);
                count++;
            }
        }
        if (count > 0) {
            final double angle = node * 2.399963;
            layout.place(node, sumX / count + Math.cos(angle) * 24, sumY / count + Math.sin(angle) * 24);
        }
        return count > 0;
    }

    private Sheet nextSheet(final Viewport view, final double ratio) {
        final int width = (int) Math.clamp(Math.ceil(view.width() * ratio), 1, 16_384);
        final int height = (int) Math.clamp(Math.ceil(view.height() * ratio), 1, 16_384);
        // The screen may still read the last sheet and be given the one before: a third is always free.
        turn = (turn + 1) % SHEETS;
        final Sheet old = sheets[turn];
        if (old != null && old.width == width && old.height == height) {
            return old;
        }
        final Sheet sheet = new Sheet(width, height);
        sheets[turn] = sheet;
        return sheet;
    }
}
