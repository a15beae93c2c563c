package vespera.desktop.mindmap.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether places overlap, in time about linear in their number: only those in the same or the next cell can. */
final class Overlap {

    private record Cell(long across, long down) {}

    private Overlap() {}

    /** @param apart how far apart they must be at least */
    static boolean any(final List<Place> places, final double apart) {
        double width = 1;
        double height = 1;
        for (final Place place : places) {
            width = Math.max(width, place.width() + apart);
            height = Math.max(height, place.height() + apart);
        }
        final Map<Cell, List<Place>> cells = HashMap.newHashMap(places.size());
        for (final Place place : places) {
            final long across = (long) Math.floor(place.x() / width);
            final long down = (long) Math.floor(place.y() / height);
            for (long i = across - 1; i <= across + 1; i++) {
                for (long j = down - 1; j <= down + 1; j++) {
                    for (final Place other : cells.getOrDefault(new Cell(i, j), List.of())) {
                        if (near(place, other, apart)) {
                            return true;
                        }
                    }
                }
            }
            cells.computeIfAbsent(new Cell(across, down), c -> new ArrayList<>())
                    .add(place);
        }
        return false;
    }

    private static boolean near(final Place a, final Place b, final double apart) {
        return a.x() + a.width() + apart > b.x()
                && b.x() + b.width() + apart > a.x()
                && a.y() + a.height() + apart > b.y()
                && b.y() + b.height() + apart > a.y();
    }
}
