package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which names are written where: those of areas, of what is pointed at or stands out, and of the most connected things
 * in sight, none over another. Remembers on which side each stood, so that names do not jump. One thread at a time.
 */
final class LabelPlan {

    private static final int MOST = 120;
    private static final int FEWEST = 42;
    private static final int MOST_TRIED = 500;
    private static final int FEW_SEEN = 160;
    private static final int MOST_LIT = 60;
    private static final double GAP = 3;
    private static final double FADED = 0.28;
    private static final double BOLDER = 1.08;
    private static final int WORTH_NAMING = 40;
    private static final double TOGETHER = 32;

    private Advances advances;
    private final Map<Integer, Integer> sides = new HashMap<>();
    private final List<Box> taken = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    private final Set<Integer> placed = new HashSet<>();
    private @Nullable GraphIndex graph;

    LabelPlan(final Advances advances) {
        this.advances = advances;
    }

    /** How a name is written. */
    enum Style {
        SMALL(12, 15),
        HUB(13.5, 17),
        AREA(15, 19);

        private final double size;
        private final double height;

        Style(final double size, final double height) {
            this.size = size;
            this.height = height;
        }

        /** Of the font, in screen units. */
        double size() {
            return size;
        }

        double height() {
            return height;
        }
    }

    /**
     * A name.
     *
     * @param key the node's number, or -2 minus the cluster's
     * @param x of the left edge, in screen units
     * @param y of the upper edge
     * @param colour {@code 0xRRGGBB}
     * @param faded whether something else stands out
     */
    record Name(int key, String text, Style style, double x, double y, double width, int colour, boolean faded) {

        double opacity() {
            return faded ? FADED : 1;
        }
    }

    private record Box(double x, double y, double width, double height) {
        boolean meets(final Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** Another font from now on. */
    void use(final Advances other) {
        advances = other;
    }

    /** Chooses and places the names of a picture. */
    List<Name> plan(final Picture picture) {
        if (graph != picture.graph()) {
            graph = picture.graph();
            sides.clear();
        }
        taken.clear();
        names.clear();
        placed.clear();
        final int[] seen = IntStream.of(picture.graph().byImportance)
                .filter(n -> seen(picture, n))
                .toArray();
        final List<Box> dots = seen.length <= FEW_SEEN ? dots(picture, seen) : List.of();
        final int focus = picture.focus();
        for (final int first : picture.edge() >= 0 ? ends(picture) : new int[] {focus, picture.selected()}) {
            if (first >= 0 && seen(picture, first)) {
                place(picture, first, dots, false, true);
            }
        }
        lit(picture, dots);
        areas(picture);
        if (focus >= 0) {
            picture.graph()
                    .neighboursByDegree(focus)
                    .filter(n -> seen(picture, n))
                    .limit(FEWEST)
                    .forEach(n -> place(picture, n, dots, false, false));
        }
        others(picture, seen, dots);
        return List.copyOf(names);
    }

    private void others(final Picture picture, final int[] seen, final List<Box> dots) {
        final Spotlight light = picture.spotlight();
        final boolean lit = light != null && light.dims();
        final int budget =
                seen.length <= FEW_SEEN ? MOST : (int) Math.max(FEWEST, MOST - (seen.length - FEW_SEEN) * 0.2);
        int tried = 0;
        int count = 0;
        for (final int node : seen) {
            if (count >= budget || tried++ >= MOST_TRIED) {
                return;
            }
            if (saidByItsArea(picture, node)) {
                continue;
            }
            final boolean faded =
                    picture.edge() >= 0 || lit || (picture.focus() >= 0 && !near(picture, picture.focus(), node));
            count += place(picture, node, dots, faded, false) ? 1 : 0;
        }
    }

    private void lit(final Picture picture, final List<Box> dots) {
        final Spotlight light = picture.spotlight();
        if (light == null || !light.dims()) {
            return;
        }
        final boolean path = !light.edges().isEmpty();
        IntStream.of(picture.graph().byImportance)
                .filter(n -> light.nodes().get(n) && seen(picture, n))
                .limit(MOST_LIT)
                .forEach(n -> place(picture, n, dots, false, path));
    }

    private void areas(final Picture picture) {
        final Ground ground = picture.ground();
        if (ground == null) {
            return;
        }
        final List<Clusters.Cluster> all = picture.look().clusters().all();
        for (int c = 0; c < all.size(); c++) {
            final double[] middle = ground.cells(c) < WORTH_NAMING ? null : ground.middle(c);
            if (middle != null) {
                area(picture, c, all.get(c).name(), middle[0], middle[1]);
            }
        }
    }

    /** An area is called after something in it, which need not be named twice where the two stand together. */
    private boolean saidByItsArea(final Picture picture, final int node) {
        final int cluster = picture.look().clusters().of()[node];
        if (cluster < 0 || !placed.contains(-2 - cluster)) {
            return false;
        }
        final double atX = picture.view().screenX(picture.x()[node]);
        final double atY = picture.view().screenY(picture.y()[node]);
        final Box around = new Box(atX - TOGETHER, atY - TOGETHER, 2 * TOGETHER, 2 * TOGETHER);
        final String text = Wording.label(picture.graph().nodes.get(node));
        return names.stream()
                .filter(name -> name.key() == -2 - cluster && name.text().equals(text))
                .anyMatch(name -> around.meets(new Box(name.x(), name.y(), name.width(), Style.AREA.height())));
    }

    private void area(
            final Picture picture, final int cluster, final String name, final double midX, final double midY) {
        final double width = advances.width(name, Style.AREA.size()) * BOLDER;
        final double height = Style.AREA.height();
        for (final double by : new double[] {0, -22, 22, -44, 44}) {
            final Box box = new Box(midX - width / 2, midY - height / 2 + by, width, height);
            if (free(picture, box, List.of())) {
                final int colour = Palette.between(
                        picture.palette().category(cluster), picture.palette().text(), 0.3);
                final boolean faded = picture.focus() >= 0 || picture.edge() >= 0;
                placed.add(-2 - cluster);
                take(new Name(-2 - cluster, name, Style.AREA, box.x, box.y, width, colour, faded));
                return;
            }
        }
    }

    private static boolean seen(final Picture picture, final int node) {
        final Viewport view = picture.view();
        final double atX = view.screenX(picture.x()[node]);
        final double atY = view.screenY(picture.y()[node]);
        return atX >= 0
                && atY >= 0
                && atX <= view.width()
                && atY <= view.height()
                && (picture.spotlight() == null || picture.spotlight().has(node));
    }

    private static int[] ends(final Picture picture) {
        return new int[] {picture.graph().from[picture.edge()], picture.graph().to[picture.edge()]};
    }

    private static boolean near(final Picture picture, final int focus, final int node) {
        return focus == node || picture.graph().adjacent(focus, node);
    }

    private static double radius(final Picture picture, final int node) {
        return Picture.radius(picture.look(), node, Picture.scale(picture.view().zoom()));
    }

    private static List<Box> dots(final Picture picture, final int[] seen) {
        final List<Box> dots = new ArrayList<>(seen.length);
        for (final int n : seen) {
            final double r = radius(picture, n);
            dots.add(new Box(
                    picture.view().screenX(picture.x()[n]) - r,
                    picture.view().screenY(picture.y()[n]) - r,
                    2 * r,
                    2 * r));
        }
        return dots;
    }

    private boolean place(
            final Picture picture, final int node, final List<Box> dots, final boolean faded, final boolean must) {
        if (placed.contains(node)) {
            return true;
        }
        final Style style = hub(picture.graph(), node) ? Style.HUB : Style.SMALL;
        final String text = Wording.label(picture.graph().nodes.get(node));
        final double width = advances.width(text, style.size());
        final int liked = sides.getOrDefault(node, 0);
        for (int attempt = 0; attempt < 4; attempt++) {
            final int side = (liked + attempt) % 4;
            final Box box = beside(picture, node, side, width, style.height());
            final boolean last = must && attempt == 3;
            if (last || free(picture, box, dots)) {
                final Palette palette = picture.palette();
                final int colour =
                        style == Style.HUB ? palette.text() : Palette.between(palette.text(), palette.quiet(), 0.45);
                final Box at = last ? beside(picture, node, 0, width, style.height()) : box;
                placed.add(node);
                sides.put(node, last ? 0 : side);
                take(new Name(node, text, style, at.x, at.y, width, colour, faded));
                return true;
            }
        }
        return false;
    }

    private void take(final Name name) {
        names.add(name);
        taken.add(new Box(name.x - 4, name.y - 1, name.width + 8, name.style.height() + 2));
    }

    private static Box beside(
            final Picture picture, final int node, final int side, final double width, final double height) {
        final double x = picture.view().screenX(picture.x()[node]);
        final double y = picture.view().screenY(picture.y()[node]);
        final double r = radius(picture, node) + GAP;
        return switch (side) {
            case 0 -> new Box(x - width / 2, y + r, width, height);
            case 1 -> new Box(x + r + 1, y - height / 2, width, height);
            case 2 -> new Box(x - r - 1 - width, y - height / 2, width, height);
            default -> new Box(x - width / 2, y - r - height, width, height);
        };
    }

    private boolean free(final Picture picture, final Box box, final List<Box> dots) {
        return box.x >= 2
                && box.y >= 2
                && box.x + box.width <= picture.view().width() - 2
                && box.y + box.height <= picture.view().height() - 2
                && taken.stream().noneMatch(box::meets)
                && dots.stream().noneMatch(box::meets);
    }

    private static boolean hub(final GraphIndex graph, final int node) {
        return graph.degree(node) >= 6
                && graph.degree(node)
                        >= graph.degree(graph.byImportance[Math.min(graph.size() - 1, graph.size() / 12)]);
    }
}
