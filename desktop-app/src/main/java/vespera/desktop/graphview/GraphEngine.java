package vespera.desktop.graphview;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.graph.Subgraph;

/**
 * The background half of the graph view: improves the layout for some milliseconds, then draws a frame. It is called
 * for one frame at a time, from any thread, never from the FX thread.
 */
final class GraphEngine {

    private static final long FIRST_NANOS = 70_000_000;
    private static final long NEXT_NANOS = 7_000_000;
    private static final long NEXT_NANOS_LARGE = 22_000_000;
    private static final int LARGE = 2_000;
    private static final int EDGES_WHILE_MOVING = 40_000;
    private static final double STIRRED = 0.12;
    private static final double SEEN = 0.5;
    private static final int SHEETS = 3;

    private final Executor executor;
    private final GraphRaster raster;
    private final @Nullable Sheet[] sheets = new Sheet[SHEETS];
    private final LabelPlan labels = new LabelPlan(Advances.estimated());
    private int turn;
    private GraphIndex graph;
    private Look look;
    private GraphLayout layout;
    private Map<String, Spot> pins = Map.of();
    private BitSet pinned = new BitSet();
    private float[] x = new float[0];
    private float[] y = new float[0];

    GraphEngine(final Executor executor) {
        this.executor = executor;
        this.raster = new GraphRaster(executor);
        this.graph = new GraphIndex(new Subgraph(List.of(), List.of()));
        this.look = Look.plain(graph);
        this.layout = Beginning.first(graph, Map.of(), executor);
    }

    /**
     * What the next frame should be.
     *
     * @param fresh gives a graph to change to first, or null to keep the present one
     * @param known where things were before this was started, by their ids
     * @param view the wished view; with {@code fit} only its size counts
     * @param pointed what the pointer is over
     * @param selectedId the selected node's id, or null
     * @param spotlight what else stands out; ignored where it is of another graph
     * @param pins where things stay, by their ids
     * @param moving whether she is moving the view just now, so that speed comes first
     * @param advances the width of letters, or null where it is not known yet
     */
    record Request(
            @Nullable Supplier<Shown> fresh,
            Map<String, Spot> known,
            Viewport view,
            boolean fit,
            double pixelRatio,
            Palette palette,
            Pointed pointed,
            @Nullable String selectedId,
            @Nullable Spotlight spotlight,
            Map<String, Spot> pins,
            boolean moving,
            @Nullable Advances advances) {}

    /**
     * What is pointed at or chosen.
     *
     * @param of the graph that the numbers belong to; with another graph they are ignored
     * @param node the node pointed at, or -1
     * @param edge the edge pointed at, or -1
     * @param chosen the edge chosen by a click, or -1
     */
    record Pointed(@Nullable GraphIndex of, int node, int edge, int chosen) {

        static final Pointed NOTHING = new Pointed(null, -1, -1, -1);
    }

    /** Does the work of one frame. */
    Frame frame(final Request request) {
        final long begun = System.nanoTime();
        final Supplier<Shown> fresh = request.fresh();
        if (request.advances() != null) {
            labels.use(request.advances());
        }
        if (fresh != null) {
            change(fresh.get(), request.known());
        }
        pin(request.pins());
        improve(begun, fresh != null, request.moving());
        final Viewport view = request.fit()
                ? Viewport.around(x, y, request.view().width(), request.view().height())
                : request.view();
        final Sheet sheet = nextSheet(view, request.pixelRatio());
        final Picture picture = picture(request, view);
        raster.draw(sheet.pixels, sheet.width, sheet.height, picture);
        return new Frame(
                graph,
                x,
                y,
                view,
                sheet,
                request.palette(),
                look,
                picture.spotlight(),
                labels.plan(picture),
                layout.settled());
    }

    private Picture picture(final Request request, final Viewport view) {
        final boolean known = request.pointed().of() == graph;
        final int selected = request.selectedId() == null ? -1 : graph.indexOf(request.selectedId());
        final int pointed = known ? request.pointed().node() : -1;
        final int hovered = known ? request.pointed().edge() : -1;
        final int edge = hovered >= 0 || !known || pointed >= 0
                ? hovered
                : request.pointed().chosen();
        final boolean hurry = request.moving() || !layout.settled();
        final Spotlight light = request.spotlight();
        final Spotlight own = light != null && light.graph() == graph ? light : null;
        return new Picture(
                graph,
                x,
                y,
                view,
                request.pixelRatio(),
                request.palette(),
                pointed >= 0 || edge >= 0 ? pointed : selected,
                edge,
                selected,
                pointed >= 0 ? 0.8 : 0.6,
                hurry ? 1 + graph.edgeCount() / EDGES_WHILE_MOVING : 1,
                look,
                own,
                pinned,
                Ground.of(look.clusters(), x, y, view, own));
    }

    /** While a large graph is being moved, its layout waits. */
    private void improve(final long begun, final boolean fresh, final boolean moving) {
        final boolean large = graph.size() > LARGE;
        final long budget = fresh ? FIRST_NANOS : large ? NEXT_NANOS_LARGE : NEXT_NANOS;
        boolean moved = x.length != graph.size();
        while (!layout.settled() && !(moving && large)) {
            layout.step();
            moved = true;
            if (System.nanoTime() - begun > budget) {
                break;
            }
        }
        if (moved) {
            copyPlaces();
        }
    }

    private void copyPlaces() {
        x = new float[graph.size()];
        y = new float[graph.size()];
        layout.copyTo(x, y);
    }

    private void pin(final Map<String, Spot> wished) {
        if (wished.equals(pins)) {
            return;
        }
        final BitSet now = new BitSet();
        boolean stirred = false;
        pinned.stream().forEach(layout::unpin);
        for (final Map.Entry<String, Spot> pin : wished.entrySet()) {
            final int node = graph.indexOf(pin.getKey());
            if (node >= 0) {
                final Spot spot = pin.getValue();
                stirred |= Math.hypot(layout.x(node) - spot.x(), layout.y(node) - spot.y()) > SEEN;
                layout.pin(node, spot.x(), spot.y());
                now.set(node);
            }
        }
        pinned.andNot(now);
        if (stirred || !pinned.isEmpty()) {
            layout.heat(Math.max(layout.heat(), STIRRED));
        }
        pins = wished;
        pinned = now;
        if (x.length == graph.size()) {
            copyPlaces();
        }
    }

    private void change(final Shown next, final Map<String, Spot> known) {
        look = next.look();
        if (next.graph() == graph) {
            return;
        }
        layout = graph.size() == 0
                ? Beginning.first(next.graph(), known, executor)
                : Beginning.after(graph, layout, next.graph(), known, executor);
        graph = next.graph();
        pins = Map.of();
        pinned = new BitSet();
        x = new float[0];
        y = new float[0];
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
