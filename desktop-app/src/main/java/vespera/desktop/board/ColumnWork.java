package vespera.desktop.board;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.TakeBack;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Workflow;

/** What can be done with columns: each is one command of the task service, in the background. */
record ColumnWork(Desk desk) {

    private static final Texts TEXTS = Texts.of(ColumnWork.class);

    void rename(final String status, final String title) {
        if (!title.isBlank()) {
            set(now -> now.with(status, c -> new Workflow.Column(c.status(), title.strip(), c.wipLimit(), c.colour())));
        }
    }

    /** @param limit from 1, or null for none */
    void limit(final String status, final @Nullable Integer limit) {
        set(now -> now.with(status, c -> new Workflow.Column(c.status(), c.title(), limit, c.colour())));
    }

    void colour(final String status, final @Nullable String colour) {
        set(now -> now.with(status, c -> new Workflow.Column(c.status(), c.title(), c.wipLimit(), colour)));
    }

    /** Puts a column at a place among the others, from 0. */
    void move(final String status, final int to) {
        set(now -> now.moved(status, to));
    }

    void add(final String title, final int at) {
        if (!title.isBlank()) {
            set(now -> now.added(title, at));
        }
    }

    /** Takes a column away, says where its cards went, and offers the way back. */
    void delete(final Lane lane) {
        if (!desk.mayChange()) {
            return;
        }
        final TakeBack back = new TakeBack(desk);
        final Workflow before = desk.atelier().tasks().workflow();
        final int at =
                before.columns().stream().map(Workflow.Column::status).toList().indexOf(lane.status());
        final String neighbour = before.columns().size() < 2
                ? ""
                : before.columns().get(at > 0 ? at - 1 : 1).title();
        desk.work()
                .command(
                        () -> {
                            desk.atelier().tasks().setWorkflow(desk.origin(), before.without(lane.status()));
                            return back.next();
                        },
                        undoable ->
                                back.said(TEXTS.say("column-gone", lane.title(), lane.total(), neighbour), undoable));
    }

    private void set(final UnaryOperator<Workflow> change) {
        if (desk.mayChange()) {
            desk.work()
                    .command(() -> desk.atelier()
                            .tasks()
                            .setWorkflow(
                                    desk.origin(),
                                    change.apply(desk.atelier().tasks().workflow())));
        }
    }
}
