package vespera.scriptorium.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.testing.Scriptorium;

/** Each thing that can be done to a task, and why some things cannot. */
final class TasksTest {

    // No task touches a file.
    private final Scriptorium s = new Scriptorium(Path.of("nowhere"));
    private final Tasks tasks = s.tasks();
    private final Origin ada = s.ada();

    @AfterEach
    void close() {
        s.close();
    }

    private Task make(final String title) {
        return tasks.create(ada, NewTask.titled(title));
    }

    private Task under(final Task parent, final String title) {
        return tasks.create(ada, NewTask.titled(title).under(parent.id()));
    }

    private Task now(final Task task) {
        return tasks.tree().find(task.id()).orElseThrow();
    }

    private List<String> row(final @Nullable Task parent) {
        return tasks.tree().children(parent == null ? null : parent.id()).stream()
                .map(Task::title)
                .toList();
    }

    private void refused(final String code, final String reason, final ThrowingCallable call) {
        final long before = s.gate().last();
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.getMessage()).contains(reason);
        });
        assertThat(s.gate().last()).isEqualTo(before);
    }

    @Test
    void a_task_starts_with_what_was_asked_for_and_last_in_its_row() {
        final Task first = make("first");
        final LocalDate due = LocalDate.of(2026, 12, 1);
        final Task made = tasks.create(
                ada,
                new NewTask(
                        "  two \n words ",
                        "notes",
                        "todo",
                        Priority.HIGH,
                        due,
                        null,
                        List.of(first.id(), first.id()),
                        "Ben",
                        Autonomy.SUPERVISED));
        assertThat(made)
                .isEqualTo(new Task(
                        made.id(),
                        "two words",
                        "notes",
                        "todo",
                        Priority.HIGH,
                        due,
                        null,
                        made.order(),
                        List.of(first.id()),
                        "Ben",
                        Autonomy.SUPERVISED,
                        false));
        assertThat(row(null)).containsExactly("first", "two words");
    }

    @Test
    void each_property_is_changed_by_its_own_command() {
        final Task task = make("one");
        final LocalDate due = LocalDate.of(2026, 12, 1);
        tasks.rename(ada, task.id(), " two ");
        tasks.annotate(ada, task.id(), "see [[x]]");
        tasks.setStatus(ada, task.id(), "doing");
        tasks.setPriority(ada, task.id(), Priority.URGENT);
        tasks.setDue(ada, task.id(), due);
        tasks.assign(ada, task.id(), " @editor ");
        tasks.setAutonomy(ada, task.id(), Autonomy.AUTONOMOUS);
        assertThat(now(task))
                .isEqualTo(new Task(
                        task.id(),
                        "two",
                        "see [[x]]",
                        "doing",
                        Priority.URGENT,
                        due,
                        null,
                        task.order(),
                        List.of(),
                        "@editor",
                        Autonomy.AUTONOMOUS,
                        false));
        assertThat(s.gate().last()).isEqualTo(8);
        tasks.assign(ada, task.id(), "  ");
        tasks.setDue(ada, task.id(), null);
        tasks.setStatus(ada, task.id(), null);
        assertThat(now(task))
                .extracting(Task::assignee, Task::due, Task::status)
                .containsOnlyNulls();
    }

    @Test
    void what_changes_nothing_is_not_recorded() {
        final Task task = make("one");
        final Task other = make("other");
        final long before = s.gate().last();
        tasks.rename(ada, task.id(), "one ");
        tasks.annotate(ada, task.id(), "");
        tasks.setStatus(ada, task.id(), null);
        tasks.setPriority(ada, task.id(), Priority.NORMAL);
        tasks.setDue(ada, task.id(), null);
        tasks.assign(ada, task.id(), " ");
        tasks.setAutonomy(ada, task.id(), Autonomy.HUMAN);
        tasks.move(ada, task.id(), null);
        tasks.shift(ada, task.id(), -1);
        tasks.shift(ada, other.id(), 1);
        tasks.setDependencies(ada, task.id(), List.of());
        tasks.restore(ada, task.id());
        tasks.place(ada, task.id(), null, null, null);
        assertThat(s.gate().last()).isEqualTo(before);
    }

    @Test
    void words_say_what_was_done() {
        final Task task = make("one");
        final Task parent = make("parent");
        tasks.setStatus(ada, task.id(), "doing");
        tasks.move(ada, task.id(), parent.id());
        assertThat(s.store()
                        .latest(Actor.person("Ada"), Command.Nature.UNDO)
                        .orElseThrow()
                        .words())
                .isEqualTo("moved “one” under “parent”");
        tasks.rename(ada, task.id(), "two");
        assertThat(s.undo().next(ada)).contains("renamed “one” to “two”");
    }

    @Test
    void what_cannot_be_is_refused() {
        final Task task = make("one");
        final TaskId unknown = new TaskId(s.ids().next());
        refused("no-title", "needs a title", () -> make(" \n "));
        refused("title-too-long", "500", () -> tasks.rename(ada, task.id(), "x".repeat(501)));
        refused("no-such-status", "“gone”", () -> tasks.setStatus(ada, task.id(), "gone"));
        refused(
                "no-such-status",
                "“gone”",
                () -> tasks.create(ada, NewTask.titled("x").withStatus("gone")));
        refused("no-such-status", "“gone”", () -> tasks.place(ada, task.id(), "gone", null, null));
        refused("no-such-task", unknown.toString(), () -> tasks.rename(ada, unknown, "x"));
        refused("no-such-task", unknown.toString(), () -> tasks.move(ada, task.id(), unknown));
        refused(
                "no-such-task",
                unknown.toString(),
                () -> tasks.create(ada, NewTask.titled("x").under(unknown)));
        refused("no-such-task", unknown.toString(), () -> tasks.setDependencies(ada, task.id(), List.of(unknown)));
    }

    @Test
    void a_task_cannot_go_under_itself_or_its_parts() {
        final Task top = make("top");
        final Task part = under(under(top, "middle"), "part");
        refused("task-refused", "cannot go under itself", () -> tasks.move(ada, top.id(), top.id()));
        refused("task-refused", "cannot go under itself", () -> tasks.move(ada, top.id(), part.id()));
        assertThat(row(null)).containsExactly("top");
    }

    @Test
    void tasks_that_would_wait_for_each_other_are_refused_with_the_circle() {
        final Task a = make("a");
        final Task b = make("b");
        final Task c = make("c");
        tasks.setDependencies(ada, a.id(), List.of(b.id()));
        tasks.setDependencies(ada, b.id(), List.of(c.id()));
        refused(
                "task-refused",
                "“c” waits for “a”, “a” waits for “b”, “b” waits for “c”",
                () -> tasks.setDependencies(ada, c.id(), List.of(a.id())));
        refused("task-refused", "“a” waits for “a”", () -> tasks.setDependencies(ada, a.id(), List.of(a.id())));
        tasks.setDependencies(ada, a.id(), List.of(c.id()));
        assertThat(now(a).dependsOn()).containsExactly(c.id());
        tasks.setDependencies(ada, b.id(), List.of());
        assertThat(now(b).dependsOn()).isEmpty();
    }

    @Test
    void what_a_task_waits_for_is_as_before_after_an_undo() {
        final Task a = make("a");
        final Task b = make("b");
        final Task c = make("c");
        tasks.setDependencies(ada, c.id(), List.of(b.id(), a.id()));
        final Task before = now(c);
        tasks.setDependencies(ada, c.id(), before.dependsOn().subList(1, 2));
        s.undo().undo(ada);
        assertThat(now(c)).isEqualTo(before);
    }

    @Test
    void archiving_takes_the_parts_along_and_restoring_finds_a_place() {
        final Task top = make("top");
        final Task part = under(top, "part");
        final Task leaf = under(part, "leaf");
        make("other");
        tasks.archive(ada, top.id());
        assertThat(tasks.tree().live()).extracting(Task::title).containsExactly("other");
        tasks.restore(ada, leaf.id());
        assertThat(row(null)).containsExactly("other", "leaf");
        s.undo().undo(ada);
        assertThat(now(leaf)).isEqualTo(leaf.withArchived(true));
        tasks.restore(ada, top.id());
        tasks.restore(ada, part.id());
        assertThat(row(top)).containsExactly("part");
        assertThat(now(part)).isEqualTo(part);
    }

    @Test
    void nothing_live_goes_under_what_is_archived() {
        final Task top = make("top");
        final Task part = under(top, "part");
        final Task other = make("other");
        tasks.archive(ada, part.id());
        tasks.archive(s.person("Ben"), top.id());
        refused("task-refused", "“top”, which it would go under, is in the archive", () -> under(top, "new"));
        refused("task-refused", "is in the archive", () -> tasks.move(ada, other.id(), top.id()));
        refused("refused", "is in the archive", () -> s.undo().undo(ada));
    }

    @Test
    void a_task_shifts_by_one_even_where_places_are_shared() {
        final Task a = make("a");
        final Task b = make("b");
        final Task c = make("c");
        tasks.shift(ada, c.id(), -1);
        assertThat(row(null)).containsExactly("a", "c", "b");
        // On the board, dropping a card last in a column gives it the number after the card before it.
        tasks.place(ada, b.id(), "doing", a.id(), null);
        assertThat(now(b).order()).isEqualTo(now(c).order());
        for (int i = 0; i < 3; i++) {
            tasks.shift(ada, a.id(), 1);
        }
        assertThat(row(null)).endsWith("a");
        tasks.shift(ada, a.id(), -1);
        assertThat(row(null).get(1)).isEqualTo("a");
    }

    @Test
    void a_card_fits_between_two_however_often() {
        final Task low = make("low");
        Task high = make("high");
        final Task x = make("x");
        final Task y = make("y");
        for (int i = 0; i < 80; i++) {
            final Task card = i % 2 == 0 ? x : y;
            tasks.place(ada, card.id(), "doing", low.id(), high.id());
            assertThat(now(card).order())
                    .isGreaterThan(now(low).order())
                    .isLessThan(now(high).order());
            high = now(card);
        }
        assertThat(row(null)).containsExactly("low", "y", "x", "high");
        s.undo().undo(ada);
        assertThat(row(null)).containsExactly("low", "x", "y", "high");
    }

    @Test
    void a_card_goes_before_the_first_and_after_the_last() {
        final Task a = make("a");
        final Task b = make("b");
        tasks.place(ada, b.id(), "todo", null, a.id());
        assertThat(row(null)).containsExactly("b", "a");
        assertThat(now(b).status()).isEqualTo("todo");
        tasks.place(ada, b.id(), "done", a.id(), null);
        assertThat(row(null)).containsExactly("a", "b");
        s.undo().undo(ada);
        assertThat(now(b).status()).isEqualTo("todo");
        assertThat(row(null)).containsExactly("b", "a");
    }

    @Test
    void an_undo_that_came_too_late_is_refused_with_the_reason() {
        final Task task = make("one");
        tasks.rename(ada, task.id(), "two");
        tasks.rename(s.person("Ben"), task.id(), "three");
        refused("refused", "“three” was renamed again since", () -> s.undo().undo(ada));
        final Task top = make("top");
        tasks.create(s.person("Ben"), NewTask.titled("part").under(top.id()));
        refused("refused", "“top” still has parts under it", () -> s.undo().undo(ada));
    }

    @Test
    void two_who_do_the_same_at_once_do_it_once() throws Exception {
        for (int i = 0; i < 200; i++) {
            final Task task = make("t" + i);
            final CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                final List<Future<Task>> done =
                        List.of(both.submit(() -> together(start, task)), both.submit(() -> together(start, task)));
                start.countDown();
                for (final Future<Task> one : done) {
                    assertThat(one.get().status()).isEqualTo("done");
                }
            }
        }
        assertThat(s.gate().last()).isEqualTo(400);
    }

    private Task together(final CountDownLatch start, final Task task) throws InterruptedException {
        start.await();
        return tasks.setStatus(ada, task.id(), "done");
    }
}
