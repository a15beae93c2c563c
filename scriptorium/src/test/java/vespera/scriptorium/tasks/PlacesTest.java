package vespera.scriptorium.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class PlacesTest {

    private static Task task(final int number, final double order) {
        return new Task(
                new TaskId(new UUID(0, number + 1L)),
                "T" + number,
                "",
                number % 2 == 0 ? "todo" : "doing",
                Priority.NORMAL,
                null,
                null,
                order,
                List.of(),
                null,
                Autonomy.HUMAN,
                false);
    }

    /** Whatever the order numbers are, equal ones and neighbours without room among them. */
    @Property
    void cardsStandWhereTheyWerePutAndNoOthersChangeTheirOrder(
            @ForAll @Size(min = 2, max = 12) final List<@IntRange(min = 0, max = 3) Integer> orders,
            @ForAll @Size(min = 1, max = 4) final List<@IntRange(min = 0, max = 11) Integer> picks,
            @ForAll @IntRange(min = 0, max = 12) final int index) {
        final List<Task> all = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            all.add(task(i, orders.get(i) == 3 ? Math.nextUp(2.0) : orders.get(i)));
        }
        final TaskTree tree = TaskTree.of(all);
        final List<TaskId> moved =
                picks.stream().map(p -> all.get(p % all.size()).id()).distinct().toList();
        final List<Task> column = column(tree);
        final List<TaskId> wanted = new ArrayList<>(
                column.stream().map(Task::id).filter(id -> !moved.contains(id)).toList());
        wanted.addAll(Math.min(index, wanted.size()), moved);

        final List<TaskEvent> events = Places.events(tree, moved, "todo", column, index);
        TaskTree after = tree;
        for (final TaskEvent event : events) {
            assertThat(after.refusal(event)).isEmpty();
            after = after.after(event);
        }
        final List<TaskId> now = column(after).stream().map(Task::id).toList();
        if (wanted.size() > moved.size()) {
            assertThat(now).isEqualTo(wanted);
        } else {
            assertThat(now).containsExactlyInAnyOrderElementsOf(wanted);
        }
        assertThat(others(after, moved)).isEqualTo(others(tree, moved));
    }

    private static List<Task> column(final TaskTree tree) {
        return tree.live().stream().filter(t -> "todo".equals(t.status())).toList();
    }

    private static List<TaskId> others(final TaskTree tree, final List<TaskId> moved) {
        return tree.live().stream()
                .map(Task::id)
                .filter(id -> !moved.contains(id))
                .toList();
    }
}
