package vespera.scriptorium.tasks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All tasks at one moment. Immutable; each event gives the next one. */
public final class TaskTree {

    private static final Comparator<Task> IN_ORDER =
            Comparator.comparingDouble(Task::order).thenComparing(t -> t.id().value());

    private final TaskMap byId;
    /** Made when first asked for: most trees are only a step to the next one. */
    private volatile @Nullable Map<Optional<TaskId>, List<Task>> children;

    /** The highest order number of all; not a number until it is known. */
    private volatile double highest = Double.NaN;

    private TaskTree(final TaskMap byId) {
        this.byId = byId;
    }

    private Map<Optional<TaskId>, List<Task>> children() {
        final Map<Optional<TaskId>, List<Task>> known = children;
        if (known != null) {
            return known;
        }
        final Map<Optional<TaskId>, List<Task>> made = new HashMap<>();
        for (final Task task : byId.values()) {
            if (!task.archived()) {
                made.computeIfAbsent(Optional.ofNullable(task.parent()), p -> new ArrayList<>())
                        .add(task);
            }
        }
        made.values().forEach(list -> list.sort(IN_ORDER));
        children = made;
        return made;
    }

    public static TaskTree of(final Collection<Task> tasks) {
        return new TaskTree(TaskMap.of(tasks));
    }

    /** Every task, archived ones included. */
    public Collection<Task> all() {
        return List.copyOf(byId.values());
    }

    /** Tasks that are not archived, in order. */
    public List<Task> live() {
        return byId.values().stream()
                .filter(t -> !t.archived())
                .sorted(IN_ORDER)
                .toList();
    }

    public Optional<Task> find(final TaskId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The live children of a task, or those at the top for null, in order. */
    public List<Task> children(final @Nullable TaskId parent) {
        return List.copyOf(children().getOrDefault(Optional.ofNullable(parent), List.of()));
    }

    /** An order number after every other, so that it is last among its siblings and in its column alike. */
    public double nextOrder() {
        return Math.floor(highest()) + 1;
    }

    private double highest() {
        double found = highest;
        if (Double.isNaN(found)) {
            found = byId.isEmpty() ? 0 : Double.NEGATIVE_INFINITY;
            for (final Task task : byId.values()) {
                found = Math.max(found, task.order());
            }
            highest = found;
        }
        return found;
    }

    /**
     * Moves that put a task right after or before another among all live ones and give each a whole number for its
     * place, for where no number is left between two. No other two tasks change their order.
     */
    List<TaskEvent> spread(final Task moved, final Task beside, final boolean after) {
        final List<Task> row = new ArrayList<>(live());
        row.remove(moved);
        row.add(row.indexOf(beside) + (after ? 1 : 0), moved);
        final List<TaskEvent> events = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            final Task task = row.get(i);
            if (task.order() != i + 1) {
                events.add(new TaskEvent.Moved(task.id(), task.parent(), task.order(), task.parent(), i + 1));
            }
        }
        return events;
    }

    /** The path from a task up to the top, itself first. */
    public List<Task> ancestry(final TaskId id) {
        final List<Task> path = new ArrayList<>();
        final Set<TaskId> seen = new HashSet<>();
        for (Task at = byId.get(id);
                at != null && seen.add(at.id());
                at = at.parent() == null ? null : byId.get(at.parent())) {
            path.add(at);
        }
        return path;
    }

    /** The chain of tasks from one to another along depends-on, both included; empty where there is none. */
    public List<Task> dependencyPath(final TaskId from, final TaskId to) {
        final Map<TaskId, @Nullable TaskId> cameFrom = new HashMap<>();
        final List<TaskId> queue = new ArrayList<>(List.of(from));
        cameFrom.put(from, null);
        for (int i = 0; i < queue.size(); i++) {
            final TaskId at = queue.get(i);
            if (at.equals(to)) {
                final List<Task> path = new ArrayList<>();
                for (TaskId step = at; step != null; step = cameFrom.get(step)) {
                    path.addFirst(Objects.requireNonNull(byId.get(step)));
                }
                return path;
            }
            final Task task = byId.get(at);
            for (final TaskId next : task == null ? List.<TaskId>of() : task.dependsOn()) {
                if (byId.containsKey(next) && !cameFrom.containsKey(next)) {
                    cameFrom.put(next, at);
                    queue.add(next);
                }
            }
        }
        return List.of();
    }

    /** The tree after an event, whether or not {@link #refusal} would have let it pass. */
    public TaskTree after(final TaskEvent event) {
        return after(List.of(event));
    }

    /** The tree after several events. */
    public TaskTree after(final Collection<? extends TaskEvent> events) {
        final TaskMap next = byId.copy();
        events.forEach(e -> apply(next, e));
        final TaskTree tree = new TaskTree(next);
        tree.highest = highestAfter(events, next);
        return tree;
    }

    /** Known from the one before, but where the highest task itself went lower. */
    private double highestAfter(final Collection<? extends TaskEvent> events, final TaskMap next) {
        double found = highest;
        for (final TaskEvent event : events) {
            final Task before = byId.get(event.id());
            final Task after = next.get(event.id());
            if (before != null && after != null && before.order() == highest && after.order() < highest) {
                return Double.NaN;
            }
            found = after == null ? found : Math.max(found, after.order());
        }
        return byId.isEmpty() ? Double.NaN : found;
    }

    /** What an event means; the live tree and every replay share it. */
    static void apply(final Map<TaskId, Task> map, final TaskEvent event) {
        if (event instanceof TaskEvent.Created created) {
            map.put(created.id(), created.task());
            return;
        }
        final Task task = map.get(event.id());
        if (task == null) {
            return;
        }
        map.put(task.id(), changed(task, event));
    }

    private static Task changed(final Task task, final TaskEvent event) {
        return switch (event) {
            case TaskEvent.Created e -> e.task();
            case TaskEvent.Renamed e -> task.withTitle(e.to());
            case TaskEvent.NotesChanged e -> task.withNotes(e.to());
            case TaskEvent.StatusChanged e -> task.withStatus(e.to());
            case TaskEvent.PriorityChanged e -> task.withPriority(e.to());
            case TaskEvent.DueChanged e -> task.withDue(e.to());
            case TaskEvent.AssigneeChanged e -> task.withAssignee(e.to());
            case TaskEvent.AutonomyChanged e -> task.withAutonomy(e.to());
            case TaskEvent.DetailChanged e -> task.withDetail(e.key(), e.to());
            case TaskEvent.Moved e -> task.withPlace(e.toParent(), e.toOrder());
            case TaskEvent.DependencyAdded e -> task.withDependsOn(with(task.dependsOn(), e.on()));
            case TaskEvent.DependencyRemoved e ->
                task.withDependsOn(task.dependsOn().stream()
                        .filter(on -> !on.equals(e.on()))
                        .toList());
            case TaskEvent.Archived _ -> task.withArchived(true);
            case TaskEvent.Restored _ -> task.withArchived(false);
        };
    }

    private static List<TaskId> with(final List<TaskId> list, final TaskId one) {
        final List<TaskId> longer = new ArrayList<>(list);
        if (!longer.contains(one)) {
            longer.add(one);
        }
        return longer;
    }

    /** Equal where every task is. */
    @Override
    public boolean equals(final @Nullable Object other) {
        return other instanceof TaskTree tree && byId.equals(tree.byId);
    }

    @Override
    public int hashCode() {
        return byId.hashCode();
    }

    /** Why an event does not fit this tree, for a person; empty where it does. */
    public Optional<String> refusal(final TaskEvent event) {
        if (event instanceof TaskEvent.Created created) {
            return byId.containsKey(event.id())
                    ? Optional.of("this task exists already")
                    : parentRefusal(created.task().parent());
        }
        final Task task = byId.get(event.id());
        if (task == null) {
            return Optional.of("there is no such task any more");
        }
        final String name = "“" + task.title() + "”";
        return switch (event) {
            case TaskEvent.Created _ -> Optional.empty();
            case TaskEvent.Renamed e -> unless(task.title().equals(e.from()), name + " was renamed again since");
            case TaskEvent.NotesChanged e ->
                unless(task.notes().equals(e.from()), "the notes of " + name + " were changed again since");
            case TaskEvent.StatusChanged e ->
                unless(Objects.equals(task.status(), e.from()), name + " was moved again since");
            case TaskEvent.PriorityChanged e ->
                unless(task.priority() == e.from(), "the priority of " + name + " was changed again since");
            case TaskEvent.DueChanged e ->
                unless(Objects.equals(task.due(), e.from()), "the due date of " + name + " was changed again since");
            case TaskEvent.AssigneeChanged e ->
                unless(Objects.equals(task.assignee(), e.from()), name + " was assigned again since");
            case TaskEvent.AutonomyChanged e ->
                unless(task.autonomy() == e.from(), "the autonomy of " + name + " was changed again since");
            case TaskEvent.DetailChanged e ->
                unless(
                        Objects.equals(task.details().get(e.key()), e.from()),
                        "the " + e.key() + " of " + name + " was changed again since");
            case TaskEvent.Moved e -> moveRefusal(task, e, name);
            case TaskEvent.DependencyAdded e -> dependencyRefusal(task, e, name);
            case TaskEvent.DependencyRemoved e ->
                unless(task.dependsOn().contains(e.on()), name + " no longer waits for that task");
            case TaskEvent.Archived _ -> archiveRefusal(task, name);
            case TaskEvent.Restored _ ->
                task.archived() ? parentRefusal(task.parent()) : Optional.of(name + " is not in the archive");
        };
    }

    private Optional<String> moveRefusal(final Task task, final TaskEvent.Moved move, final String name) {
        if (!Objects.equals(task.parent(), move.fromParent()) || task.order() != move.fromOrder()) {
            return Optional.of(name + " was moved again since");
        }
        final TaskId parent = move.toParent();
        if (parent == null) {
            return Optional.empty();
        }
        final Optional<String> unfit = task.archived() ? Optional.empty() : parentRefusal(parent);
        return unfit.isPresent()
                ? unfit
                : unless(
                        ancestry(parent).stream().noneMatch(t -> t.id().equals(task.id())),
                        name + " cannot go under itself or one of its own parts");
    }

    /** A live task under an archived one would be seen nowhere in the tree. */
    private Optional<String> parentRefusal(final @Nullable TaskId id) {
        if (id == null) {
            return Optional.empty();
        }
        final Task parent = byId.get(id);
        return parent == null
                ? Optional.of("the task it would go under does not exist")
                : unless(!parent.archived(), "“" + parent.title() + "”, which it would go under, is in the archive");
    }

    private Optional<String> dependencyRefusal(
            final Task task, final TaskEvent.DependencyAdded added, final String name) {
        if (!byId.containsKey(added.on())) {
            return Optional.of("the task it would wait for does not exist");
        }
        final List<Task> back = dependencyPath(added.on(), task.id());
        if (back.isEmpty()) {
            return unless(!task.dependsOn().contains(added.on()), name + " waits for that task already");
        }
        final List<String> circle = new ArrayList<>();
        String from = name;
        for (final Task next : back) {
            circle.add(from + " waits for “" + next.title() + "”");
            from = "“" + next.title() + "”";
        }
        // A task that would wait for itself is a circle of one.
        return Optional.of("these tasks would wait for each other in a circle: " + String.join(", ", circle));
    }

    private Optional<String> archiveRefusal(final Task task, final String name) {
        if (task.archived()) {
            return Optional.of(name + " is in the archive already");
        }
        // Asked once for each of many that go together, so no tree of children is made for it.
        final boolean bare =
                byId.values().stream().noneMatch(t -> !t.archived() && task.id().equals(t.parent()));
        return unless(bare, name + " still has parts under it; archive them with it");
    }

    private static Optional<String> unless(final boolean fits, final String reason) {
        return fits ? Optional.empty() : Optional.of(reason);
    }
}
