package vespera.scriptorium.tasks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** Works out what must happen for cards to stand at a place of a column. */
public final class Places {

    private Places() {}

    /**
     * What puts tasks, one after another in the order given, into a column after and before two others there.
     *
     * @param status the column, or null for none
     * @param column the column's tasks in order; those that are moved may be among them
     * @param index where among those of the column that are not moved, from 0 to their number
     */
    public static List<TaskEvent> events(
            final TaskTree tree,
            final List<TaskId> moved,
            final @Nullable String status,
            final List<Task> column,
            final int index) {
        final SequencedSet<TaskId> ids = new LinkedHashSet<>(moved);
        final List<Task> others =
                column.stream().filter(task -> !ids.contains(task.id())).toList();
        final int at = Math.clamp(index, 0, others.size());
        final List<Task> cards =
                ids.stream().flatMap(id -> tree.find(id).stream()).toList();
        final List<TaskEvent> events = new ArrayList<>();
        for (final Task card : cards) {
            if (!Objects.equals(card.status(), status)) {
                events.add(new TaskEvent.StatusChanged(card.id(), card.status(), status));
            }
        }
        events.addAll(orders(
                tree,
                cards,
                at > 0 ? Optional.of(others.get(at - 1)) : Optional.empty(),
                at < others.size() ? Optional.of(others.get(at)) : Optional.empty()));
        return events;
    }

    private static List<TaskEvent> orders(
            final TaskTree tree, final List<Task> cards, final Optional<Task> low, final Optional<Task> high) {
        if (low.isEmpty() && high.isEmpty() || cards.isEmpty()) {
            return List.of();
        }
        final int count = cards.size();
        final double from =
                low.map(Task::order).orElseGet(() -> high.orElseThrow().order() - count - 1);
        final double to = high.map(Task::order).orElse(from + count + 1);
        if (fits(cards, from, to)) {
            return List.of();
        }
        final List<TaskEvent> events = new ArrayList<>();
        double before = from;
        for (int i = 0; i < count; i++) {
            final double order = from + (to - from) * (i + 1) / (count + 1);
            if (order <= before || order >= to) {
                return spread(tree, cards, low, high);
            }
            before = order;
            final Task card = cards.get(i);
            events.add(new TaskEvent.Moved(card.id(), card.parent(), card.order(), card.parent(), order));
        }
        return events;
    }

    /** Whether they stand there already. */
    private static boolean fits(final List<Task> cards, final double from, final double to) {
        double before = from;
        for (final Task card : cards) {
            if (card.order() <= before || card.order() >= to) {
                return false;
            }
            before = card.order();
        }
        return true;
    }

    /** Where no number is left between two: every live task gets a whole number, in the order in which they are. */
    private static List<TaskEvent> spread(
            final TaskTree tree, final List<Task> cards, final Optional<Task> low, final Optional<Task> high) {
        final List<Task> row = new ArrayList<>(tree.live());
        row.removeAll(cards);
        final int at = low.map(task -> row.indexOf(task) + 1)
                .orElseGet(() -> high.map(row::indexOf).orElse(row.size()));
        row.addAll(at, cards);
        final List<TaskEvent> events = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            final Task task = row.get(i);
            if (task.order() != i + 1) {
                events.add(new TaskEvent.Moved(task.id(), task.parent(), task.order(), task.parent(), i + 1));
            }
        }
        return events;
    }
}
