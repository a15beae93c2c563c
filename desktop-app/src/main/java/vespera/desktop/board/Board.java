package vespera.desktop.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vespera.scriptorium.tasks.TaskId;

/** The board at one moment: columns and swimlanes with their cards, and what else its head tells. Immutable. */
final class Board {

    /**
     * A place on the board.
     *
     * @param swim from 0
     * @param lane from 0
     * @param row in that cell, from 0
     */
    record Spot(int swim, int lane, int row) {}

    /**
     * What the head tells.
     *
     * @param cards how many there are without the filter
     * @param free how many tasks have no status and so are not here
     * @param archived how many tasks are in the archive
     * @param people everyone a task is assigned to, in order
     * @param tags every tag a task has, in order
     */
    record Tally(int cards, int free, int archived, List<String> people, List<String> tags) {}

    private final List<Lane> lanes;
    private final List<Swim> swims;
    private final boolean grouped;
    private final Tally tally;
    private final Map<TaskId, Spot> spots = new HashMap<>();

    Board(final List<Lane> lanes, final List<Swim> swims, final boolean grouped, final Tally tally) {
        this.lanes = List.copyOf(lanes);
        this.swims = List.copyOf(swims);
        this.grouped = grouped;
        this.tally = tally;
        for (int swim = 0; swim < swims.size(); swim++) {
            if (swims.get(swim).folded()) {
                continue;
            }
            for (int lane = 0; lane < lanes.size(); lane++) {
                final List<Card> cell = swims.get(swim).cells().get(lane);
                for (int row = 0; row < cell.size(); row++) {
                    spots.put(cell.get(row).id(), new Spot(swim, lane, row));
                }
            }
        }
    }

    List<Lane> lanes() {
        return lanes;
    }

    /** From the top; one where cards are not grouped. */
    List<Swim> swims() {
        return swims;
    }

    boolean grouped() {
        return grouped;
    }

    Tally tally() {
        return tally;
    }

    /** Where a card is in sight; empty where it is filtered out, folded away or not on the board. */
    Optional<Spot> spot(final TaskId id) {
        return Optional.ofNullable(spots.get(id));
    }

    List<Card> cell(final Spot spot) {
        return swims.get(spot.swim()).cells().get(spot.lane());
    }

    Optional<Card> at(final Spot spot) {
        final List<Card> cell = cell(spot);
        return spot.row() < 0 || spot.row() >= cell.size() ? Optional.empty() : Optional.of(cell.get(spot.row()));
    }

    /** The cards in sight of a column, from the top. */
    List<Card> column(final int lane) {
        return swims.stream()
                .filter(swim -> !swim.folded())
                .flatMap(swim -> swim.cells().get(lane).stream())
                .toList();
    }
}
