package vespera.scriptorium.tasks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventType;

/** What can happen to a task. Each change says what was before, so that it can be reversed and checked. */
public sealed interface TaskEvent extends Event {

    TaskId id();

    /** A new task, whole. */
    record Created(TaskId id, Task task) implements TaskEvent {}

    record Renamed(TaskId id, String from, String to) implements TaskEvent {}

    record NotesChanged(TaskId id, String from, String to) implements TaskEvent {}

    record StatusChanged(
            TaskId id, @Nullable String from, @Nullable String to) implements TaskEvent {}

    record PriorityChanged(TaskId id, Priority from, Priority to) implements TaskEvent {}

    record DueChanged(
            TaskId id, @Nullable LocalDate from, @Nullable LocalDate to) implements TaskEvent {}

    record AssigneeChanged(
            TaskId id, @Nullable String from, @Nullable String to) implements TaskEvent {}

    record AutonomyChanged(TaskId id, Autonomy from, Autonomy to) implements TaskEvent {}

    /** A detail has another value; null stands for none. */
    record DetailChanged(
            TaskId id,
            String key,
            @Nullable String from,
            @Nullable String to) implements TaskEvent {}

    /** Another parent, another place among its siblings, or both. */
    record Moved(
            TaskId id,
            @Nullable TaskId fromParent,
            double fromOrder,
            @Nullable TaskId toParent,
            double toOrder) implements TaskEvent {}

    record DependencyAdded(TaskId id, TaskId on) implements TaskEvent {}

    record DependencyRemoved(TaskId id, TaskId on) implements TaskEvent {}

    record Archived(TaskId id) implements TaskEvent {}

    record Restored(TaskId id) implements TaskEvent {}

    /** The event that takes this one back. */
    default TaskEvent reversed() {
        return switch (this) {
            case Created e -> new Archived(e.id());
            case Renamed e -> new Renamed(e.id(), e.to(), e.from());
            case NotesChanged e -> new NotesChanged(e.id(), e.to(), e.from());
            case StatusChanged e -> new StatusChanged(e.id(), e.to(), e.from());
            case PriorityChanged e -> new PriorityChanged(e.id(), e.to(), e.from());
            case DueChanged e -> new DueChanged(e.id(), e.to(), e.from());
            case AssigneeChanged e -> new AssigneeChanged(e.id(), e.to(), e.from());
            case AutonomyChanged e -> new AutonomyChanged(e.id(), e.to(), e.from());
            case DetailChanged e -> new DetailChanged(e.id(), e.key(), e.to(), e.from());
            case Moved e -> new Moved(e.id(), e.toParent(), e.toOrder(), e.fromParent(), e.fromOrder());
            case DependencyAdded e -> new DependencyRemoved(e.id(), e.on());
            case DependencyRemoved e -> new DependencyAdded(e.id(), e.on());
            case Archived e -> new Restored(e.id());
            case Restored e -> new Archived(e.id());
        };
    }

    /** How each is named in the journal. */
    static List<EventType> types() {
        return List.of(
                new EventType("task.created", 2, Created.class, List.of(TaskEvent::withoutDetails)),
                new EventType("task.renamed", 1, Renamed.class),
                new EventType("task.notes-changed", 1, NotesChanged.class),
                new EventType("task.status-changed", 1, StatusChanged.class),
                new EventType("task.priority-changed", 1, PriorityChanged.class),
                new EventType("task.due-changed", 1, DueChanged.class),
                new EventType("task.assignee-changed", 1, AssigneeChanged.class),
                new EventType("task.autonomy-changed", 1, AutonomyChanged.class),
                new EventType("task.detail-changed", 1, DetailChanged.class),
                new EventType("task.moved", 1, Moved.class),
                new EventType("task.dependency-added", 1, DependencyAdded.class),
                new EventType("task.dependency-removed", 1, DependencyRemoved.class),
                new EventType("task.archived", 1, Archived.class),
                new EventType("task.restored", 1, Restored.class));
    }

    /** Tasks of the first version had no details. */
    private static void withoutDetails(final ObjectNode payload) {
        if (payload.get("task") instanceof ObjectNode task) {
            task.putObject("details");
        }
    }
}
