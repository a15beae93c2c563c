package vespera.scriptorium.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the task tree: a card on the board and a topic on the map.
 *
 * @param title one line, never blank
 * @param notes Markdown, may be empty
 * @param status the id of a workflow column, or null for a free topic
 * @param due a day, or null
 * @param parent the task it is part of, or null at the top
 * @param order its place among its siblings and in its column, lowest first
 * @param dependsOn the tasks that must be done before it, each once, in the order of their ids
 * @param assignee a person's name or {@code @role}, or null
 * @param archived whether it has been put away
 */
public record Task(
        TaskId id,
        String title,
        String notes,
        @Nullable String status,
        Priority priority,
        @Nullable LocalDate due,
        @Nullable TaskId parent,
        double order,
        List<TaskId> dependsOn,
        @Nullable String assignee,
        Autonomy autonomy,
        boolean archived) {

    public Task {
        // In one order, whatever happened to it: the order means nothing, and so undo gives back an equal task.
        dependsOn = dependsOn.stream()
                .distinct()
                .sorted(Comparator.comparing(TaskId::value))
                .toList();
    }

    public Task withTitle(final String to) {
        return new Task(id, to, notes, status, priority, due, parent, order, dependsOn, assignee, autonomy, archived);
    }

    public Task withNotes(final String to) {
        return new Task(id, title, to, status, priority, due, parent, order, dependsOn, assignee, autonomy, archived);
    }

    public Task withStatus(final @Nullable String to) {
        return new Task(id, title, notes, to, priority, due, parent, order, dependsOn, assignee, autonomy, archived);
    }

    public Task withPriority(final Priority to) {
        return new Task(id, title, notes, status, to, due, parent, order, dependsOn, assignee, autonomy, archived);
    }

    public Task withDue(final @Nullable LocalDate to) {
        return new Task(id, title, notes, status, priority, to, parent, order, dependsOn, assignee, autonomy, archived);
    }

    public Task withPlace(final @Nullable TaskId toParent, final double toOrder) {
        return new Task(
                id, title, notes, status, priority, due, toParent, toOrder, dependsOn, assignee, autonomy, archived);
    }

    public Task withDependsOn(final List<TaskId> to) {
        return new Task(id, title, notes, status, priority, due, parent, order, to, assignee, autonomy, archived);
    }

    public Task withAssignee(final @Nullable String to) {
        return new Task(id, title, notes, status, priority, due, parent, order, dependsOn, to, autonomy, archived);
    }

    public Task withAutonomy(final Autonomy to) {
        return new Task(id, title, notes, status, priority, due, parent, order, dependsOn, assignee, to, archived);
    }

    public Task withArchived(final boolean to) {
        return new Task(id, title, notes, status, priority, due, parent, order, dependsOn, assignee, autonomy, to);
    }
}
