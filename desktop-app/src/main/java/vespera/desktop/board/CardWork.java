package vespera.desktop.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Checklist;
import vespera.scriptorium.tasks.Places;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.QuickAdd;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Tasks;

/** What can be done with cards, one or many at once: each is one command of the task service, in the background. */
final class CardWork {

    private static final Texts TEXTS = Texts.of(CardWork.class);

    private final Desk desk;
    private final Tasks tasks;
    private final BoardViewModel model;

    CardWork(final Desk desk, final BoardViewModel model) {
        this.desk = desk;
        this.tasks = desk.atelier().tasks();
        this.model = model;
    }

    /** Makes a card from a line, last in its column and in the swimlane in hand, and selects it. */
    void create(final String status, final String line) {
        if (line.isBlank() || !desk.mayChange()) {
            return;
        }
        final QuickAdd.Draft draft = QuickAdd.read(line, desk.today(), Locale.getDefault())
                .draft(model.tree(), model.board().tally().people())
                .withStatus(status);
        final String swim = swimInHand();
        final Swimming swimming = model.swimming();
        desk.work()
                .command(
                        () -> {
                            final TaskId id = tasks.nextId();
                            final String words = "created “" + draft.task().title() + "”";
                            tasks.all(desk.origin(), words, tree -> {
                                final Task made = draft.made(id, tree);
                                final List<TaskEvent> events = new ArrayList<>();
                                events.add(new TaskEvent.Created(id, made));
                                if (!swim.isEmpty() && swimming.lane(made).isEmpty()) {
                                    events.addAll(swimming.to(made, swim));
                                }
                                return events;
                            });
                            return id;
                        },
                        id -> {
                            desk.selection().select(new Subject.OfTask(id));
                            if (!draft.unread().isEmpty()) {
                                desk.notices()
                                        .say(
                                                Notices.Tone.INFO,
                                                draft.unread().stream()
                                                        .map(Wording::unread)
                                                        .collect(Collectors.joining(" ")));
                            }
                        });
    }

    private String swimInHand() {
        return model.selectedProperty()
                .get()
                .flatMap(model::spot)
                .map(spot -> model.board().swims().get(spot.swim()).id())
                .orElse("");
    }

    void rename(final TaskId id, final String title) {
        if (!title.isBlank() && desk.mayChange()) {
            desk.work().command(() -> tasks.rename(desk.origin(), id, title), task -> {});
        }
    }

    /**
     * Puts cards at a place: into a column, into a swimlane, and between the cards that are shown there.
     *
     * @param to its row counts the shown cards of the cell without those that are put there
     */
    void place(final List<TaskId> ids, final Board.Spot to) {
        if (ids.isEmpty() || !desk.mayChange()) {
            return;
        }
        final Board board = model.board();
        final Lane lane = board.lanes().get(to.lane());
        final Swim swim = board.swims().get(to.swim());
        final Set<TaskId> moving = new HashSet<>(ids);
        final List<TaskId> shown = board.cell(to).stream()
                .map(Card::id)
                .filter(id -> !moving.contains(id))
                .toList();
        final Swimming swimming = model.swimming();
        if (!swimming.by().changeable()
                && ids.stream()
                        .flatMap(id -> find(id).stream())
                        .anyMatch(t -> !swimming.lane(t).equals(swim.id()))) {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("lanes-from-documents"));
        }
        commit(named(ids, "moved") + " to " + lane.title() + lane(swim, ids, swimming), tree -> {
            final List<TaskEvent> events = new ArrayList<>();
            for (final TaskId id : ids) {
                tree.find(id).ifPresent(task -> events.addAll(swimming.to(task, swim.id())));
            }
            final TaskTree then = tree.after(events);
            final List<Task> column = then.live().stream()
                    .filter(t -> lane.status().equals(t.status()))
                    .toList();
            events.addAll(Places.events(then, ids, lane.status(), column, index(column, moving, shown, to.row())));
            return events;
        });
    }

    private String lane(final Swim swim, final List<TaskId> ids, final Swimming swimming) {
        final boolean same = ids.stream()
                .flatMap(id -> find(id).stream())
                .allMatch(task -> swimming.lane(task).equals(swim.id()));
        return same || !swimming.by().changeable() ? "" : ", " + swim.title();
    }

    /** Where a row among the shown cards is among all that stay: right after the shown one before it. */
    static int index(final List<Task> column, final Set<TaskId> moving, final List<TaskId> shown, final int row) {
        final List<TaskId> stay =
                column.stream().map(Task::id).filter(id -> !moving.contains(id)).toList();
        final int wanted = Math.clamp(row, 0, shown.size());
        if (wanted > 0) {
            return stay.indexOf(shown.get(wanted - 1)) + 1;
        }
        return shown.isEmpty() ? stay.size() : Math.max(stay.indexOf(shown.getFirst()), 0);
    }

    /** Moves cards to a column, where they stand as their order has it; off the board for null. */
    void send(final List<TaskId> ids, final @Nullable String status) {
        final String to = status == null
                ? "no column"
                : model.workflow().column(status).map(c -> c.title()).orElse(status);
        each(
                ids,
                named(ids, "moved") + " to " + to,
                task -> java.util.Objects.equals(task.status(), status)
                        ? List.of()
                        : List.of(new TaskEvent.StatusChanged(task.id(), task.status(), status)));
    }

    void prioritise(final List<TaskId> ids, final Priority priority) {
        each(
                ids,
                named(ids, "set the priority of") + " to " + Wording.priority(priority),
                task -> task.priority() == priority
                        ? List.of()
                        : List.of(new TaskEvent.PriorityChanged(task.id(), task.priority(), priority)));
    }

    void assign(final List<TaskId> ids, final @Nullable String assignee) {
        each(
                ids,
                assignee == null ? named(ids, "unassigned") : named(ids, "assigned") + " to " + assignee,
                task -> java.util.Objects.equals(task.assignee(), assignee)
                        ? List.of()
                        : List.of(new TaskEvent.AssigneeChanged(task.id(), task.assignee(), assignee)));
    }

    void colour(final List<TaskId> ids, final @Nullable String colour) {
        each(ids, named(ids, "coloured"), task -> detail(task, TaskDetail.COLOUR, colour));
    }

    void cover(final TaskId id, final @Nullable String path) {
        final List<TaskId> ids = List.of(id);
        each(ids, named(ids, "changed the cover of"), task -> detail(task, TaskDetail.COVER, path));
    }

    /** Gives cards a tag, or takes it from them. */
    void tag(final List<TaskId> ids, final String tag, final boolean on) {
        each(ids, named(ids, on ? "tagged" : "untagged") + " #" + tag, task -> {
            final Set<String> tags = new LinkedHashSet<>(task.tags());
            final boolean changed = on ? tags.add(tag) : tags.remove(tag);
            final String text = TaskDetail.ofTags(tags);
            return changed ? detail(task, TaskDetail.TAGS, text.isEmpty() ? null : text) : List.of();
        });
    }

    private static List<TaskEvent> detail(final Task task, final String key, final @Nullable String to) {
        final @Nullable String from = task.details().get(key);
        return java.util.Objects.equals(from, to)
                ? List.of()
                : List.of(new TaskEvent.DetailChanged(task.id(), key, from, to));
    }

    /** Ticks an item of the checklist in a card's notes, or takes the tick away. */
    void tick(final TaskId id, final int index, final boolean done) {
        final List<TaskId> ids = List.of(id);
        each(ids, named(ids, done ? "ticked something of" : "took back a tick of"), task -> {
            final String notes = Checklist.tick(task.notes(), index, done);
            return notes.equals(task.notes())
                    ? List.of()
                    : List.of(new TaskEvent.NotesChanged(task.id(), task.notes(), notes));
        });
    }

    /** Has one card wait for another. A circle is refused with its path. */
    void wait(final TaskId then, final TaskId first) {
        if (!desk.mayChange()) {
            return;
        }
        find(then).ifPresent(task -> {
            final List<TaskId> on = new ArrayList<>(task.dependsOn());
            on.add(first);
            desk.work().command(() -> tasks.setDependencies(desk.origin(), then, on), done -> {});
        });
    }

    /** Puts cards and their parts into the archive, selects the next card and offers the way back. */
    void archive(final Collection<TaskId> cards) {
        final List<TaskId> ids = List.copyOf(cards);
        if (ids.isEmpty() || !desk.mayChange()) {
            return;
        }
        final Optional<TaskId> heir = model.heir(new LinkedHashSet<>(ids));
        final TakeBack back = new TakeBack(desk);
        final String title = find(ids.getFirst()).map(Task::title).orElse("");
        final String words = named(ids, "archived");
        desk.work()
                .command(
                        () -> {
                            tasks.all(desk.origin(), words, tree -> {
                                final Set<TaskId> going = new LinkedHashSet<>();
                                ids.forEach(id -> leavesFirst(tree, id, going));
                                return going.stream()
                                        .map(TaskEvent.Archived::new)
                                        .toList();
                            });
                            return back.next();
                        },
                        undoable -> {
                            heir.ifPresent(next -> desk.selection().select(new Subject.OfTask(next)));
                            back.said(
                                    ids.size() == 1
                                            ? TEXTS.say("archived-one", title)
                                            : TEXTS.say("archived-many", ids.size()),
                                    undoable);
                        });
    }

    private static void leavesFirst(final TaskTree tree, final TaskId id, final Set<TaskId> going) {
        tree.children(id).forEach(child -> leavesFirst(tree, child.id(), going));
        tree.find(id).filter(task -> !task.archived()).ifPresent(task -> going.add(id));
    }

    private Optional<Task> find(final TaskId id) {
        return model.tree().find(id);
    }

    private String named(final List<TaskId> ids, final String verb) {
        return verb + " "
                + (ids.size() == 1
                        ? "“" + find(ids.getFirst()).map(Task::title).orElse("") + "”"
                        : ids.size() + " cards");
    }

    private void each(final List<TaskId> ids, final String words, final Function<Task, List<TaskEvent>> change) {
        commit(
                words,
                tree -> ids.stream()
                        .flatMap(id -> tree.find(id).stream())
                        .flatMap(task -> change.apply(task).stream())
                        .toList());
    }

    private void commit(final String words, final Function<TaskTree, List<? extends TaskEvent>> decide) {
        if (desk.mayChange()) {
            desk.work().command(() -> tasks.all(desk.origin(), words, decide));
        }
    }
}
