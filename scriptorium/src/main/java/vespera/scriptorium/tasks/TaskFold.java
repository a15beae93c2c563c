package vespera.scriptorium.tasks;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells the task tree again from its events, in place: a million of them cost no copy each. What an event means is what
 * {@link TaskTree#after} says. For one thread.
 */
public final class TaskFold {

    private final Map<TaskId, Task> byId;

    /** Starts with these tasks, archived ones included. */
    public TaskFold(final Collection<Task> start) {
        this.byId = HashMap.newHashMap(Math.max(16, start.size()));
        start.forEach(t -> byId.put(t.id(), t));
    }

    /** Makes an event so, whether or not it fits; one about a task that is not there changes nothing. */
    public void apply(final TaskEvent event) {
        TaskTree.apply(byId, event);
    }

    /** A task as it is by now. */
    public Optional<Task> find(final TaskId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many tasks there are by now, archived ones included. */
    public int size() {
        return byId.size();
    }

    /** Every task as it is by now, archived ones included, in no particular order. */
    public Collection<Task> tasks() {
        return List.copyOf(byId.values());
    }

    /** The tree as it is by now; further events do not change it. */
    public TaskTree tree() {
        return TaskTree.of(byId.values());
    }
}
