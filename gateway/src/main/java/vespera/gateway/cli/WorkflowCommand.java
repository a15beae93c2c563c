package vespera.gateway.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.tasks.Workflow;

/** The board's columns from the command line. */
@Command(
        name = "workflow",
        description = "Lists and arranges the columns that tasks stand in; the last one means done.")
final class WorkflowCommand implements Runnable {

    private final Session session;

    WorkflowCommand(final Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        list();
    }

    @Command(name = "list", description = "The columns in order.")
    int list() {
        final Tasks tasks = tasks();
        final List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (final Workflow.Column column : tasks.workflow().columns()) {
            final long cards = tasks.tree().live().stream()
                    .filter(task -> Objects.equals(task.status(), column.status()))
                    .count();
            final Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("id", column.status());
            one.put("title", column.title());
            one.put("limit", column.wipLimit());
            one.put("colour", column.colour());
            one.put("cards", cards);
            all.add(one);
            session.out()
                    .line(column.status() + "  " + column.title() + "  " + cards
                            + (column.wipLimit() == null ? "" : " of at most " + column.wipLimit())
                            + (column.colour() == null ? "" : "  " + column.colour()));
        }
        session.out().value(all);
        return 0;
    }

    @Command(name = "add", description = "Makes a column.")
    int add(
            @Parameters(paramLabel = "TITLE", arity = "1..*") final List<String> title,
            @Option(
                            names = "--at",
                            paramLabel = "N",
                            description = "Its place, counted from 1; before the last one by default.")
                    final @Nullable Integer at) {
        final Workflow now = tasks().workflow();
        return set(now.added(String.join(" ", title), at == null ? now.columns().size() - 1 : at - 1));
    }

    @Command(name = "edit", description = "Changes what is given of a column.")
    int edit(
            @Parameters(paramLabel = "COLUMN") final String column,
            @Option(names = "--title") final @Nullable String title,
            @Option(names = "--limit", description = "How many cards at most; none for no limit.")
                    final @Nullable String limit,
            @Option(names = "--colour", description = "The name of a colour; none to clear it.")
                    final @Nullable String colour) {
        existing(column);
        return set(tasks().workflow()
                .with(
                        column,
                        one -> new Workflow.Column(
                                one.status(),
                                title == null ? one.title() : title.strip(),
                                limit == null ? one.wipLimit() : limit(limit),
                                colour == null ? one.colour() : TaskDetails.colour(colour))));
    }

    @Command(name = "move", description = "Puts a column at another place.")
    int move(
            @Parameters(paramLabel = "COLUMN") final String column,
            @Parameters(paramLabel = "N", description = "Its place, counted from 1.") final int place) {
        existing(column);
        return set(tasks().workflow().moved(column, place - 1));
    }

    @Command(
            name = "delete",
            description = "Takes a column away; its cards go to the one before it, else to the first.")
    int delete(@Parameters(paramLabel = "COLUMN") final String column) {
        existing(column);
        return set(tasks().workflow().without(column));
    }

    private int set(final Workflow to) {
        tasks().setWorkflow(session.atelier().person(), to);
        return list();
    }

    private void existing(final String column) {
        if (tasks().workflow().column(column).isEmpty()) {
            throw new Refused(
                    "no-such-status",
                    "There is no column “" + column + "”.",
                    "“task workflow list” shows those there are.");
        }
    }

    private static @Nullable Integer limit(final String text) {
        if (text.equals("none")) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Refused("bad-number", "“" + text + "” is no number.", "Write a number from 1, or none.");
        }
    }

    private Tasks tasks() {
        return session.atelier().tasks();
    }
}
