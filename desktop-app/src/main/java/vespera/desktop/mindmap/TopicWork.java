package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Tasks;

/** What can be done with topics: each goes to the task service in the background, as one command. */
final class TopicWork {

    private static final Texts TEXTS = Texts.of(TopicWork.class);

    private final Desk desk;
    private final Tasks tasks;
    private final MindMapViewModel model;

    TopicWork(final Desk desk, final MindMapViewModel model) {
        this.desk = desk;
        this.tasks = desk.atelier().tasks();
        this.model = model;
    }

    /**
     * Makes a topic with no status where the draft has it.
     *
     * @param then is given its id once it is there
     */
    void create(final Draft draft, final String title, final Consumer<TaskId> then) {
        if (desk.mayChange()) {
            desk.work().command(() -> created(draft, title, Map.of()), then);
        }
    }

    /** Makes a topic that stands for a document. */
    void create(final Document document, final @Nullable TaskId parent) {
        if (desk.mayChange()) {
            final Draft last = new Draft(parent, Optional.empty(), false, "");
            final Map<String, String> details =
                    Map.of(TaskDetail.DOCUMENT, document.id().toString());
            desk.work().command(() -> created(last, document.name(), details), this::show);
        }
    }

    private TaskId created(final Draft draft, final String title, final Map<String, String> details) {
        final TaskId id = tasks.nextId();
        final String tidy = title.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        tasks.all(desk.origin(), TEXTS.say("did-create", tidy), tree -> {
            final Row row = new Row(tree, draft.parent(), List.of(id));
            final List<TaskEvent> events = new ArrayList<>();
            final double order = row.orders(draft.beside(), draft.before(), 1, events)[0];
            Task task = new Task(
                    id,
                    tidy,
                    "",
                    null,
                    Priority.NORMAL,
                    null,
                    draft.parent(),
                    order,
                    List.of(),
                    null,
                    Autonomy.HUMAN,
                    false);
            for (final Map.Entry<String, String> detail : details.entrySet()) {
                task = task.withDetail(detail.getKey(), detail.getValue());
            }
            events.add(new TaskEvent.Created(id, task));
            return events;
        });
        return id;
    }

    private void show(final TaskId id) {
        model.reveal(id);
        desk.selection().select(new Subject.OfTask(id));
    }

    void rename(final TaskId id, final String title) {
        if (desk.mayChange()) {
            desk.work().command(() -> tasks.rename(desk.origin(), id, title), task -> {});
        }
    }

    void annotate(final TaskId id, final String notes) {
        if (desk.mayChange()) {
            desk.work().command(() -> tasks.annotate(desk.origin(), id, notes), task -> {});
        }
    }

    void shift(final Topic topic, final int direction) {
        if (desk.mayChange()) {
            topic.task()
                    .ifPresent(id -> desk.work().command(() -> tasks.shift(desk.origin(), id, direction), task -> {}));
        }
    }

    /** Moves topics under another or beside it; a circle is refused in words by the service. */
    void move(final List<Topic> topics, final Drop to) {
        final List<TaskId> ids = ids(topics);
        if (ids.isEmpty() || !desk.mayChange() || !MindMapViewModel.holds(to.onto())) {
            return;
        }
        final boolean child = to.where() == Beginning.CHILD || to.onto().centre();
        final @Nullable TaskId parent = child ? to.onto().task().orElse(null) : model.parentOf(to.onto());
        final Optional<TaskId> beside = child ? Optional.empty() : to.onto().task();
        final String under = parent == null
                ? TEXTS.say("the-top")
                : tasks.tree().find(parent).map(Task::title).orElse("");
        final String words = ids.size() == 1
                ? TEXTS.say("did-move", topics.getFirst().title(), under)
                : TEXTS.say("did-move-several", ids.size(), under);
        desk.work()
                .command(
                        () -> {
                            tasks.all(
                                    desk.origin(),
                                    words,
                                    tree -> moved(tree, ids, parent, beside, to.where() == Beginning.BEFORE));
                            return ids.getFirst();
                        },
                        first -> moved(first, to.onto()));
    }

    /** What goes under a folded topic stays out of sight with the rest. */
    private void moved(final TaskId first, final Topic onto) {
        model.refresh();
        model.select(model.map().find(first).isPresent() ? first.toString() : onto.key());
    }

    private static List<TaskEvent> moved(
            final TaskTree tree,
            final List<TaskId> ids,
            final @Nullable TaskId parent,
            final Optional<TaskId> beside,
            final boolean before) {
        final List<TaskEvent> events = new ArrayList<>();
        final double[] orders = new Row(tree, parent, ids).orders(beside, before, ids.size(), events);
        for (int i = 0; i < ids.size(); i++) {
            final Optional<Task> task = tree.find(ids.get(i));
            if (task.isPresent() && (!Objects.equals(task.get().parent(), parent) || beside.isPresent())) {
                events.add(new TaskEvent.Moved(
                        ids.get(i), task.get().parent(), task.get().order(), parent, orders[i]));
            }
        }
        return events;
    }

    private static List<TaskId> ids(final List<Topic> topics) {
        return topics.stream().flatMap(t -> t.task().stream()).toList();
    }

    /** Moves topics one level towards the centre, behind what they hung from. */
    void promote(final List<Topic> topics) {
        model.map()
                .find(topics.getFirst().parent())
                .filter(parent -> !parent.centre())
                .ifPresent(parent -> move(topics, new Drop(parent, Beginning.AFTER)));
    }

    /** Moves topics under the sibling before them. */
    void demote(final List<Topic> topics) {
        final List<Topic> row = model.map().children(topics.getFirst().parent());
        final int at = row.indexOf(topics.getFirst());
        if (at > 0) {
            move(topics, new Drop(row.get(at - 1), Beginning.CHILD));
        }
    }

    /** Gives topics a detail, such as a colour; none for an empty one. */
    void detail(final List<Topic> topics, final String key, final String value) {
        final List<TaskId> ids = ids(topics);
        if (ids.isEmpty() || !desk.mayChange()) {
            return;
        }
        final Map<TaskId, Map<String, @Nullable String>> changes = new LinkedHashMap<>();
        final Map<String, @Nullable String> change = new LinkedHashMap<>();
        change.put(key, value.isEmpty() ? null : value);
        ids.forEach(id -> changes.put(id, change));
        final String words = ids.size() == 1
                ? TEXTS.say("did-look", topics.getFirst().title())
                : TEXTS.say("did-look-several", ids.size());
        desk.work().command(() -> tasks.setDetails(desk.origin(), words, changes));
    }

    /** Changes what lines lead from a topic across the branches. */
    void relate(final TaskId from, final String words, final Relinked change) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> {
            final String now = tasks.tree()
                    .find(from)
                    .flatMap(t -> t.detail(TaskDetail.RELATIONS))
                    .orElse("");
            final String next = Relation.written(change.apply(Relation.read(from.toString(), now)));
            final Map<String, @Nullable String> detail = new LinkedHashMap<>();
            detail.put(TaskDetail.RELATIONS, next.isEmpty() ? null : next);
            tasks.setDetails(desk.origin(), words, Map.of(from, detail));
        });
    }

    /** Makes other lines of a topic's lines. */
    interface Relinked {
        List<Relation> apply(List<Relation> now);
    }

    /** Puts topics and their parts into the archive, selects the next and offers the way back. */
    void archive(final List<Topic> topics) {
        final List<TaskId> ids = ids(topics);
        if (ids.isEmpty() || !desk.mayChange()) {
            return;
        }
        final Topic heir = model.heir(topics.getLast());
        final String words = ids.size() == 1
                ? TEXTS.say("did-archive", topics.getFirst().title())
                : TEXTS.say("did-archive-several", ids.size());
        desk.work()
                .command(
                        () -> {
                            tasks.all(desk.origin(), words, tree -> leavesFirst(tree, ids));
                            return words;
                        },
                        done -> archived(topics, heir, done));
    }

    private void archived(final List<Topic> topics, final Topic heir, final String words) {
        model.select(heir.key());
        heir.task().ifPresent(next -> desk.selection().select(new Subject.OfTask(next)));
        final boolean parts = topics.stream().anyMatch(Topic::children);
        desk.notices()
                .offer(
                        Notices.Tone.DONE,
                        topics.size() == 1
                                ? TEXTS.say(
                                        parts ? "archived-with-parts" : "archived",
                                        topics.getFirst().title())
                                : TEXTS.say("archived-several", topics.size()),
                        TEXTS.say("undo"),
                        () -> unarchive(ids(topics), words));
    }

    /** Parts before what they hang from, however deep. */
    private static List<TaskEvent> leavesFirst(final TaskTree tree, final List<TaskId> ids) {
        final List<TaskId> order = new ArrayList<>(ids);
        for (int i = 0; i < order.size(); i++) {
            tree.children(order.get(i)).forEach(child -> order.add(child.id()));
        }
        final List<TaskEvent> events = new ArrayList<>();
        order.reversed().stream()
                .distinct()
                .filter(id -> tree.find(id).filter(t -> !t.archived()).isPresent())
                .forEach(id -> events.add(new TaskEvent.Archived(id)));
        return events;
    }

    private void unarchive(final List<TaskId> ids, final String words) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work()
                .command(
                        () -> {
                            // Undo brings the parts back too, but only while this is still the last thing done.
                            if (desk.atelier().undo().next(desk.origin()).equals(Optional.of(words))) {
                                desk.atelier().undo().undo(desk.origin());
                            } else {
                                ids.forEach(id -> tasks.restore(desk.origin(), id));
                            }
                            return ids.getFirst();
                        },
                        id -> desk.selection().select(new Subject.OfTask(id)));
    }
}
