package vespera.gateway.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Checklist;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.QuickAdd;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Tasks;
import vespera.scriptorium.tasks.Workflow;

/** The task tree from the command line. */
@Command(name = "task", description = "Adds, lists, shows and changes tasks, and the columns they stand in.")
final class TaskCommand {

    /** Further to the right nothing could be read. */
    private static final int DEEPEST = 40;

    private final Session session;

    TaskCommand(final Session session) {
        this.session = session;
    }

    /** The fields that a task may be given. */
    static final class Fields {
        @Option(names = "--status", description = "The id of a column, such as todo; none for no column.")
        @Nullable
        String status;

        @Option(names = "--notes", description = "Markdown.")
        @Nullable
        String notes;

        @Option(names = "--due", description = "A day, like 2026-12-24; none to clear it.")
        @Nullable
        String due;

        @Option(names = "--priority", description = "low, normal, high or urgent.")
        @Nullable
        Priority priority;

        @Option(names = "--assignee", description = "A person or @role; none to clear it.")
        @Nullable
        String assignee;

        @Option(names = "--autonomy", description = "human, supervised or autonomous.")
        @Nullable
        Autonomy autonomy;

        @Option(names = "--tags", split = ",", description = "Words without #; none for none.")
        @Nullable
        List<String> tags;

        @Option(
                names = "--colour",
                description = "red, orange, yellow, green, teal, blue, purple, pink or grey; none to clear it.")
        @Nullable
        String colour;

        @Option(names = "--cover", description = "The path of a picture in the atelier; none to clear it.")
        @Nullable
        String cover;

        @Option(names = "--depends-on", split = ",", description = "Ids of the tasks it waits for; none for none.")
        @Nullable
        List<String> dependsOn;
    }

    @Command(
            name = "add",
            description = "Makes a task. The title may say more: !high @editor #chapter due:friday >\"Part One\".")
    int add(
            @Parameters(paramLabel = "TITLE", arity = "1..*") final List<String> title,
            @Option(names = "--parent", paramLabel = "ID") final @Nullable String parent,
            @Option(names = "--literal", description = "The title is only a title.") final boolean literal,
            @picocli.CommandLine.Mixin final Fields fields) {
        final String line = String.join(" ", title);
        final QuickAdd.Draft draft = QuickAdd.read(
                        literal ? QuickAdd.literal(line) : line,
                        LocalDate.now(ZoneId.systemDefault()),
                        Locale.getDefault())
                .draft(tasks().tree(), people());
        final NewTask said = draft.task();
        final String status = none(fields.status);
        final NewTask wanted = new NewTask(
                said.title(),
                Optional.ofNullable(fields.notes).orElse(""),
                status == null && fields.status == null ? first() : status,
                Optional.ofNullable(fields.priority).orElse(said.priority()),
                fields.due == null ? said.due() : day(fields.due),
                parent == null ? said.parent() : id(parent),
                ids(fields.dependsOn),
                fields.assignee == null ? said.assignee() : none(fields.assignee),
                Optional.ofNullable(fields.autonomy).orElse(Autonomy.HUMAN));
        final Map<String, String> details = new TreeMap<>(draft.details());
        TaskDetails.of(fields).forEach((key, value) -> {
            if (value == null) {
                details.remove(key);
            } else {
                details.put(key, value);
            }
        });
        draft.unread().forEach(one -> session.out().line(one.said()));
        return show(new QuickAdd.Draft(wanted, details, draft.unread()).create(tasks(), person()));
    }

    /** “To do” of the workflow that every atelier starts with, else the first column. */
    private String first() {
        final Workflow workflow = tasks().workflow();
        return workflow.column("todo")
                .orElseGet(() -> workflow.columns().getFirst())
                .status();
    }

    private List<String> people() {
        return tasks().tree().live().stream()
                .flatMap(task -> Optional.ofNullable(task.assignee()).stream())
                .distinct()
                .toList();
    }

    @Command(name = "list", description = "All tasks that are not archived.")
    int list(
            @Option(names = "--tree", description = "Each under its parent.") final boolean tree,
            @Option(names = "--status") final @Nullable String status,
            @Option(names = "--archived", description = "Those in the archive instead.") final boolean archived) {
        final TaskTree all = tasks().tree();
        final List<Task> shown = new ArrayList<>();
        if (tree) {
            walk(all, shown);
        } else {
            (archived ? all.all().stream().filter(Task::archived).toList() : all.live())
                    .stream()
                            .filter(t -> status == null || status.equals(t.status()))
                            .forEach(t -> {
                                shown.add(t);
                                session.out().line(line(t));
                            });
        }
        session.out().value(shown.stream().map(t -> Json.task(t, all)).toList());
        return 0;
    }

    /** Without recursion: an imported map may be thousands of levels deep. */
    private void walk(final TaskTree tree, final List<Task> shown) {
        final Deque<Step> waiting = new ArrayDeque<>();
        tree.children(null).reversed().forEach(task -> waiting.push(new Step(task, 0)));
        while (!waiting.isEmpty()) {
            final Step step = waiting.pop();
            shown.add(step.task());
            session.out().line("  ".repeat(Math.min(step.depth(), DEEPEST)) + line(step.task()));
            tree.children(step.task().id()).reversed().forEach(t -> waiting.push(new Step(t, step.depth() + 1)));
        }
    }

    private record Step(Task task, int depth) {}

    private static String line(final Task task) {
        return (task.status() == null ? "·" : "[" + task.status() + "]") + " " + task.title()
                + String.join("", task.tags().stream().map(tag -> " #" + tag).toList())
                + (task.due() == null ? "" : "  due " + task.due())
                + (task.assignee() == null ? "" : "  " + task.assignee()) + "  " + task.id();
    }

    @Command(name = "show", description = "One task.")
    int show(@Parameters(paramLabel = "ID") final String id) {
        return show(existing(id));
    }

    @Command(name = "edit", description = "Changes the fields that are given.")
    int edit(
            @Parameters(paramLabel = "ID") final String wanted,
            @Option(names = "--title") final @Nullable String title,
            @picocli.CommandLine.Mixin final Fields fields) {
        final TaskId id = existing(wanted).id();
        final Tasks tasks = tasks();
        if (title != null) {
            tasks.rename(person(), id, title);
        }
        if (fields.notes != null) {
            tasks.annotate(person(), id, fields.notes);
        }
        if (fields.status != null) {
            tasks.setStatus(person(), id, none(fields.status));
        }
        if (fields.due != null) {
            tasks.setDue(person(), id, day(fields.due));
        }
        if (fields.priority != null) {
            tasks.setPriority(person(), id, fields.priority);
        }
        if (fields.assignee != null) {
            tasks.assign(person(), id, none(fields.assignee));
        }
        if (fields.autonomy != null) {
            tasks.setAutonomy(person(), id, fields.autonomy);
        }
        final Map<String, @Nullable String> details = TaskDetails.of(fields);
        if (!details.isEmpty()) {
            tasks.setDetails(person(), "changed “" + existing(wanted).title() + "”", Map.of(id, details));
        }
        if (fields.dependsOn != null) {
            tasks.setDependencies(person(), id, ids(fields.dependsOn));
        }
        return show(existing(wanted));
    }

    @Command(name = "move", description = "Moves a task under another, to the top, or to a column.")
    int move(
            @Parameters(paramLabel = "ID") final String wanted,
            @Option(names = "--parent", paramLabel = "ID", description = "none for the top")
                    final @Nullable String parent,
            @Option(names = {"--status", "--to"}) final @Nullable String status) {
        final TaskId id = existing(wanted).id();
        if (parent != null) {
            tasks().move(person(), id, none(parent) == null ? null : id(parent));
        }
        if (status != null) {
            tasks().setStatus(person(), id, none(status));
        }
        return show(existing(wanted));
    }

    @Command(name = "check", description = "Shows a task's checklist, ticks items of it, adds one.")
    int check(
            @Parameters(paramLabel = "ID") final String wanted,
            @Option(names = "--tick", paramLabel = "N", split = ",", description = "Items, counted from 1.")
                    final @Nullable List<Integer> ticked,
            @Option(names = "--untick", paramLabel = "N", split = ",", description = "Items, counted from 1.")
                    final @Nullable List<Integer> unticked,
            @Option(names = "--add", paramLabel = "TEXT", description = "One more item.") final @Nullable String item) {
        final Task task = existing(wanted);
        final String notes = TaskDetails.checked(task.notes(), ticked, unticked, item);
        final Task now = notes.equals(task.notes()) ? task : tasks().annotate(person(), task.id(), notes);
        final Checklist list = Checklist.of(now.notes());
        session.out().value(list.items());
        session.out().line(list.done() + "/" + list.total() + " " + now.title());
        for (int i = 0; i < list.total(); i++) {
            final Checklist.Item one = list.items().get(i);
            session.out().line("  " + (i + 1) + " [" + (one.done() ? "x" : " ") + "] " + one.text());
        }
        return 0;
    }

    @Command(name = "done", description = "Moves a task to the last column.")
    int done(@Parameters(paramLabel = "ID") final String wanted) {
        return show(tasks().setStatus(
                        person(), existing(wanted).id(), tasks().workflow().done()));
    }

    @Command(name = "archive", description = "Puts a task and its parts away.")
    int archive(@Parameters(paramLabel = "ID") final String wanted) {
        return show(tasks().archive(person(), existing(wanted).id()));
    }

    @Command(name = "restore", description = "Takes a task out of the archive.")
    int restore(@Parameters(paramLabel = "ID") final String wanted) {
        return show(tasks().restore(person(), existing(wanted).id()));
    }

    private int show(final Task task) {
        session.out().value(Json.task(task, tasks().tree()));
        session.out().line(line(task));
        if (!task.notes().isEmpty()) {
            session.out().line(task.notes());
        }
        return 0;
    }

    private Tasks tasks() {
        return session.atelier().tasks();
    }

    private Origin person() {
        return session.atelier().person();
    }

    private Task existing(final String wanted) {
        final TaskId id = id(wanted);
        return tasks().tree()
                .find(id)
                .orElseThrow(() -> new Refused(
                        "no-such-task", "There is no task " + wanted + ".", "“task list” shows the ids there are."));
    }

    private static TaskId id(final String text) {
        try {
            return TaskId.of(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("no-such-task", "“" + text + "” is no task id.", "“task list” shows the ids there are.");
        }
    }

    private static List<TaskId> ids(final @Nullable List<String> texts) {
        if (texts == null || texts.equals(List.of("none"))) {
            return List.of();
        }
        return texts.stream().map(TaskCommand::id).toList();
    }

    private static @Nullable String none(final @Nullable String text) {
        return text == null || text.equals("none") || text.isBlank() ? null : text;
    }

    private static @Nullable LocalDate day(final @Nullable String text) {
        final String day = none(text);
        if (day == null) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Refused("bad-date", "“" + text + "” is no day.", "Write it like 2026-12-24.");
        }
    }
}
