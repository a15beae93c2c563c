package vespera.desktop.mindmap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.mindmap.layout.Place.Side;

/** Where arrow keys lead on a map: along a level, and along the branches; where levels are rings, where they point. */
final class Arrows {

    private static final double ASKEW = 2.2;

    /** A direction on the screen. */
    enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    private Arrows() {}

    static Optional<Topic> from(final TopicMap map, final Topic at, final Direction to) {
        return switch (at.place().side()) {
            case DOWN -> down(map, at, to);
            case ROUND -> pointed(map, at, to);
            case LEFT, RIGHT ->
                switch (to) {
                    case UP -> along(map, at, -1);
                    case DOWN -> along(map, at, 1);
                    case LEFT -> across(map, at, Side.LEFT);
                    case RIGHT -> across(map, at, Side.RIGHT);
                };
        };
    }

    /** The next topic up or down on the same level and side, else on any level of that side. */
    private static Optional<Topic> along(final TopicMap map, final Topic at, final int sign) {
        final Comparator<Topic> nearest = Comparator.comparingDouble(
                t -> Math.abs(t.place().midY() - at.place().midY()));
        final List<Topic> that = map.topics().values().stream()
                .filter(t -> t.place().side() == at.place().side() && !t.key().equals(at.key()))
                .filter(t -> sign * (t.place().midY() - at.place().midY()) > 0)
                .toList();
        return that.stream()
                .filter(t -> t.place().depth() == at.place().depth())
                .min(nearest)
                .or(() -> that.stream().filter(t -> at.place().depth() > 0).min(nearest));
    }

    private static Optional<Topic> across(final TopicMap map, final Topic at, final Side to) {
        if (!at.centre() && at.place().side() != to) {
            return map.find(at.parent());
        }
        return map.children(at.key()).stream()
                .filter(t -> t.place().side() == to)
                .min(Comparator.comparingDouble(
                        t -> Math.abs(t.place().midY() - at.place().midY())));
    }

    private static Optional<Topic> down(final TopicMap map, final Topic at, final Direction to) {
        final Comparator<Topic> nearest = Comparator.comparingDouble(
                t -> Math.abs(t.place().midX() - at.place().midX()));
        return switch (to) {
            case UP -> map.find(at.parent());
            case DOWN -> map.children(at.key()).stream().min(nearest);
            case LEFT, RIGHT -> {
                final int sign = to == Direction.RIGHT ? 1 : -1;
                yield map.topics().values().stream()
                        .filter(t -> t.place().depth() == at.place().depth())
                        .filter(t -> sign * (t.place().midX() - at.place().midX()) > 0)
                        .min(nearest);
            }
        };
    }

    private static Optional<Topic> pointed(final TopicMap map, final Topic at, final Direction to) {
        final Place from = at.place();
        return map.topics().values().stream()
                .filter(t -> ahead(from, t.place(), to) > 0)
                .filter(t -> beside(from, t.place(), to) < ASKEW * ahead(from, t.place(), to))
                .min(Comparator.comparingDouble(t -> ahead(from, t.place(), to) + 2 * beside(from, t.place(), to)));
    }

    private static double ahead(final Place from, final Place there, final Direction to) {
        return switch (to) {
            case UP -> from.midY() - there.midY();
            case DOWN -> there.midY() - from.midY();
            case LEFT -> from.midX() - there.midX();
            case RIGHT -> there.midX() - from.midX();
        };
    }

    private static double beside(final Place from, final Place there, final Direction to) {
        return to == Direction.UP || to == Direction.DOWN
                ? Math.abs(there.midX() - from.midX())
                : Math.abs(there.midY() - from.midY());
    }
}
