package vespera.desktop.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import vespera.scriptorium.tasks.TaskId;

/**
 * Where every card lies, worked out from heights alone: columns side by side, cards below each other, swimlanes below
 * each other with a head each. Lengths in pixels from the top of what scrolls. Immutable.
 */
final class FieldLayout {

    /** Between two cards. */
    static final double GAP = 8;

    /** A swimlane's head. */
    static final double HEAD = 36;

    private static final double PAD = 2;
    private static final double EMPTY = 28;

    /** A card with its place. */
    record Place(Card card, Board.Spot spot, double y, double height) {

        double end() {
            return y + height;
        }
    }

    /**
     * Where a card would land.
     *
     * @param row among the cards of that cell that are not being moved, from 0
     * @param y where to mark it
     */
    record Drop(int swim, int lane, int row, double y) {}

    private final Board board;
    private final List<List<Place>> lanes = new ArrayList<>();
    private final Map<TaskId, Place> byId = new HashMap<>();
    private final double[] heads;
    private final double[] heights;

    FieldLayout(final Board board, final ToDoubleFunction<Card> height) {
        this.board = board;
        heads = new double[board.swims().size()];
        heights = new double[board.lanes().size()];
        board.lanes().forEach(lane -> lanes.add(new ArrayList<>()));
        double y = 0;
        for (int swim = 0; swim < heads.length; swim++) {
            heads[swim] = y;
            final double top = y + (board.grouped() ? HEAD : 0);
            y = top;
            if (!board.swims().get(swim).folded()) {
                for (int lane = 0; lane < heights.length; lane++) {
                    heights[lane] = stack(swim, lane, top + PAD, height);
                    y = Math.max(y, Math.max(heights[lane], top + EMPTY));
                }
                y += GAP;
            }
        }
        if (board.grouped()) {
            java.util.Arrays.fill(heights, y);
        }
    }

    private double stack(final int swim, final int lane, final double top, final ToDoubleFunction<Card> height) {
        double y = top;
        final List<Card> cell = board.swims().get(swim).cells().get(lane);
        for (int row = 0; row < cell.size(); row++) {
            final Card card = cell.get(row);
            final Place place = new Place(card, new Board.Spot(swim, lane, row), y, height.applyAsDouble(card));
            lanes.get(lane).add(place);
            byId.put(card.id(), place);
            y = place.end() + GAP;
        }
        return y;
    }

    /** How tall a column's content is. */
    double height(final int lane) {
        return heights[lane];
    }

    /** Where a swimlane's head begins. */
    double head(final int swim) {
        return heads[swim];
    }

    Optional<Place> of(final TaskId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The cards of a column any part of which lies between two heights. */
    List<Place> between(final int lane, final double from, final double to) {
        final List<Place> all = lanes.get(lane);
        int low = 0;
        int high = all.size();
        while (low < high) {
            final int middle = (low + high) >>> 1;
            if (all.get(middle).end() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < all.size() && all.get(end).y() <= to) {
            end++;
        }
        return all.subList(low, end);
    }

    /** Where a card let go at a height of a column would land. */
    Drop drop(final int lane, final double y, final Set<TaskId> moving) {
        int swim = 0;
        while (swim + 1 < heads.length && heads[swim + 1] <= y) {
            swim++;
        }
        final List<Card> cell = board.swims().get(swim).cells().get(lane);
        int row = 0;
        final double top = heads[swim] + (board.grouped() ? HEAD : 0) + PAD;
        if (board.swims().get(swim).folded()) {
            return new Drop(swim, lane, cell.size(), heads[swim] + HEAD - 2);
        }
        double mark = top;
        for (final Card card : cell) {
            final Place place = byId.get(card.id());
            if (place == null || moving.contains(card.id())) {
                continue;
            }
            if (y < place.y() + place.height() / 2) {
                return new Drop(swim, lane, row, place.y() - GAP / 2);
            }
            row++;
            mark = place.end() + GAP / 2;
        }
        return new Drop(swim, lane, row, mark);
    }
}
