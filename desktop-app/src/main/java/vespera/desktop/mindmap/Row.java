package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** The siblings among which topics get a place. */
final class Row {

    private final TaskTree tree;
    private final List<Task> row;

    /** @param coming those that are moved or made, and so do not count */
    Row(final TaskTree tree, final @Nullable TaskId parent, final List<TaskId> coming) {
        this.tree = tree;
        row = new ArrayList<>(tree.children(parent));
        row.removeIf(t -> coming.contains(t.id()));
    }

    /**
     * Order numbers for some topics beside one of the row, in their order; last where there is none.
     *
     * @param events gets moves of those behind, where no number is left in between
     */
    double[] orders(
            final Optional<TaskId> beside, final boolean before, final int count, final List<TaskEvent> events) {
        final double[] orders = new double[count];
        final int at = beside.map(id -> row.stream().map(Task::id).toList().indexOf(id))
                .orElse(-1);
        final int next = at < 0 ? row.size() : before ? at : at + 1;
        if (next == row.size()) {
            for (int i = 0; i < count; i++) {
                orders[i] = tree.nextOrder() + i;
            }
            return orders;
        }
        final double high = row.get(next).order();
        final double low = next == 0 ? high - 1 - count : row.get(next - 1).order();
        for (int i = 0; i < count; i++) {
            orders[i] = low + (high - low) * (i + 1) / (count + 1);
        }
        if (orders[0] > low && orders[count - 1] < high && (count == 1 || orders[1] > orders[0])) {
            return orders;
        }
        double order = tree.nextOrder();
        for (int i = 0; i < count; i++) {
            orders[i] = order++;
        }
        for (final Task behind : row.subList(next, row.size())) {
            events.add(new TaskEvent.Moved(behind.id(), behind.parent(), behind.order(), behind.parent(), order++));
        }
        return orders;
    }
}
