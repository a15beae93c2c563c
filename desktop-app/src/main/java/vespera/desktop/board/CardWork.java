package vespera.desktop.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** What can be done with cards: each goes to the task service in the background. */
final class CardWork {

    private final Desk desk;
    private final Tasks tasks;
    private final BoardViewModel model;

    CardWork(final Desk desk, final BoardViewModel model) {
        this.desk = desk;
        this.tasks = desk.atelier().tasks();
        this.model = model;
    }

    /** Makes a card, last in its column, and selects it. */
    void create(final String status, final String title) {
        if (title.isBlank() || !desk.mayChange()) {
            return;
        }
        desk.work()
                .command(
                        () -> {
                            final Task made = tasks.create(
                                    desk.origin(), NewTask.titled(title).withStatus(status));
                            putLast(made);
                            return made.id();
                        },
                        id -> desk.selection().select(new Subject.OfTask(id)));
    }

    private void putLast(final Task made) {
        final List<Task> column = tasks.tree().live().stream()
                .filter(t -> Objects.equals(t.status(), made.status()))
                .toList();
        if (!column.getLast().id().equals(made.id())) {
            tasks.place(
                    desk.origin(), made.id(), made.status(), column.getLast().id(), null);
        }
    }

    void rename(final TaskId id, final String title) {
        if (!title.isBlank() && desk.mayChange()) {
            desk.work().command(() -> tasks.rename(desk.origin(), id, title), task -> {});
        }
    }

    /** Puts a card at a row of a column; the row counts the shown cards without the card itself. */
    void place(final TaskId id, final String status, final int row) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work()
                .command(
                        () -> {
                            for (final Placing.Step step : model.steps(id, status, row)) {
                                tasks.place(desk.origin(), step.card(), status, step.before(), step.after());
                            }
                            return id;
                        },
                        done -> {});
    }

    /** Moves a card to a column, where it stands as its order in the tree has it. */
    void send(final TaskId id, final @Nullable String status) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> tasks.setStatus(desk.origin(), id, status), task -> {});
    }

    /** Moves the selected card one step, if there is room that way. */
    void push(final BoardViewModel.Direction direction) {
        if (!desk.mayChange()) {
            return;
        }
        final Optional<TaskId> card = model.selectedProperty().get();
        final Optional<BoardViewModel.Spot> spot = card.flatMap(model::spot);
        if (card.isEmpty() || spot.isEmpty()) {
            return;
        }
        final Lane lane = model.lanesProperty().get().get(spot.get().lane());
        final int row = spot.get().row();
        switch (direction) {
            case LEFT -> model.laneBeside(card.get(), -1).ifPresent(to -> send(card.get(), to.status()));
            case RIGHT -> model.laneBeside(card.get(), 1).ifPresent(to -> send(card.get(), to.status()));
            case UP -> {
                if (row > 0) {
                    place(card.get(), lane.status(), row - 1);
                }
            }
            case DOWN -> {
                if (row < lane.cards().size() - 1) {
                    place(card.get(), lane.status(), row + 1);
                }
            }
        }
    }

    void prioritise(final TaskId id, final Priority priority) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> tasks.setPriority(desk.origin(), id, priority), task -> {});
    }

    void assign(final TaskId id, final @Nullable String assignee) {
        if (!desk.mayChange()) {
            return;
        }
        desk.work().command(() -> tasks.assign(desk.origin(), id, assignee), task -> {});
    }

    /** Puts a card and its parts into the archive, selects the next card and offers the way back. */
    void archive(final TaskId id) {
        if (!desk.mayChange()) {
            return;
        }
        final Optional<TaskId> heir = model.heir(id);
        desk.work().command(() -> tasks.archive(desk.origin(), id), task -> {
            heir.ifPresent(next -> desk.selection().select(new Subject.OfTask(next)));
            desk.notices().offer(Notices.Tone.DONE, "Archived “" + task.title() + "”.", "Undo", () -> unarchive(task));
        });
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
