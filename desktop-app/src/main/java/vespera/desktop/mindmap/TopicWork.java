package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** What can be done with topics: each goes to the task service in the background. */
final class TopicWork {

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
        if (!desk.mayChange()) {
            return;
        }
        desk.work()
                .command(
                        () -> {
                            final Task made = tasks.create(
                                    desk.origin(), NewTask.titled(title).under(draft.parent()));
                            draft.after().ifPresent(after -> putAfter(made, after));
                            return made.id();
                        },
                        then);
    }

    private void putAfter(final Task made, final TaskId after) {
        final List<Task> row = new ArrayList<>(tasks.tree().children(made.parent()));
        row.removeIf(t -> t.id().equals(made.id()));
        for (int i = 0; i < row.size() - 1; i++) {
            if (row.get(i).id().equals(after)) {
                tasks.place(
                        desk.origin(), made.id(), null, after, row.get(i + 1).id());
            }
        }
    }

    void rename(final TaskId id, final String title) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> tasks.rename(desk.origin(), id, title), task -> {});
    }

    void shift(final Topic topic, final int direction) {
        if (!desk.mayChange()) {
            return;
        }
        topic.task().ifPresent(id -> desk.work().command(() -> tasks.shift(desk.origin(), id, direction), task -> {}));
    }

    /** Moves a topic under another, or to the top for null; a circle is refused in words by the service. */
    void move(final TaskId id, final @Nullable TaskId under) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> tasks.move(desk.origin(), id, under), task -> model.reveal(task.id()));
    }

    /** Moves a topic one level towards the centre. */
    void promote(final Topic topic) {
        if (!desk.mayChange()) {
            return;
        }
        final Optional<Topic> parent = model.mapProperty().get().find(topic.parent());
        if (parent.isPresent() && !parent.get().centre()) {
            topic.task().ifPresent(id -> move(id, model.parentOf(parent.get())));
        }
    }

    /** Moves a topic under the sibling before it. */
    void demote(final Topic topic) {
        if (!desk.mayChange()) {
            return;
        }
        final List<Topic> row = model.mapProperty().get().children(topic.parent());
        final int at = row.indexOf(topic);
        if (at > 0) {
            topic.task().ifPresent(id -> row.get(at - 1).task().ifPresent(under -> move(id, under)));
        }
    }

    /** Puts a topic and its parts into the archive, selects the next and offers the way back. */
    void archive(final Topic topic) {
        if (!desk.mayChange()) {
            return;
        }
        final Topic heir = model.heir(topic);
        topic.task()
                .ifPresent(id -> desk.work().command(() -> tasks.archive(desk.origin(), id), task -> {
                    model.select(heir.key());
                    heir.task().ifPresent(next -> desk.selection().select(new Subject.OfTask(next)));
                    desk.notices()
                            .offer(
                                    Notices.Tone.DONE,
                                    "Archived “" + task.title() + "”"
                                            + (topic.children() ? " with all that is under it." : "."),
                                    "Undo",
                                    () -> unarchive(task));
                }));
    }

    private void unarchive(final Task task) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work()
                .command(
                        () -> {
                            final String words = "archived “" + task.title() + "”";
                            // Undo brings the parts back too, but only while this is still the last thing done.
                            if (desk.atelier().undo().next(desk.origin()).equals(Optional.of(words))) {
                                desk.atelier().undo().undo(desk.origin());
                            } else {
                                tasks.restore(desk.origin(), task.id());
                            }
                            return task.id();
                        },
                        id -> desk.selection().select(new Subject.OfTask(id)));
    }
}
