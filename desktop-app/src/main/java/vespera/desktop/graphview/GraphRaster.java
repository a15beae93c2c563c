package vespera.desktop.graphview;

import java.util.Arrays;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.graph.GraphNode;

/**
 * Draws a graph into plain pixels, in horizontal bands shared by two threads. Drawing is exact: equal pictures give
 * equal pixels, whatever the bands. Not thread-safe: one picture at a time.
 */
public final class GraphRaster {

    private static final int BANDS = 8;
    private static final int NOT_SEEN = Integer.MIN_VALUE;
    private static final byte FADED = 1;
    private static final byte NEAR = 2;
    private static final byte ABSENT = 3;

    private final Bands bands;
    private final int pieces;
    private int[] ends = new int[0];
    private byte[] standing = new byte[0];
    private double[] pixelX = new double[0];
    private double[] pixelY = new double[0];
    private double[] radius = new double[0];

    /** @param executor lends a second thread to each picture */
    public GraphRaster(final Executor executor) {
        this(executor, BANDS);
    }

    GraphRaster(final Executor executor, final int pieces) {
        this.bands = new Bands(executor);
        this.pieces = pieces;
    }

    /**
     * Draws the picture over everything that was there, opaque.
     *
     * @param pixels ARGB, row by row; at least {@code width * height} of them
     * @param width in pixels, at least 1, at most 16,384
     * @param height in pixels, at least 1, at most 16,384
     */
    public void draw(final int[] pixels, final int width, final int height, final Picture picture) {
        final GraphIndex graph = picture.graph();
        if (ends.length < graph.edgeCount() * 4) {
            ends = new int[graph.edgeCount() * 4];
        }
        standing = standings(picture);
        measure(picture);
        final Spotlight light = picture.spotlight();
        bands.run(graph.edgeCount(), graph.edgeCount() < 2_000 ? 1 : pieces, (low, high) -> {
            for (int e = low; e < high; e++) {
                if (light == null || light.hasEdge(e)) {
                    clip(picture, e, width, height);
                } else {
                    ends[e * 4] = NOT_SEEN;
                }
            }
        });
        final Ground ground = picture.ground();
        final int[] tints = ground == null ? new int[0] : ground.colours(picture.palette());
        bands.run(height, pieces, (top, bottom) -> {
            final Surface surface = new Surface(pixels, width, top, bottom);
            if (ground == null) {
                surface.fill(picture.palette().background());
            } else {
                surface.ground(tints, ground.columns(), Ground.CELL * picture.pixelRatio());
            }
            edges(surface, top, bottom, picture);
            strokes(surface, picture);
            dots(surface, top, bottom, picture);
        });
    }

    private void measure(final Picture picture) {
        final GraphIndex graph = picture.graph();
        final double ratio = picture.pixelRatio();
        final double zoom = picture.view().zoom();
        if (pixelX.length < graph.size()) {
            pixelX = new double[graph.size()];
            pixelY = new double[graph.size()];
            radius = new double[graph.size()];
        }
        final double scale = Picture.scale(zoom);
        for (int n = 0; n < graph.size(); n++) {
            pixelX[n] = picture.view().screenX(picture.x()[n]) * ratio;
            pixelY[n] = picture.view().screenY(picture.y()[n]) * ratio;
            radius[n] = Picture.radius(picture.look(), n, scale) * ratio;
        }
    }

    private static byte[] standings(final Picture picture) {
        final GraphIndex graph = picture.graph();
        final byte[] all = new byte[graph.size()];
        final int focus = picture.focus();
        final int edge = picture.edge();
        final Spotlight light = picture.spotlight();
        final boolean lit = light != null && light.dims();
        if (focus >= 0 || edge >= 0 || lit) {
            Arrays.fill(all, FADED);
        }
        if (light != null && lit) {
            light.nodes().stream().forEach(n -> all[n] = NEAR);
            light.edges().stream().forEach(e -> {
                all[graph.from[e]] = NEAR;
                all[graph.to[e]] = NEAR;
            });
        }
        if (focus >= 0) {
            all[focus] = NEAR;
            for (int i = graph.start[focus]; !lit && i < graph.start[focus + 1]; i++) {
                all[graph.other(graph.incident[i], focus)] = NEAR;
            }
        } else if (edge >= 0) {
            all[graph.from[edge]] = NEAR;
            all[graph.to[edge]] = NEAR;
        }
        if (light != null && light.there() != null) {
            for (int n = 0; n < all.length; n++) {
                all[n] = light.has(n) ? all[n] : ABSENT;
            }
        }
        return all;
    }

    /** Cuts the edge to the picture (the parametric method of Y.-D. Liang and B. Barsky, 1984), in 1/65536 pixel. */
    private void clip(final Picture picture, final int edge, final int width, final int height) {
        final GraphIndex graph = picture.graph();
        final double x0 = pixelX[graph.from[edge]];
        final double y0 = pixelY[graph.from[edge]];
        final double dx = pixelX[graph.to[edge]] - x0;
        final double dy = pixelY[graph.to[edge]] - y0;
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < 4; side++) {
            final double along = side < 2 ? dx : dy;
            final double room = side == 0 ? -x0 : side == 1 ? width - x0 : side == 2 ? -y0 : height - y0;
            if (along == 0) {
                if ((side & 1) == 0 ? room > 0 : room < 0) {
                    enter = 2;
                }
            } else if ((along > 0) == ((side & 1) == 0)) {
                enter = Math.max(enter, room / along);
            } else {
                leave = Math.min(leave, room / along);
            }
        }
        final int at = edge * 4;
        if (enter >= leave) {
            ends[at] = NOT_SEEN;
            return;
        }
        ends[at] = (int) Math.round((x0 + dx * enter) * 65536);
        ends[at + 1] = (int) Math.round((y0 + dy * enter) * 65536);
        ends[at + 2] = (int) Math.round((x0 + dx * leave) * 65536);
        ends[at + 3] = (int) Math.round((y0 + dy * leave) * 65536);
    }

    private void edges(final Surface surface, final int top, final int bottom, final Picture picture) {
        final GraphIndex graph = picture.graph();
        final int count = graph.edgeCount();
        final Spotlight light = picture.spotlight();
        final boolean focused = picture.focus() >= 0 || picture.edge() >= 0 || light != null && light.dims();
        final int weight = weight(picture, focused);
        final int high = (top - 1) << 16;
        final int low = (bottom + 1) << 16;
        final Palette palette = picture.palette();
        for (int e = 0; e < count; e += picture.stride()) {
            final int at = e * 4;
            if (ends[at] == NOT_SEEN || stands(picture, e)) {
                continue;
            }
            final int y0 = ends[at + 1];
            final int y1 = ends[at + 3];
            if ((y0 < high && y1 < high) || (y0 > low && y1 > low)) {
                continue;
            }
            surface.line(ends[at], y0, ends[at + 2], y1, palette.of(graph.edgeType[e]), weight);
        }
    }

    /** Thin graphs get clear edges; where there are tens of thousands, each is only a breath. */
    private static int weight(final Picture picture, final boolean focused) {
        final int drawn = picture.graph().edgeCount() / picture.stride();
        final double crowd = Math.pow(Math.max(1, drawn / 400.0), -0.36);
        final double closer = Math.clamp(picture.view().zoom() * 2.2, 0.75, 1.6);
        final double fade = focused ? 1 - picture.fade() : 1;
        final double weight = picture.palette().edgeWeight() * Math.min(1, crowd * closer) * fade;
        return Math.clamp(Math.round(256 * weight), 8, 256);
    }

    private static boolean stands(final Picture picture, final int edge) {
        final GraphIndex graph = picture.graph();
        return edge == picture.edge()
                || (picture.focus() >= 0 && (graph.from[edge] == picture.focus() || graph.to[edge] == picture.focus()));
    }

    private void strokes(final Surface surface, final Picture picture) {
        final GraphIndex graph = picture.graph();
        final int focus = picture.focus();
        final Spotlight light = picture.spotlight();
        final boolean lit = light != null && light.dims();
        if (focus >= 0 && !lit) {
            for (int i = graph.start[focus]; i < graph.start[focus + 1]; i++) {
                stroke(surface, picture, graph.incident[i], 1.4);
            }
        }
        if (light != null) {
            light.edges().stream().forEach(e -> stroke(surface, picture, e, 2.6));
        }
        if (picture.edge() >= 0) {
            stroke(surface, picture, picture.edge(), 2.2);
        }
    }

    private void stroke(final Surface surface, final Picture picture, final int edge, final double thick) {
        final int at = edge * 4;
        if (ends[at] != NOT_SEEN) {
            surface.stroke(
                    ends[at] / 65536.0,
                    ends[at + 1] / 65536.0,
                    ends[at + 2] / 65536.0,
                    ends[at + 3] / 65536.0,
                    thick * picture.pixelRatio(),
                    picture.palette().accent(),
                    0.72);
        }
    }

    private void dots(final Surface surface, final int top, final int bottom, final Picture picture) {
        final int[] order = picture.graph().byImportance;
        for (int i = order.length - 1; i >= 0; i--) {
            if (standing[order[i]] < NEAR) {
                dot(surface, top, bottom, picture, order[i]);
            }
        }
        for (int i = order.length - 1; i >= 0; i--) {
            if (standing[order[i]] == NEAR) {
                dot(surface, top, bottom, picture, order[i]);
            }
        }
    }

    private void dot(final Surface surface, final int top, final int bottom, final Picture picture, final int node) {
        final double ratio = picture.pixelRatio();
        final double y = pixelY[node];
        final double size = radius[node];
        final double reach = size * 1.5 + 6 * ratio;
        if (y + reach < top || y - reach > bottom) {
            return;
        }
        final double x = pixelX[node];
        final Palette palette = picture.palette();
        final GraphNode.Kind kind = picture.graph().nodeKind[node];
        final Surface.Shape shape = size < 2.2 * ratio ? Surface.Shape.DISC : shape(kind);
        final Spotlight light = picture.spotlight();
        final boolean hit = light != null && light.nodes().get(node);
        final boolean loud = node == picture.selected() || node == picture.focus() || fresh(light, node);
        int colour = loud ? palette.accent() : Look.colour(picture.look().paint()[node], palette, palette.of(kind));
        if (standing[node] == FADED) {
            colour = Palette.between(colour, palette.background(), picture.fade() * 0.85);
        }
        if (size > 2.6 * ratio) {
            final Surface.Shape rim = shape == Surface.Shape.RING ? Surface.Shape.DISC : shape;
            surface.dot(x, y, size + 1.4 * ratio, rim, palette.background());
        }
        surface.dot(x, y, size, shape, colour);
        if (picture.pinned().get(node)) {
            surface.dot(x, y, Math.max(1.6 * ratio, size * 0.4), Surface.Shape.DISC, palette.background());
        }
        if (node == picture.selected()) {
            surface.circle(x, y, size + 4.2 * ratio, 1.8 * ratio, palette.accent());
        } else if (hit) {
            surface.circle(x, y, size + 3.2 * ratio, 1.4 * ratio, palette.accent());
        }
    }

    private static boolean fresh(final @Nullable Spotlight light, final int node) {
        return light != null && light.there() != null && light.there().fresh().get(node);
    }

    static Surface.Shape shape(final GraphNode.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> Surface.Shape.DISC;
            case MISSING -> Surface.Shape.RING;
            case TAG -> Surface.Shape.DIAMOND;
            case TASK -> Surface.Shape.SQUARE;
            case SECTION -> Surface.Shape.BAR;
            case ENTITY -> Surface.Shape.HEXAGON;
            case ROLE -> Surface.Shape.CROSS;
            case CHANNEL -> Surface.Shape.TARGET;
            case MESSAGE -> Surface.Shape.FRAME;
            case DECISION -> Surface.Shape.STAR;
        };
    }
}
