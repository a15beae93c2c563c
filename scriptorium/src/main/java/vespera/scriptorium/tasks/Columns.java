package vespera.scriptorium.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.arrangement.Arrangement;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;

/** The board's columns, as they are arranged. */
final class Columns {

    private static final String KEY = "workflow";

    private final Gate gate;
    private final Arrangement arrangement;
    private volatile Read last = new Read("", Workflow.standard());

    /** A text and what it was read as, so that it is read once. */
    private record Read(String text, Workflow workflow) {}

    Columns(final Gate gate, final Arrangement arrangement) {
        this.gate = gate;
        this.arrangement = arrangement;
    }

    Workflow workflow() {
        final String text = arrangement.find(KEY).orElse("");
        Read read = last;
        if (!read.text().equals(text)) {
            read = new Read(text, Workflow.read(text).orElseGet(Workflow::standard));
            last = read;
        }
        return read.workflow();
    }

    void set(final Origin origin, final Workflow to, final Supplier<TaskTree> tree) {
        to.fault().ifPresent(fault -> {
            throw new Refused("bad-workflow", "The columns were not changed: " + fault + ".", "");
        });
        gate.offer(() -> {
            final Workflow from = workflow();
            if (from.equals(to)) {
                return Optional.empty();
            }
            final @Nullable String before = arrangement.find(KEY).orElse(null);
            final List<Event> events = new ArrayList<>();
            events.add(new ArrangementEvent.Arranged(KEY, before, to.text()));
            events.addAll(homeless(from, to, tree.get()));
            return Optional.of(new Change(origin, gate.command(words(from, to)), events, List.of(), List.of()));
        });
    }

    /** Cards whose column goes, archived ones too, each to the nearest column before that stays. */
    private static List<TaskEvent> homeless(final Workflow from, final Workflow to, final TaskTree tree) {
        final List<TaskEvent> events = new ArrayList<>();
        for (final Task task : tree.all()) {
            final String status = task.status();
            if (status != null && to.column(status).isEmpty()) {
                events.add(new TaskEvent.StatusChanged(task.id(), status, refuge(status, from, to)));
            }
        }
        return events;
    }

    private static String refuge(final String status, final Workflow from, final Workflow to) {
        String nearest = to.columns().getFirst().status();
        for (final Workflow.Column column : from.columns()) {
            if (column.status().equals(status)) {
                return nearest;
            }
            if (to.column(column.status()).isPresent()) {
                nearest = column.status();
            }
        }
        return nearest;
    }

    private static String words(final Workflow from, final Workflow to) {
        for (final Workflow.Column column : from.columns()) {
            if (to.column(column.status()).isEmpty()) {
                return "took away the column “" + column.title() + "”";
            }
        }
        for (final Workflow.Column column : to.columns()) {
            final Optional<Workflow.Column> before = from.column(column.status());
            if (before.isEmpty()) {
                return "added the column “" + column.title() + "”";
            }
            if (!before.get().equals(column)) {
                return before.get().title().equals(column.title())
                        ? "changed the column “" + column.title() + "”"
                        : "renamed the column “" + before.get().title() + "” to “" + column.title() + "”";
            }
        }
        return "reordered the columns";
    }

    /** Refuses an event that would put a task into a column that there is not. */
    void check(final TaskEvent event) {
        switch (event) {
            case TaskEvent.Created e -> check(e.task().status());
            case TaskEvent.StatusChanged e -> check(e.to());
            default -> {}
        }
    }

    /** Refuses a column that there is not. */
    void check(final @Nullable String status) {
        if (status != null && workflow().column(status).isEmpty()) {
            throw new Refused(
                    "no-such-status",
                    "There is no column “" + status + "”.",
                    "The columns are "
                            + String.join(
                                    ", ",
                                    workflow().columns().stream()
                                            .map(Workflow.Column::status)
                                            .toList()) + ".");
        }
    }

    /** What a column is called, for the history. */
    String name(final @Nullable String status) {
        return status == null
                ? "no column"
                : workflow().column(status).map(Workflow.Column::title).orElse(status);
    }
}
