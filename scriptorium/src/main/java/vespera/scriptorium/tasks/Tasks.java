package vespera.scriptorium.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Row;

/** The only way to change a task. Every method is one command that undo takes back whole. */
public final class Tasks implements LiveView {

    private final Gate gate;
    private final Columns columns;
    private volatile TaskTree tree;

    /** Tasks of a board that has its own columns, which can be arranged otherwise. */
    public Tasks(final Gate gate, final TaskRecords records, final Arrangement arrangement) {
        this.gate = gate;
        this.columns = new Columns(gate, arrangement);
        this.tree = TaskTree.of(records.tasks());
        gate.attach(this);
    }

    /** All tasks now. */
    public TaskTree tree() {
        return tree;
    }

    /** The board's columns now. */
    public Workflow workflow() {
        return columns.workflow();
    }

    /**
     * Arranges the columns otherwise; cards of a column that goes move to the one before it, else to the first.
     *
     * @throws Refused where it has no column, two alike, or a column without a title
     */
    public void setWorkflow(final Origin origin, final Workflow to) {
        columns.set(origin, to, () -> tree);
    }

    /** Gives a task another detail, or none for null. */
    public Task setDetail(final Origin origin, final TaskId id, final String key, final @Nullable String value) {
        return edit(
                origin,
                id,
                t -> (value == null ? "cleared the " : "changed the ") + key + " of “" + t.title() + "”",
                t -> detail(t, key, value));
    }

    /** Gives several tasks other details, as one command. */
    public void setDetails(
            final Origin origin, final String words, final Map<TaskId, Map<String, @Nullable String>> changes) {
        gate.offer(() -> {
            final List<TaskEvent> events = new ArrayList<>();
            changes.forEach((id, details) -> {
                final Task task = existing(id);
                details.forEach((key, value) -> events.addAll(detail(task, key, value)));
            });
            return events.isEmpty() ? Optional.empty() : Optional.of(change(origin, words, events));
        });
    }

    private static List<TaskEvent> detail(final Task task, final String key, final @Nullable String value) {
        final String to = value == null || value.isEmpty() ? null : value;
        final String from = task.details().get(key);
        return Objects.equals(from, to) ? List.of() : List.of(new TaskEvent.DetailChanged(task.id(), key, from, to));
    }

    /**
     * Changes many tasks as one command, such as a selection or a whole map that comes in. The events are decided by
     * the tree as it is when its turn comes; an empty list changes nothing.
     *
     * @param words what is done, for the history, in the past tense
     * @throws Refused where one of them does not fit, or names a column that there is not; nothing is changed then
     */
    public void all(
            final Origin origin, final String words, final Function<TaskTree, List<? extends TaskEvent>> decide) {
        gate.offer(() -> {
            final List<? extends TaskEvent> events = decide.apply(tree);
            events.forEach(columns::check);
            return events.isEmpty() ? Optional.empty() : Optional.of(change(origin, words, events));
        });
    }

    /** An id for a task that is to be made by {@link #all}. */
    public TaskId nextId() {
        return new TaskId(gate.id());
    }

    /** Makes a task, last among its siblings. */
    public Task create(final Origin origin, final NewTask wanted) {
        final String title = NewTask.title(wanted.title());
        columns.check(wanted.status());
        final List<Recorded> kept = gate.submit(() -> {
            if (wanted.parent() != null) {
                existing(wanted.parent());
            }
            wanted.dependsOn().forEach(this::existing);
            final Task task = new Task(
                    new TaskId(gate.id()),
                    title,
                    wanted.notes(),
                    wanted.status(),
                    wanted.priority(),
                    wanted.due(),
                    wanted.parent(),
                    tree.nextOrder(),
                    wanted.dependsOn(),
                    wanted.assignee(),
                    wanted.autonomy(),
                    false);
            return change(origin, "created “" + title + "”", List.of(new TaskEvent.Created(task.id(), task)));
        });
        return existing(((TaskEvent) kept.getFirst().event()).id());
    }

    public Task rename(final Origin origin, final TaskId id, final String to) {
        final String title = NewTask.title(to);
        return edit(
                origin,
                id,
                t -> "renamed “" + t.title() + "” to “" + title + "”",
                t -> t.title().equals(title) ? List.of() : List.of(new TaskEvent.Renamed(id, t.title(), title)));
    }

    public Task annotate(final Origin origin, final TaskId id, final String notes) {
        return edit(
                origin,
                id,
                t -> "changed the notes of “" + t.title() + "”",
                t -> t.notes().equals(notes) ? List.of() : List.of(new TaskEvent.NotesChanged(id, t.notes(), notes)));
    }

    /** Moves a card to a column, or out of the workflow for null; its place in the tree stays. */
    public Task setStatus(final Origin origin, final TaskId id, final @Nullable String status) {
        columns.check(status);
        return edit(
                origin,
                id,
                t -> "moved “" + t.title() + "” to " + columns.name(status),
                t -> Objects.equals(t.status(), status)
                        ? List.of()
                        : List.of(new TaskEvent.StatusChanged(id, t.status(), status)));
    }

    /** Moves a card to a column between two others there (either may be null), as one command. */
    public Task place(
            final Origin origin,
            final TaskId id,
            final @Nullable String status,
            final @Nullable TaskId before,
            final @Nullable TaskId after) {
        columns.check(status);
        return edit(origin, id, t -> "moved “" + t.title() + "” to " + columns.name(status), t -> {
            final List<TaskEvent> events = new ArrayList<>();
            if (!Objects.equals(t.status(), status)) {
                events.add(new TaskEvent.StatusChanged(id, t.status(), status));
            }
            final Optional<Task> low = live(before, id);
            final Optional<Task> high = live(after, id);
            final double order = between(low, high, t.order());
            if (low.isPresent()
                    && high.isPresent()
                    && (order <= low.get().order() || order >= high.get().order())) {
                events.addAll(tree.spread(t, low.get(), true));
            } else if (order != t.order()) {
                events.add(new TaskEvent.Moved(id, t.parent(), t.order(), t.parent(), order));
            }
            return events;
        });
    }

    /** Moves a task with all its parts under another, or to the top for null, last among the siblings there. */
    public Task move(final Origin origin, final TaskId id, final @Nullable TaskId parent) {
        return edit(
                origin,
                id,
                t -> "moved “" + t.title() + "” under "
                        + (parent == null ? "the top" : "“" + existing(parent).title() + "”"),
                t -> Objects.equals(t.parent(), parent)
                        ? List.of()
                        : List.of(new TaskEvent.Moved(id, t.parent(), t.order(), parent, tree.nextOrder())));
    }

    /** Swaps a task with the sibling before (-1) or after (+1) it; does nothing at the end of the row. */
    public Task shift(final Origin origin, final TaskId id, final int direction) {
        return edit(origin, id, t -> "reordered “" + t.title() + "”", t -> {
            final List<Task> row = tree.children(t.parent());
            final int at = row.indexOf(t);
            final int to = at + Integer.signum(direction);
            if (at < 0 || to < 0 || to >= row.size()) {
                return List.of();
            }
            final Task other = row.get(to);
            if (row.stream().mapToDouble(Task::order).distinct().count() < row.size()) {
                // Where two share a number, as cards of two columns may, swapping numbers would not swap the tasks.
                return tree.spread(t, other, to > at);
            }
            return List.of(
                    new TaskEvent.Moved(id, t.parent(), t.order(), t.parent(), other.order()),
                    new TaskEvent.Moved(other.id(), other.parent(), other.order(), other.parent(), t.order()));
        });
    }

    public Task setDue(final Origin origin, final TaskId id, final @Nullable LocalDate due) {
        return edit(
                origin,
                id,
                t -> due == null ? "cleared the due date of “" + t.title() + "”" : "set “" + t.title() + "” due " + due,
                t -> Objects.equals(t.due(), due) ? List.of() : List.of(new TaskEvent.DueChanged(id, t.due(), due)));
    }

    public Task setPriority(final Origin origin, final TaskId id, final Priority priority) {
        return edit(
                origin,
                id,
                t -> "set the priority of “" + t.title() + "” to "
                        + priority.name().toLowerCase(java.util.Locale.ROOT),
                t -> t.priority() == priority
                        ? List.of()
                        : List.of(new TaskEvent.PriorityChanged(id, t.priority(), priority)));
    }

    public Task assign(final Origin origin, final TaskId id, final @Nullable String assignee) {
        final String to = assignee == null || assignee.isBlank() ? null : assignee.strip();
        return edit(
                origin,
                id,
                t -> to == null ? "unassigned “" + t.title() + "”" : "assigned “" + t.title() + "” to " + to,
                t -> Objects.equals(t.assignee(), to)
                        ? List.of()
                        : List.of(new TaskEvent.AssigneeChanged(id, t.assignee(), to)));
    }

    public Task setAutonomy(final Origin origin, final TaskId id, final Autonomy autonomy) {
        return edit(
                origin,
                id,
                t -> "changed the autonomy of “" + t.title() + "”",
                t -> t.autonomy() == autonomy
                        ? List.of()
                        : List.of(new TaskEvent.AutonomyChanged(id, t.autonomy(), autonomy)));
    }

    /** Makes a task wait for others and no longer for those not named; a circle is refused with its path. */
    public Task setDependencies(final Origin origin, final TaskId id, final List<TaskId> on) {
        return edit(origin, id, t -> "changed what “" + t.title() + "” waits for", t -> {
            final Set<TaskId> wanted = new LinkedHashSet<>(on);
            wanted.forEach(this::existing);
            final List<TaskEvent> events = new ArrayList<>();
            t.dependsOn().stream()
                    .filter(d -> !wanted.contains(d))
                    .forEach(d -> events.add(new TaskEvent.DependencyRemoved(id, d)));
            wanted.stream()
                    .filter(d -> !t.dependsOn().contains(d))
                    .forEach(d -> events.add(new TaskEvent.DependencyAdded(id, d)));
            return events;
        });
    }

    /** Puts a task and all its parts into the archive. */
    public Task archive(final Origin origin, final TaskId id) {
        return edit(origin, id, t -> "archived “" + t.title() + "”", t -> {
            // The parts of each go before it; a list and no recursion, since a map may be as deep as it likes.
            final List<Task> row = new ArrayList<>(List.of(t));
            for (int i = 0; i < row.size(); i++) {
                row.addAll(tree.children(row.get(i).id()));
            }
            return row.reversed().stream()
                    .filter(one -> !one.archived())
                    .map(one -> new TaskEvent.Archived(one.id()))
                    .toList();
        });
    }

    /** Takes a task out of the archive; to the top where its parent is still archived. */
    public Task restore(final Origin origin, final TaskId id) {
        return edit(origin, id, t -> "restored “" + t.title() + "”", t -> {
            if (!t.archived()) {
                return List.of();
            }
            final List<TaskEvent> events = new ArrayList<>();
            final TaskId parent = t.parent();
            if (parent != null && tree.find(parent).map(Task::archived).orElse(true)) {
                events.add(new TaskEvent.Moved(id, parent, t.order(), null, tree.nextOrder()));
            }
            events.add(new TaskEvent.Restored(id));
            return events;
        });
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final List<TaskEvent> events =
                taskEvents(entries.stream().map(Recorded::event).toList());
        if (events.isEmpty()) {
            return Staged.nothing();
        }
        final TaskTree next = tree.after(events);
        final List<TaskRow> rows = events.stream()
                .map(TaskEvent::id)
                .distinct()
                .flatMap(id -> next.find(id).stream())
                .map(TaskRow::new)
                .toList();
        return Staged.of(rows, () -> tree = next);
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        TaskTree at = tree;
        final List<TaskEvent> all = taskEvents(events);
        for (int i = 0; i < all.size(); i++) {
            // A tree after the last one would be made for nobody.
            at = i == 0 ? at : at.after(all.get(i - 1));
            final Optional<String> reason = at.refusal(all.get(i));
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    private Task edit(
            final Origin origin,
            final TaskId id,
            final Function<Task, String> words,
            final Function<Task, List<? extends TaskEvent>> decide) {
        gate.offer(() -> {
            final Task now = existing(id);
            final List<? extends TaskEvent> events = decide.apply(now);
            return events.isEmpty() ? Optional.empty() : Optional.of(change(origin, words.apply(now), events));
        });
        return existing(id);
    }

    private Change change(final Origin origin, final String words, final List<? extends TaskEvent> events) {
        final Optional<String> reason = refusal(events);
        if (reason.isPresent()) {
            throw new Refused("task-refused", "Nothing was changed: " + reason.get() + ".", "");
        }
        return new Change(origin, gate.command(words), events, List.of(), List.of());
    }

    private Optional<Task> live(final @Nullable TaskId neighbour, final TaskId self) {
        return Optional.ofNullable(neighbour)
                .filter(n -> !n.equals(self))
                .flatMap(tree::find)
                .filter(t -> !t.archived());
    }

    private static double between(final Optional<Task> low, final Optional<Task> high, final double otherwise) {
        if (low.isPresent() && high.isPresent()) {
            return (low.get().order() + high.get().order()) / 2;
        }
        return low.map(t -> t.order() + 1)
                .or(() -> high.map(t -> t.order() - 1))
                .orElse(otherwise);
    }

    private Task existing(final TaskId id) {
        return tree.find(id)
                .orElseThrow(() -> new Refused(
                        "no-such-task",
                        "There is no task with the id " + id + ".",
                        "“task list” shows the ids there are."));
    }

    private static List<TaskEvent> taskEvents(final List<? extends Event> events) {
        return events.stream()
                .filter(TaskEvent.class::isInstance)
                .map(TaskEvent.class::cast)
                .toList();
    }
}
