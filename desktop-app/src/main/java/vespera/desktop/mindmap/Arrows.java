package vespera.desktop.mindmap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vespera.desktop.mindmap.layout.Place.Side;

/** Where arrow keys lead on a map: up and down along a level, left and right along the branches. */
final class Arrows {

    /** A direction on the screen. */
    enum Direction {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    private Arrows() {}

    static Optional<Topic> from(final TopicMap map, final Topic at, final Direction to) {
        return switch (to) {
            case UP -> along(map, at, -1);
            case DOWN -> along(map, at, 1);
            case LEFT -> across(map, at, Side.LEFT);
            case RIGHT -> across(map, at, Side.RIGHT);
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
}
