package vespera.gateway.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** What happens to generated tasks: more of them as time goes on, edits, and now and then one taken back. */
final class TaskStory {

    private static final List<String> STATUSES = List.of("idea", "todo", "doing", "review", "done");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 6);

    private final SplittableRandom random;
    private final Ids ids;
    private final int most;
    private final IntFunction<String> titles;
    private final List<TaskId> made = new ArrayList<>();
    private final Map<TaskId, Task> tasks = new HashMap<>();
    private @Nullable Deed last;

    /** A command with its one event and the task as it is after it. */
    record Deed(Command command, TaskEvent event, Task task) {}

    TaskStory(final SplittableRandom random, final Ids ids, final int most, final IntFunction<String> titles) {
        this.random = random;
        this.ids = ids;
        this.most = most;
        this.titles = titles;
    }

    /** @param passed the part of the story that is over, from 0 to 1 */
    Deed next(final double passed) {
        final Deed before = last;
        if (before != null && random.nextInt(20) == 0) {
            last = null;
            final Command back = new Command(
                    ids.next(),
                    Command.Nature.UNDO,
                    "undid: " + before.command().words(),
                    before.command().id(),
                    true);
            return deed(back, before.event().reversed());
        }
        final Deed deed = made.size() < 10 || made.size() < most * passed ? create() : edit();
        last = deed.event() instanceof TaskEvent.Created ? null : deed;
        return deed;
    }

    private Deed create() {
        final int i = made.size();
        final TaskId parent = i < 5 ? null : made.get(random.nextInt(Math.max(1, i / 10 + 1)));
        final Task task = new Task(
                new TaskId(ids.next()),
                "Revise " + titles.apply(i),
                "",
                pick(STATUSES),
                Priority.NORMAL,
                null,
                parent,
                i + 1,
                List.of(),
                null,
                Autonomy.HUMAN,
                false);
        made.add(task.id());
        return deed(done("created “" + task.title() + "”"), new TaskEvent.Created(task.id(), task));
    }

    private Deed edit() {
        final Task t = Objects.requireNonNull(tasks.get(made.get(random.nextInt(made.size()))));
        final String name = "“" + t.title() + "”";
        final int dice = random.nextInt(20);
        if (dice < 9) {
            final int column = STATUSES.indexOf(t.status());
            final String to = STATUSES.get((column + 1 + random.nextInt(STATUSES.size() - 1)) % STATUSES.size());
            return deed(done("moved " + name + " to " + to), new TaskEvent.StatusChanged(t.id(), t.status(), to));
        }
        if (dice < 13) {
            final String notes = "Look again at the " + titles.apply(random.nextInt(1_000)) + ".";
            return deed(done("changed the notes of " + name), new TaskEvent.NotesChanged(t.id(), t.notes(), notes));
        }
        if (dice < 15) {
            final String to = "Revise " + titles.apply(random.nextInt(1_000));
            return deed(done("renamed " + name + " to “" + to + "”"), new TaskEvent.Renamed(t.id(), t.title(), to));
        }
        if (dice < 17) {
            final LocalDate due = FIRST_DAY.plusDays(random.nextInt(400));
            return deed(done("set " + name + " due " + due), new TaskEvent.DueChanged(t.id(), t.due(), due));
        }
        if (dice < 19) {
            final Priority to = pick(List.of(Priority.values()));
            return deed(done("set the priority of " + name), new TaskEvent.PriorityChanged(t.id(), t.priority(), to));
        }
        // Between two whole numbers, so that the order of all others stays.
        final double to = random.nextInt(made.size()) + 0.5;
        return deed(done("reordered " + name), new TaskEvent.Moved(t.id(), t.parent(), t.order(), t.parent(), to));
    }

    private Command done(final String words) {
        return new Command(ids.next(), Command.Nature.DO, words, null, true);
    }

    private Deed deed(final Command command, final TaskEvent event) {
        final Task before = tasks.get(event.id());
        final Task after = TaskTree.of(before == null ? List.of() : List.of(before))
                .after(event)
                .find(event.id())
                .orElseThrow();
        tasks.put(after.id(), after);
        return new Deed(command, event, after);
    }

    private <T> T pick(final List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
