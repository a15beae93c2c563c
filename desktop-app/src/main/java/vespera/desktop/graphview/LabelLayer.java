package vespera.desktop.graphview;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** The names of the most connected nodes in sight, as few real text nodes, none over another. FX thread only. */
final class LabelLayer extends Pane {

    private static final int MOST = 130;
    private static final int FEWEST = 42;
    private static final int MOST_TRIED = 500;
    private static final int FEW_SEEN = 160;
    private static final double GAP = 3;

    private final Text ruler = new Text();
    private final Deque<Name> pool = new ArrayDeque<>();
    private final Map<Integer, Name> shown = new HashMap<>();
    private final List<Box> taken = new ArrayList<>();
    private float[] widths = new float[0];
    private @Nullable GraphIndex graph;

    LabelLayer() {
        setMouseTransparent(true);
        setManaged(false);
        ruler.setVisible(false);
        getChildren().add(ruler);
    }

    private record Box(double x, double y, double width, double height) {
        boolean meets(final Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** One name on a soft edge of the background's colour. */
    private static final class Name extends Group {
        private final Text halo = new Text();
        private final Text ink = new Text();
        private int side;
        private boolean used;

        Name() {
            halo.setStrokeWidth(3.4);
            halo.setStrokeLineJoin(StrokeLineJoin.ROUND);
            halo.setOpacity(0.86);
            getChildren().addAll(halo, ink);
        }

        void say(final String text, final String style, final Color colour, final Color behind) {
            for (final Text part : List.of(halo, ink)) {
                part.setText(text);
                part.setStyle(style);
            }
            ink.setFill(colour);
            halo.setFill(behind);
            halo.setStroke(behind);
        }
    }

    /** How many names are on the screen. */
    int count() {
        return shown.size();
    }

    /**
     * Chooses and places names for a frame.
     *
     * @param focus the node pointed at, else the selected one, or -1: it and its neighbours come first
     * @param edge the edge pointed at, or -1: its two ends come first
     * @param selected or -1
     */
    void update(final Frame frame, final int focus, final int edge, final int selected) {
        if (graph != frame.graph()) {
            graph = frame.graph();
            widths = new float[graph.size()];
            pool.addAll(shown.values());
            shown.values().forEach(name -> name.setVisible(false));
            shown.clear();
        }
        taken.clear();
        shown.values().forEach(name -> name.used = false);
        final int[] seen =
                Arrays.stream(frame.graph().byImportance).filter(frame::seen).toArray();
        final int budget =
                seen.length <= FEW_SEEN ? MOST : (int) Math.max(FEWEST, MOST - (seen.length - FEW_SEEN) * 0.2);
        final List<Box> dots = seen.length <= FEW_SEEN ? dots(frame, seen) : List.of();
        final int[] ends = edge < 0 ? new int[] {focus, selected} : ends(frame.graph(), edge);
        for (final int first : ends) {
            if (first >= 0 && frame.seen(first)) {
                place(frame, first, dots, false, true);
            }
        }
        placeNeighbours(frame, focus, dots);
        int tried = 0;
        int placed = 0;
        for (final int node : seen) {
            if (placed >= budget || tried >= MOST_TRIED) {
                break;
            }
            tried++;
            final boolean faded = edge >= 0 || (focus >= 0 && !near(frame, focus, node));
            placed += place(frame, node, dots, faded, false) ? 1 : 0;
        }
        putAwayUnused();
    }

    private void placeNeighbours(final Frame frame, final int focus, final List<Box> dots) {
        if (focus < 0) {
            return;
        }
        frame.graph()
                .neighboursByDegree(focus)
                .limit(FEWEST)
                .filter(frame::seen)
                .forEach(n -> {
                    place(frame, n, dots, false, false);
                });
    }

    private static int[] ends(final GraphIndex of, final int edge) {
        return new int[] {of.from[edge], of.to[edge]};
    }

    private static boolean near(final Frame frame, final int focus, final int node) {
        return focus == node || frame.graph().adjacent(focus, node);
    }

    private static List<Box> dots(final Frame frame, final int[] seen) {
        final List<Box> dots = new ArrayList<>(seen.length);
        for (final int n : seen) {
            final double r = frame.radius(n);
            dots.add(new Box(frame.screenX(n) - r, frame.screenY(n) - r, 2 * r, 2 * r));
        }
        return dots;
    }

    private boolean place(
            final Frame frame, final int node, final List<Box> dots, final boolean faded, final boolean must) {
        final Name known = shown.get(node);
        if (known != null && known.used) {
            return true;
        }
        final boolean hub = hub(frame.graph(), node);
        final double width = width(frame.graph(), node, hub);
        final double height = hub ? 17 : 15;
        final int liked = known == null ? 0 : known.side;
        for (int attempt = 0; attempt < 4; attempt++) {
            final int side = (liked + attempt) % 4;
            final Box box = beside(frame, node, side, width, height);
            if (free(frame, box, dots) || (must && attempt == 3)) {
                show(frame, node, known, hub, must && attempt == 3 ? beside(frame, node, 0, width, height) : box, faded)
                        .side = side;
                return true;
            }
        }
        return false;
    }

    private static Box beside(
            final Frame frame, final int node, final int side, final double width, final double height) {
        final double x = frame.screenX(node);
        final double y = frame.screenY(node);
        final double r = frame.radius(node) + GAP;
        return switch (side) {
            case 0 -> new Box(x - width / 2, y + r, width, height);
            case 1 -> new Box(x + r + 1, y - height / 2, width, height);
            case 2 -> new Box(x - r - 1 - width, y - height / 2, width, height);
            default -> new Box(x - width / 2, y - r - height, width, height);
        };
    }

    private boolean free(final Frame frame, final Box box, final List<Box> dots) {
        return box.x >= 2
                && box.y >= 2
                && box.x + box.width <= frame.view().width() - 2
                && box.y + box.height <= frame.view().height() - 2
                && taken.stream().noneMatch(box::meets)
                && dots.stream().noneMatch(box::meets);
    }

    private Name show(
            final Frame frame,
            final int node,
            final @Nullable Name known,
            final boolean hub,
            final Box box,
            final boolean faded) {
        final Name name = known == null ? take(node) : known;
        final Palette palette = frame.palette();
        final int colour = hub ? palette.text() : Palette.between(palette.text(), palette.quiet(), 0.45);
        name.say(
                Wording.label(frame.graph().nodes.get(node)),
                style(hub),
                Palette.paint(colour),
                Palette.paint(palette.background()));
        name.setOpacity(faded ? 0.28 : 1);
        name.relocate(Math.rint(box.x), Math.rint(box.y));
        name.used = true;
        taken.add(new Box(box.x - 4, box.y - 1, box.width + 8, box.height + 2));
        return name;
    }

    private Name take(final int node) {
        final Name spare = pool.poll();
        final Name name = spare == null ? new Name() : spare;
        if (spare == null) {
            getChildren().add(name);
        }
        name.side = 0;
        name.setVisible(true);
        shown.put(node, name);
        return name;
    }

    private void putAwayUnused() {
        for (final Iterator<Name> names = shown.values().iterator(); names.hasNext(); ) {
            final Name name = names.next();
            if (!name.used) {
                name.setVisible(false);
                pool.add(name);
                names.remove();
            }
        }
    }

    private double width(final GraphIndex of, final int node, final boolean hub) {
        if (widths[node] == 0) {
            ruler.setText(Wording.label(of.nodes.get(node)));
            ruler.setStyle(style(hub));
            ruler.applyCss();
            final Bounds bounds = ruler.getLayoutBounds();
            widths[node] = (float) Math.max(bounds.getWidth(), 1);
        }
        return widths[node];
    }

    private static boolean hub(final GraphIndex graph, final int node) {
        return graph.degree(node) >= 6
                && graph.degree(node)
                        >= graph.degree(graph.byImportance[Math.min(graph.size() - 1, graph.size() / 12)]);
    }

    private static String style(final boolean hub) {
        return hub ? "-fx-font-size: 13.5px;" : "-fx-font-size: 12px;";
    }
}
