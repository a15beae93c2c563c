package vespera.scriptorium.tasks;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tasks by their ids, cheap to copy: a large part that copies share and never change, and a small one of what was put
 * since. Nothing is ever taken out.
 */
final class TaskMap extends AbstractMap<TaskId, Task> {

    /** The small part may always hold so many. */
    private static final int SMALL = 48;

    private final Map<TaskId, Task> shared;
    private final Map<TaskId, Task> own;
    private int added;

    private TaskMap(final Map<TaskId, Task> shared, final Map<TaskId, Task> own, final int added) {
        this.shared = shared;
        this.own = own;
        this.added = added;
    }

    static TaskMap of(final Collection<Task> tasks) {
        final Map<TaskId, Task> all = HashMap.newHashMap(tasks.size());
        tasks.forEach(t -> all.put(t.id(), t));
        return new TaskMap(all, new HashMap<>(), 0);
    }

    /** One that can be put into without this one changing. */
    TaskMap copy() {
        if (own.size() < room()) {
            return new TaskMap(shared, new HashMap<>(own), added);
        }
        final Map<TaskId, Task> all = HashMap.newHashMap(size() + SMALL);
        all.putAll(shared);
        all.putAll(own);
        return new TaskMap(all, new HashMap<>(), 0);
    }

    /** Copying the small part and joining both now and then cost the same, and least, at this size. */
    private int room() {
        return Math.max(SMALL, (int) Math.sqrt(2.0 * shared.size()));
    }

    @Override
    public @Nullable Task get(final @Nullable Object id) {
        final Task task = own.get(id);
        return task == null ? shared.get(id) : task;
    }

    @Override
    public boolean containsKey(final @Nullable Object id) {
        return own.containsKey(id) || shared.containsKey(id);
    }

    @Override
    public @Nullable Task put(final TaskId id, final Task task) {
        final Task before = get(id);
        if (before == null) {
            added++;
        }
        own.put(id, task);
        return before;
    }

    @Override
    public int size() {
        return shared.size() + added;
    }

    @Override
    public Set<Map.Entry<TaskId, Task>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<TaskId, Task>> iterator() {
                final Stream<Map.Entry<TaskId, Task>> old = own.isEmpty()
                        ? shared.entrySet().stream()
                        : shared.entrySet().stream().filter(e -> !own.containsKey(e.getKey()));
                return Stream.concat(old, own.entrySet().stream()).iterator();
            }

            @Override
            public int size() {
                return TaskMap.this.size();
            }
        };
    }
}
