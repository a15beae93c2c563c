package vespera.desktop.mindmap.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vespera.desktop.mindmap.layout.Place.Side;

/**
 * Levels as rings around the centre: each topic has a wedge of the circle as wide as what is under it needs, after
 * P. Eades, "Drawing Free Trees" (Bulletin of the ICA 5, 1992). Rings are wider than they are high, as topics are, and
 * first as large as is safe whichever way the topics turn; then all are drawn in as far as no two topics overlap.
 *
 * @param between the least distance from one ring's topics to the next, in screen units
 * @param beside the least distance between neighbours on a ring
 */
record Rings(double between, double beside) {

    static final double WIDER = 1.6;

    private static final double FULL = 2 * Math.PI;
    private static final int TRIES = 9;

    /** The topics in breadth-first order, and what is known of each. */
    private static final class Spokes {
        private final List<Box> boxes = new ArrayList<>();
        private final List<Integer> parent = new ArrayList<>();
        private final List<Integer> depth = new ArrayList<>();
        private double[] weight = {};
        private double[] from = {};
        private double[] angle = {};
        private double[] radius = {};

        private double across(final int n) {
            return Math.hypot(boxes.get(n).width(), boxes.get(n).height());
        }
    }

    Map<String, Place> layout(final Box root) {
        final Spokes spokes = new Spokes();
        spokes.boxes.add(root);
        spokes.parent.add(-1);
        spokes.depth.add(0);
        for (int i = 0; i < spokes.boxes.size(); i++) {
            for (final Box child : spokes.boxes.get(i).open()) {
                spokes.boxes.add(child);
                spokes.parent.add(i);
                spokes.depth.add(spokes.depth.get(i) + 1);
            }
        }
        weigh(spokes);
        wedges(spokes);
        rings(spokes);
        return named(tightest(spokes));
    }

    /** A topic needs what its parts need, or what it takes itself on a ring of its depth. */
    private void weigh(final Spokes spokes) {
        final int count = spokes.boxes.size();
        spokes.weight = new double[count];
        for (int i = count - 1; i > 0; i--) {
            final double own = (spokes.across(i) + beside) / spokes.depth.get(i);
            spokes.weight[i] = Math.max(spokes.weight[i], own);
            spokes.weight[spokes.parent.get(i)] += spokes.weight[i];
        }
    }

    private static void wedges(final Spokes spokes) {
        final int count = spokes.boxes.size();
        spokes.from = new double[count];
        spokes.angle = new double[count];
        final double[] next = new double[count];
        spokes.angle[0] = FULL;
        // The first branch stands at the upper right, the others follow clockwise.
        spokes.from[0] = -Math.PI / 2;
        next[0] = spokes.from[0];
        for (int i = 1; i < count; i++) {
            final int parent = spokes.parent.get(i);
            spokes.angle[i] = spokes.angle[parent] * spokes.weight[i] / spokes.weight[parent];
            spokes.from[i] = next[parent];
            next[parent] += spokes.angle[i];
            next[i] = spokes.from[i];
        }
    }

    private void rings(final Spokes spokes) {
        final int levels = spokes.depth.getLast() + 1;
        final double[] widest = new double[levels];
        final double[] needed = new double[levels];
        for (int i = 0; i < spokes.boxes.size(); i++) {
            final int level = spokes.depth.get(i);
            widest[level] = Math.max(widest[level], spokes.across(i));
            // Two neighbours in wedges of this width are at least a chord apart.
            final double half = Math.min(spokes.angle[i], Math.PI) / 2;
            needed[level] = Math.max(needed[level], (spokes.across(i) + beside) / 2 / Math.sin(half));
        }
        spokes.radius = new double[levels];
        for (int level = 1; level < levels; level++) {
            final double least = spokes.radius[level - 1] + (widest[level - 1] + widest[level]) / 2 + between;
            spokes.radius[level] = Math.max(least, needed[level]);
        }
    }

    /** The smallest rings that were found to be large enough, by halving. */
    private List<Place> tightest(final Spokes spokes) {
        List<Place> best = places(spokes, spokes.radius);
        double low = 0;
        double high = 1;
        for (int i = 0; i < TRIES; i++) {
            final double part = (low + high) / 2;
            final List<Place> drawnIn = places(spokes, radii(spokes, part));
            if (Overlap.any(drawnIn, beside / 2)) {
                low = part;
            } else {
                high = part;
                best = drawnIn;
            }
        }
        return best;
    }

    private double[] radii(final Spokes spokes, final double part) {
        final double[] radii = new double[spokes.radius.length];
        double highest = 0;
        for (final Box box : spokes.boxes) {
            highest = Math.max(highest, box.height());
        }
        for (int level = 1; level < radii.length; level++) {
            radii[level] = Math.max(radii[level - 1] + highest + between, spokes.radius[level] * part);
        }
        return radii;
    }

    private static List<Place> places(final Spokes spokes, final double[] radii) {
        final List<Place> all = new ArrayList<>();
        for (int i = 0; i < spokes.boxes.size(); i++) {
            final Box box = spokes.boxes.get(i);
            final double middle = spokes.from[i] + spokes.angle[i] / 2;
            final double radius = radii[spokes.depth.get(i)];
            final double x = WIDER * radius * Math.cos(middle) - box.width() / 2;
            final double y = radius * Math.sin(middle) - box.height() / 2;
            all.add(new Place(box.id(), x, y, box.width(), box.height(), Side.ROUND, spokes.depth.get(i)));
        }
        return all;
    }

    private static Map<String, Place> named(final List<Place> all) {
        final Map<String, Place> places = new LinkedHashMap<>();
        for (final Place place : all) {
            if (places.put(place.id(), place) != null) {
                throw new IllegalArgumentException("two topics share an id");
            }
        }
        return Collections.unmodifiableMap(places);
    }
}
