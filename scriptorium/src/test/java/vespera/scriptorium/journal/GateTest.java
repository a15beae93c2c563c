package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.testing.Scriptorium;

final class GateTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void a_failing_append_leaves_every_live_view_as_it_was() throws Exception {
        final ConcurrentLinkedQueue<Recorded> heard = new ConcurrentLinkedQueue<>();
        try (Scriptorium s = new Scriptorium(folder)) {
            s.documents().create(s.ada(), "kept.md", "# Kept");
            final Task kept = s.tasks().create(s.ada(), NewTask.titled("kept"));
            final Journal.Tail tail = s.store().tail();
            final AutoCloseable subscription = s.gate().subscribe(heard::addAll);
            s.store().fail(true);
            assertThatThrownBy(() -> s.documents().create(s.ada(), "lost.md", "# Lost [[kept]]"))
                    .isInstanceOf(JournalException.class);
            assertThatThrownBy(() -> s.tasks().create(s.ada(), NewTask.titled("lost")))
                    .isInstanceOf(JournalException.class);
            assertThatThrownBy(() -> s.tasks().rename(s.ada(), kept.id(), "lost"))
                    .isInstanceOf(JournalException.class);
            assertThat(s.documents().catalogue().at("lost.md")).isEmpty();
            assertThat(s.links().referrers("kept.md")).isEmpty();
            assertThat(s.root().resolve("lost.md")).doesNotExist();
            assertThat(s.tasks().tree().live()).containsExactly(kept);
            assertThat(s.gate().last()).isEqualTo(tail.sequence());
            s.store().fail(false);
            s.tasks().rename(s.ada(), kept.id(), "still here");
            assertThat(s.gate().last()).isEqualTo(tail.sequence() + 1);
            assertThat(s.store().verify().ok()).isTrue();
            assertThat(subscription).isNotNull();
        }
        assertThat(heard).hasSize(1);
    }

    @Test
    void a_decision_that_throws_leaves_the_gate_open() {
        try (Scriptorium s = new Scriptorium(folder)) {
            assertThatThrownBy(() -> s.gate().submit(() -> {
                        throw new Refused("no", "No.", "");
                    }))
                    .isInstanceOf(Refused.class);
            s.tasks().create(s.ada(), NewTask.titled("after"));
            assertThat(s.gate().last()).isEqualTo(1);
        }
    }

    @Test
    void subscribers_hear_in_order_and_a_failing_one_does_not_keep_others_from_hearing() throws Exception {
        final List<String> heard = new ArrayList<>();
        try (Scriptorium s = new Scriptorium(folder)) {
            final List<AutoCloseable> subscriptions = new ArrayList<>();
            subscriptions.add(s.gate()
                    .subscribe(all -> heard.add("first " + all.getLast().entry().sequence())));
            subscriptions.add(s.gate().subscribe(all -> {
                throw new IllegalStateException("deaf");
            }));
            subscriptions.add(s.gate()
                    .subscribe(all -> heard.add("third " + all.getLast().entry().sequence())));
            s.tasks().create(s.ada(), NewTask.titled("one"));
            s.tasks().create(s.ada(), NewTask.titled("two"));
            assertThat(subscriptions).hasSize(3);
        }
        assertThat(heard).containsExactly("first 1", "third 1", "first 2", "third 2");
    }

    @Test
    void who_has_left_hears_no_more() throws Exception {
        final List<String> heard = new ArrayList<>();
        try (Scriptorium s = new Scriptorium(folder)) {
            s.gate().subscribe(all -> heard.add("gone")).close();
            s.tasks().create(s.ada(), NewTask.titled("one"));
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void who_comes_after_a_change_does_not_hear_of_it_however_late_it_is_told() throws Exception {
        final List<String> heard = new ArrayList<>();
        final CountDownLatch held = new CountDownLatch(1);
        try (Scriptorium s = new Scriptorium(folder)) {
            final AutoCloseable slow = s.gate().subscribe(all -> await(held));
            s.tasks().create(s.ada(), NewTask.titled("before"));
            final AutoCloseable late = s.gate()
                    .subscribe(all -> heard.add("late " + all.getLast().entry().sequence()));
            s.tasks().create(s.ada(), NewTask.titled("after"));
            held.countDown();
            assertThat(List.of(slow, late)).hasSize(2);
        }
        assertThat(heard).containsExactly("late 2");
    }

    private static void await(final CountDownLatch held) {
        try {
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_refusal_names_the_first_event_that_does_not_fit() {
        try (Scriptorium s = new Scriptorium(folder)) {
            final Task task = s.tasks().create(s.ada(), NewTask.titled("one"));
            final TaskEvent fits = new TaskEvent.Renamed(task.id(), "one", "two");
            assertThat(s.gate().refusal(List.of(fits))).isEmpty();
            assertThat(s.gate().refusal(List.of(fits, fits))).contains("“two” was renamed again since");
        }
    }

    @Test
    void an_erased_event_is_told_as_such() {
        try (Scriptorium s = new Scriptorium(folder)) {
            s.tasks().create(s.ada(), NewTask.titled("one"));
            final Entry e = s.store().read(0, 1).getFirst();
            assertThat(s.gate().event(e)).isInstanceOf(TaskEvent.Created.class);
            final Entry erased = new Entry(
                    1,
                    e.id(),
                    e.device(),
                    e.time(),
                    e.origin(),
                    e.command(),
                    e.type(),
                    1,
                    null,
                    e.payloadHash(),
                    "",
                    "");
            assertThatThrownBy(() -> s.gate().event(erased)).isInstanceOf(JournalException.class);
        }
    }

    @Test
    void every_event_has_an_artifact_of_its_own() {
        try (Scriptorium s = new Scriptorium(folder)) {
            final Task task = s.tasks().create(s.ada(), NewTask.titled("one"));
            s.documents().create(s.ada(), "a.md", "A");
            s.save("a.md", "B");
            s.chat().post(s.ada(), "desk", "Hello");
            for (final Entry entry : s.store().read(0, 99)) {
                assertThat(s.store().artifact(entry.id()))
                        .as(entry.type())
                        .hasValueSatisfying(a -> assertThat(a.sequence()).isEqualTo(entry.sequence()));
            }
            assertThat(s.store().artifacts(ArtifactRecords.Filter.newest(9)))
                    .extracting(a -> a.type().name())
                    .containsExactly("MESSAGE", "VERSION", "VERSION", "ACTION");
            assertThat(s.store()
                            .artifacts(ArtifactRecords.Filter.newest(9))
                            .getLast()
                            .task())
                    .isEqualTo(task.id().value());
            assertThat(Optional.of(s.at("a.md").versions())).contains(2);
        }
    }
}
