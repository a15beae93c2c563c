package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Builds task trees for tests, and places cards as the task service does. */
final class Tree {

    private final Map<TaskId, Task> tasks = new HashMap<>();
    private long next = 1;

    Task add(final String title, final @Nullable String status, final @Nullable Task parent, final double order) {
        final Task task = new Task(
                new TaskId(new UUID(0, next++)),
                title,
                "",
                status,
                Priority.NORMAL,
                null,
                parent == null ? null : parent.id(),
                order,
                List.of(),
                null,
                Autonomy.HUMAN,
                false);
        return put(task);
    }

    Task put(final Task task) {
        tasks.put(task.id(), task);
        return task;
    }

    TaskTree tree() {
        return TaskTree.of(tasks.values());
    }

    /** What an event does. */
    void happen(final TaskEvent event) {
        assertThat(tree().refusal(event)).isEmpty();
        put(tree().after(event).find(event.id()).orElseThrow());
    }

    Task task(final TaskId id) {
        return Objects.requireNonNull(tasks.get(id));
    }

    List<String> column(final String status) {
        final List<String> titles = new ArrayList<>();
        tree().live().stream().filter(t -> status.equals(t.status())).forEach(t -> titles.add(t.title()));
        return titles;
    }
}
