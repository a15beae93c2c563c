package vespera.scriptorium.tasks;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * @param details what else is known of it, by name; those with a meaning here are named in {@link TaskDetail}
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
        boolean archived,
        SortedMap<String, String> details) {

    public Task {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
        // In one order, whatever happened to it: the order means nothing, and so undo gives back an equal task.
        dependsOn = dependsOn.stream()
                .distinct()
                .sorted(Comparator.comparing(TaskId::value))
                .toList();
    }

    /** One of which nothing else is known. */
    public Task(
            final TaskId id,
            final String title,
            final String notes,
            final @Nullable String status,
            final Priority priority,
            final @Nullable LocalDate due,
            final @Nullable TaskId parent,
            final double order,
            final List<TaskId> dependsOn,
            final @Nullable String assignee,
            final Autonomy autonomy,
            final boolean archived) {
        this(
                id,
                title,
                notes,
                status,
                priority,
                due,
                parent,
                order,
                dependsOn,
                assignee,
                autonomy,
                archived,
                new TreeMap<>());
    }

    /** A detail by its name, such as {@link TaskDetail#COLOUR}. */
    public Optional<String> detail(final String key) {
        return Optional.ofNullable(details.get(key));
    }

    /** Its tags, each once, in order, without a number sign. */
    public List<String> tags() {
        return TaskDetail.tags(details.getOrDefault(TaskDetail.TAGS, ""));
    }

    public Task withTitle(final String to) {
        return new Task(
                id, to, notes, status, priority, due, parent, order, dependsOn, assignee, autonomy, archived, details);
    }

    public Task withNotes(final String to) {
        return new Task(
                id, title, to, status, priority, due, parent, order, dependsOn, assignee, autonomy, archived, details);
    }

    public Task withStatus(final @Nullable String to) {
        return new Task(
                id, title, notes, to, priority, due, parent, order, dependsOn, assignee, autonomy, archived, details);
    }

    public Task withPriority(final Priority to) {
        return new Task(
                id, title, notes, status, to, due, parent, order, dependsOn, assignee, autonomy, archived, details);
    }

    public Task withDue(final @Nullable LocalDate to) {
        return new Task(
                id, title, notes, status, priority, to, parent, order, dependsOn, assignee, autonomy, archived,
                details);
    }

    public Task withPlace(final @Nullable TaskId toParent, final double toOrder) {
        return new Task(
                id, title, notes, status, priority, due, toParent, toOrder, dependsOn, assignee, autonomy, archived,
                details);
    }

    public Task withDependsOn(final List<TaskId> to) {
        return new Task(
                id, title, notes, status, priority, due, parent, order, to, assignee, autonomy, archived, details);
    }

    public Task withAssignee(final @Nullable String to) {
        return new Task(
                id, title, notes, status, priority, due, parent, order, dependsOn, to, autonomy, archived, details);
    }

    public Task withAutonomy(final Autonomy to) {
        return new Task(
                id, title, notes, status, priority, due, parent, order, dependsOn, assignee, to, archived, details);
    }

    public Task withArchived(final boolean to) {
        return new Task(
                id, title, notes, status, priority, due, parent, order, dependsOn, assignee, autonomy, to, details);
    }

    /** The same with one detail more, another, or none for null. */
    public Task withDetail(final String key, final @Nullable String to) {
        final SortedMap<String, String> next = new TreeMap<>(details);
        if (to == null) {
            next.remove(key);
        } else {
            next.put(key, to);
        }
        return withDetails(next);
    }

    /** The same with these details and no others. */
    public Task withDetails(final Map<String, String> to) {
        return new Task(
                id,
                title,
                notes,
                status,
                priority,
                due,
                parent,
                order,
                dependsOn,
                assignee,
                autonomy,
                archived,
                new TreeMap<>(to));
    }
}
