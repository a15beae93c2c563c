package vespera.scriptorium.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.testing.Scriptorium;

/** Whatever is done to tasks, the journal tells it again and undo takes it back. */
final class TaskHistoryProperties {

    private static final int KINDS = 14;
    private static final int TASKS = 6;
    private static final int MOST = KINDS * TASKS * TASKS - 1;
    private static final List<String> COLUMNS = List.of("idea", "todo", "doing");

    /** A number is a command: what is done, to which task, and with which other. */
    private static void act(final Scriptorium s, final Origin who, final int number) {
        final Tasks tasks = s.tasks();
        final int what = number % KINDS;
        final Optional<Task> one = pick(tasks, number / KINDS % TASKS);
        final int other = number / KINDS / TASKS;
        final Optional<Task> with = pick(tasks, other);
        final TaskId beside = with.map(Task::id).orElse(null);
        if (what <= 1 || one.isEmpty()) {
            tasks.create(who, NewTask.titled("task " + other).under(what == 0 ? null : beside));
            return;
        }
        final TaskId id = one.get().id();
        switch (what) {
            case 2 -> tasks.rename(who, id, "name " + other);
            case 3 -> tasks.annotate(who, id, "notes " + other);
            case 4 -> tasks.setStatus(who, id, other < 3 ? COLUMNS.get(other) : null);
            case 5 -> tasks.setPriority(who, id, List.of(Priority.values()).get(other % 4));
            case 6 -> tasks.setDue(who, id, other == 0 ? null : LocalDate.of(2026, 12, other));
            case 7 -> tasks.assign(who, id, other == 0 ? null : "person " + other);
            case 8 -> tasks.move(who, id, other == 0 ? null : beside);
            case 9 -> tasks.shift(who, id, other % 2 == 0 ? 1 : -1);
            case 10 -> tasks.place(who, id, COLUMNS.get(other % 3), beside, next(tasks, with.orElse(null)));
            case 11 -> tasks.setDependencies(who, id, chosen(tasks, other));
            case 12 -> tasks.archive(who, id);
            default -> tasks.restore(who, id);
        }
    }

    private static Optional<Task> pick(final Tasks tasks, final int which) {
        return tasks.tree().all().stream()
                .sorted(Comparator.comparing(t -> t.id().value()))
                .skip(which)
                .findFirst();
    }

    private static @Nullable TaskId next(final Tasks tasks, final @Nullable Task task) {
        final List<Task> live = tasks.tree().live();
        final int at = task == null ? -1 : live.indexOf(task);
        return at < 0 || at + 1 >= live.size() ? null : live.get(at + 1).id();
    }

    private static List<TaskId> chosen(final Tasks tasks, final int bits) {
        final List<TaskId> on = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            if ((bits >> i & 1) == 1) {
                pick(tasks, i).ifPresent(t -> on.addFirst(t.id()));
            }
        }
        return on;
    }

    /** Whether it was done and recorded. */
    private static boolean tried(final Scriptorium s, final Origin who, final int number) {
        final long before = s.gate().last();
        try {
            act(s, who, number);
        } catch (Refused e) {
            assertThat(s.gate().last()).isEqualTo(before);
        }
        return s.gate().last() > before;
    }

    private static Set<Task> all(final Scriptorium s) {
        return new HashSet<>(s.tasks().tree().all());
    }

    @Property(tries = 150)
    void the_journal_tells_the_tree_again(@ForAll @Size(max = 40) final List<@IntRange(max = MOST) Integer> numbers) {
        try (Scriptorium s = new Scriptorium(Path.of("nowhere"))) {
            for (final int number : numbers) {
                final Origin who = number % 3 == 0 ? s.person("Ben") : s.ada();
                if (number % 7 == 0) {
                    undo(s, who);
                } else {
                    tried(s, who, number);
                }
            }
            TaskTree told = TaskTree.of(List.of());
            for (final Entry entry : s.store().read(0, Integer.MAX_VALUE)) {
                final TaskEvent event = (TaskEvent) s.gate().event(entry);
                assertThat(told.refusal(event)).as("%s", event).isEmpty();
                told = told.after(event);
            }
            assertThat(new HashSet<>(told.all())).isEqualTo(all(s));
            assertThat(new HashSet<>(s.store().tasks())).isEqualTo(all(s));
            holds(s.tasks().tree());
            try (Scriptorium again = s.again()) {
                assertThat(all(again)).isEqualTo(all(s));
            }
        }
    }

    private static void undo(final Scriptorium s, final Origin who) {
        final Set<Task> before = all(s);
        try {
            s.undo().undo(who);
        } catch (Refused e) {
            assertThat(all(s)).isEqualTo(before);
        }
    }

    /** What is true of every tree: each live task is seen from the top once, and rows have one order. */
    private static void holds(final TaskTree tree) {
        final List<Task> seen = new ArrayList<>();
        walk(tree, null, seen);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(tree.live()).doesNotHaveDuplicates();
        assertThat(tree.live())
                .allSatisfy(t -> assertThat(tree.dependencyPath(t.id(), t.id())).hasSize(1));
    }

    private static void walk(final TaskTree tree, final @Nullable TaskId parent, final List<Task> seen) {
        for (final Task child : tree.children(parent)) {
            seen.add(child);
            walk(tree, child.id(), seen);
        }
    }

    @Property(tries = 150)
    void undo_gives_back_the_tree_and_redo_does_it_again(
            @ForAll @Size(max = 25) final List<@IntRange(max = MOST) Integer> numbers) {
        try (Scriptorium s = new Scriptorium(Path.of("nowhere"))) {
            for (final int number : numbers) {
                final Set<Task> before = all(s);
                if (tried(s, s.ada(), number)) {
                    final Set<Task> after = all(s);
                    s.undo().undo(s.ada());
                    assertThat(withoutNew(s, before)).isEqualTo(before);
                    s.undo().redo(s.ada());
                    assertThat(all(s)).isEqualTo(after);
                }
            }
        }
    }

    /** A task that was made and taken back stays, archived. */
    private static Set<Task> withoutNew(final Scriptorium s, final Set<Task> before) {
        final Set<TaskId> known = new HashSet<>();
        before.forEach(t -> known.add(t.id()));
        final Set<Task> now = all(s);
        now.removeIf(t -> t.archived() && !known.contains(t.id()));
        return now;
    }

    @Property(tries = 100)
    void all_undone_and_all_redone_is_as_it_was(
            @ForAll @Size(max = 25) final List<@IntRange(max = MOST) Integer> numbers) {
        try (Scriptorium s = new Scriptorium(Path.of("nowhere"))) {
            numbers.forEach(number -> tried(s, s.ada(), number));
            final Set<Task> done = all(s);
            int undone = 0;
            while (s.undo().undo(s.ada()).isPresent()) {
                undone++;
            }
            assertThat(s.tasks().tree().live()).isEmpty();
            for (int i = 0; i < undone; i++) {
                assertThat(s.undo().redo(s.ada())).isPresent();
            }
            assertThat(s.undo().redo(s.ada())).isEmpty();
            assertThat(all(s)).isEqualTo(done);
        }
    }

    @Property(tries = 100)
    void a_shift_swaps_two_neighbours_and_no_others(
            @ForAll @Size(max = 25) final List<@IntRange(max = MOST) Integer> numbers,
            @ForAll @IntRange(max = TASKS) final int which) {
        try (Scriptorium s = new Scriptorium(Path.of("nowhere"))) {
            numbers.forEach(number -> tried(s, s.ada(), number));
            final Optional<Task> task = pick(s.tasks(), which).filter(t -> !t.archived());
            if (task.isPresent()) {
                final List<TaskId> row = row(s, task.get());
                final int at = row.indexOf(task.get().id());
                if (at + 1 < row.size()) {
                    row.add(at + 1, row.remove(at));
                }
                s.tasks().shift(s.ada(), task.get().id(), 1);
                assertThat(row(s, task.get())).isEqualTo(row);
            }
        }
    }

    private static List<TaskId> row(final Scriptorium s, final Task task) {
        final List<TaskId> row = new ArrayList<>();
        s.tasks().tree().children(task.parent()).forEach(t -> row.add(t.id()));
        return row;
    }
}
