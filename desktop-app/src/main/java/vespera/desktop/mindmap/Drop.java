package vespera.desktop.mindmap;

import vespera.desktop.mindmap.layout.Place;

/**
 * Where something that is dragged would go.
 *
 * @param onto the topic under the pointer
 * @param where under it, or beside it
 */
record Drop(Topic onto, Beginning where) {

    private static final double EDGE = 0.26;

    /** By where on the topic a point of the map is: near its border it is beside it. */
    static Drop at(final Topic onto, final double x, final double y) {
        final Place place = onto.place();
        if (onto.centre() || onto.task().isEmpty()) {
            return new Drop(onto, Beginning.CHILD);
        }
        final double part =
                place.side() == Place.Side.DOWN ? (x - place.x()) / place.width() : (y - place.y()) / place.height();
        return new Drop(onto, part < EDGE ? Beginning.BEFORE : part > 1 - EDGE ? Beginning.AFTER : Beginning.CHILD);
    }
}
