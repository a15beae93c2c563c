package vespera.desktop.mindmap.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vespera.desktop.mindmap.layout.Place.Side;

/**
 * A compact tree drawing for topics of any size, in time linear in their number: children stand beside their parent,
 * in order, parents in the middle of their children, and nothing overlaps. The method is that of A. van der Ploeg,
 * "Drawing non-layered tidy trees in linear time" (Software: Practice and Experience 44(12), 2014, online 2013); see
 * {@link Contours}. Immutable and thread-safe.
 *
 * @param gapAcross between a parent's edge and its children, in screen units, 0 or more
 * @param gapDown between neighbours, in screen units, 0 or more
 */
public record TidyTree(double gapAcross, double gapDown) {

    /** Which halves of the map are used. */
    public enum Spread {
        /** All branches to the right. */
        RIGHT,
        /** The first branches to the right, the rest to the left, so that both halves are about as tall. */
        BOTH
    }

    /** Checks the gaps; throws {@link IllegalArgumentException} for a negative one. */
    public TidyTree {
        if (!(gapAcross >= 0) || !(gapDown >= 0)) {
            throw new IllegalArgumentException("a gap is 0 or more");
        }
    }

    /**
     * Places a tree.
     *
     * @return a place for each topic that no folded one hides, by id, parents before their children
     * @throws IllegalArgumentException when two topics share an id
     */
    public Map<String, Place> layout(final Box root, final Spread spread) {
        final List<Box> branches = root.open();
        final int right = spread == Spread.RIGHT ? branches.size() : evenSplit(branches);
        final Map<String, Place> places = new LinkedHashMap<>();
        put(
                places,
                new Place(
                        root.id(), -root.width() / 2, -root.height() / 2, root.width(), root.height(), Side.RIGHT, 0));
        half(places, root, branches.subList(0, right), Side.RIGHT);
        half(places, root, branches.subList(right, branches.size()), Side.LEFT);
        return Collections.unmodifiableMap(places);
    }

    /** How many of the first branches make up about half of the height. */
    private int evenSplit(final List<Box> branches) {
        final double[] heights = branches.stream().mapToDouble(this::weight).toArray();
        double whole = 0;
        for (final double height : heights) {
            whole += height;
        }
        double upper = 0;
        for (int i = 0; i < heights.length; i++) {
            if (upper + heights[i] / 2 > whole / 2) {
                return Math.max(i, 1);
            }
            upper += heights[i];
        }
        return heights.length;
    }

    /** About how tall a branch will be: the sum over its outermost topics. */
    private double weight(final Box branch) {
        final List<Box> open = new ArrayList<>(List.of(branch));
        double sum = 0;
        while (!open.isEmpty()) {
            final Box box = open.removeLast();
            if (box.open().isEmpty()) {
                sum += box.height() + gapDown;
            }
            open.addAll(box.open());
        }
        return sum;
    }

    private void half(final Map<String, Place> places, final Box root, final List<Box> branches, final Side side) {
        if (branches.isEmpty()) {
            return;
        }
        final Contours tree = new Contours(root, branches, gapAcross, gapDown);
        tree.arrange();
        final double shiftY = -tree.down(0) - root.height() / 2;
        for (int n = 1; n < tree.size(); n++) {
            final Box box = tree.box(n);
            final double out = tree.out(n) - root.width() / 2;
            final double x = side == Side.RIGHT ? out : -out - box.width();
            put(places, new Place(box.id(), x, tree.down(n) + shiftY, box.width(), box.height(), side, tree.depth(n)));
        }
    }

    private static void put(final Map<String, Place> places, final Place place) {
        if (places.put(place.id(), place) != null) {
            throw new IllegalArgumentException("two topics share an id");
        }
    }
}
