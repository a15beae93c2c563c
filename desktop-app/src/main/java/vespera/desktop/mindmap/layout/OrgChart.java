package vespera.desktop.mindmap.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tidy tree of {@link TidyTree}, turned so that it grows downwards. */
final class OrgChart {

    private OrgChart() {}

    static Map<String, Place> layout(final Box root, final double gapDown, final double gapBeside) {
        final Map<String, Place> turned = new TidyTree(gapDown, gapBeside).layout(turned(root), TidyTree.Spread.RIGHT);
        final Map<String, Place> places = new LinkedHashMap<>();
        turned.forEach((id, p) ->
                places.put(id, new Place(id, p.y(), p.x(), p.height(), p.width(), Place.Side.DOWN, p.depth())));
        return Collections.unmodifiableMap(places);
    }

    /** Every box on its side, the last ones first, so that no tree is too deep. */
    private static Box turned(final Box root) {
        final List<Box> order = new ArrayList<>(List.of(root));
        for (int i = 0; i < order.size(); i++) {
            order.addAll(order.get(i).open());
        }
        final java.util.IdentityHashMap<Box, Box> done = new java.util.IdentityHashMap<>();
        for (final Box box : order.reversed()) {
            final List<Box> children = new ArrayList<>();
            box.open().forEach(child -> children.add(java.util.Objects.requireNonNull(done.get(child))));
            done.put(box, new Box(box.id(), /* width= */ box.height(), /* height= */ box.width(), children));
        }
        return java.util.Objects.requireNonNull(done.get(root));
    }
}
