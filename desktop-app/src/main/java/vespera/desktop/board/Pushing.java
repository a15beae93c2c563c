package vespera.desktop.board;

import java.util.List;
import java.util.Optional;
import vespera.desktop.board.BoardViewModel.Direction;
import vespera.scriptorium.tasks.TaskId;

/** Moves the chosen cards one step by keys. */
record Pushing(BoardViewModel model, CardWork work) {

    /** One step, if there is room that way. */
    void push(final Direction direction) {
        final Optional<TaskId> card = model.selectedProperty().get();
        final Optional<Board.Spot> spot = card.flatMap(model::spot);
        if (card.isEmpty() || spot.isEmpty()) {
            return;
        }
        final List<TaskId> ids = model.choosing().with(card.get());
        switch (direction) {
            case LEFT -> beside(ids, spot.get(), -1);
            case RIGHT -> beside(ids, spot.get(), 1);
            case UP -> along(ids, spot.get(), -1);
            case DOWN -> along(ids, spot.get(), 1);
        }
    }

    private void beside(final List<TaskId> ids, final Board.Spot from, final int step) {
        final int lane = from.lane() + step;
        if (lane >= 0 && lane < model.board().lanes().size()) {
            work.send(ids, model.board().lanes().get(lane).status());
        }
    }

    private void along(final List<TaskId> ids, final Board.Spot from, final int step) {
        final List<TaskId> cell =
                model.board().cell(from).stream().map(Card::id).toList();
        final List<Integer> rows =
                ids.stream().map(cell::indexOf).filter(r -> r >= 0).sorted().toList();
        final int first = rows.getFirst();
        final int last = rows.getLast();
        if (step < 0 && first > 0) {
            work.place(ids, new Board.Spot(from.swim(), from.lane(), first - 1));
        } else if (step > 0 && last < cell.size() - 1) {
            work.place(ids, new Board.Spot(from.swim(), from.lane(), last + 2 - rows.size()));
        } else {
            swim(ids, from, step);
        }
    }

    /** At the end of a lane the card goes on to the next lane. */
    private void swim(final List<TaskId> ids, final Board.Spot from, final int step) {
        final int swim = from.swim() + step;
        if (model.groupingProperty().get().changeable()
                && swim >= 0
                && swim < model.board().swims().size()) {
            final int size =
                    model.board().swims().get(swim).cells().get(from.lane()).size();
            work.place(ids, new Board.Spot(swim, from.lane(), step < 0 ? size : 0));
        }
    }
}
