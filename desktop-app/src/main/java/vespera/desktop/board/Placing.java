package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/** Works out how a card gets to a place in a column whose cards may share order numbers. */
final class Placing {

    /**
     * One call of the task service's {@code place}.
     *
     * @param before the card it goes after, or null
     * @param after the card it goes before, or null
     */
    record Step(
            TaskId card, @Nullable TaskId before, @Nullable TaskId after) {}

    private Placing() {}

    /**
     * The steps that put a card at an index; the card's own step is the last. Cards of different parents often share an
     * order number, and there is no room between equals: those that follow are then spread first.
     *
     * @param column the other cards of the column, in order
     * @param index from 0 to the number of those
     */
    static List<Step> at(final List<Task> column, final TaskId card, final int index) {
        final @Nullable Task before = index > 0 ? column.get(index - 1) : null;
        final @Nullable Task after = index < column.size() ? column.get(index) : null;
        final List<Step> steps = new ArrayList<>();
        if (before != null && after != null && !room(before, after)) {
            int end = index;
            while (end < column.size() && !room(before, column.get(end))) {
                end++;
            }
            final List<TaskId> tied =
                    column.subList(index, end).stream().map(Task::id).toList();
            spread(tied, before.id(), end < column.size() ? column.get(end).id() : null, steps);
        }
        steps.add(new Step(card, before == null ? null : before.id(), after == null ? null : after.id()));
        return steps;
    }

    private static boolean room(final Task low, final Task high) {
        final double middle = (low.order() + high.order()) / 2;
        return low.order() < middle && middle < high.order();
    }

    /** Halves again and again, so that a long row of equals costs few binary places. */
    private static void spread(
            final List<TaskId> row, final TaskId low, final @Nullable TaskId high, final List<Step> steps) {
        if (row.isEmpty()) {
            return;
        }
        final int middle = high == null ? 0 : row.size() / 2;
        final TaskId one = row.get(middle);
        steps.add(new Step(one, low, high));
        spread(row.subList(0, middle), low, one, steps);
        spread(row.subList(middle + 1, row.size()), one, high, steps);
    }
}
