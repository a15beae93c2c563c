package vespera.scriptorium.past;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.testing.InMemoryCheckpoints;
import vespera.scriptorium.testing.Scriptorium;

/** Checkpoints come by themselves, and go with what is erased. */
final class CheckpointKeeperTest {

    private static final int INTERVAL = 5;

    private static TimeTravel travel(final Scriptorium s) {
        return new TimeTravel(
                s.store(), s.codec(), s.documents().catalogue(), s.store(), s.store(), s.checkpoints(), INTERVAL);
    }

    private static void work(final Scriptorium s, final int times) {
        for (int i = 0; i < times; i++) {
            s.clock().advance(Duration.ofSeconds(1));
            s.tasks().create(s.ada(), NewTask.titled("Task " + i));
        }
    }

    private static void await(final CheckpointKeeper keeper, final InMemoryCheckpoints checkpoints, final int most)
            throws InterruptedException {
        final long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (checkpoints.sequences().size() < most && System.nanoTime() < end) {
            assertThat(keeper.idle(20_000)).isTrue();
            Thread.onSpinWait();
        }
    }

    @Test
    void a_journal_that_grew_without_them_gets_them(@TempDir final Path root) throws InterruptedException {
        try (Scriptorium s = new Scriptorium(root)) {
            work(s, 40);
            assertThat(s.checkpoints().sequences()).isEmpty();
            try (CheckpointKeeper keeper = travel(s).keepUp(s.gate())) {
                keeper.catchUp();
                await(keeper, s.checkpoints(), 3);
            }
            assertThat(s.checkpoints().sequences()).isNotEmpty().isSorted();
            final Past told = new TimeTravel(
                            s.store(),
                            s.codec(),
                            s.documents().catalogue(),
                            s.store(),
                            s.store(),
                            new InMemoryCheckpoints(),
                            Integer.MAX_VALUE)
                    .after(33);
            assertThat(travel(s).after(33)).isEqualTo(told);
        }
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean same(final Past one, final Past other) {
        return one == other;
    }

    @Test
    void what_is_remembered_goes_when_something_is_erased(@TempDir final Path root) throws InterruptedException {
        try (Scriptorium s = new Scriptorium(root)) {
            work(s, 3);
            final TimeTravel travel = travel(s);
            try (CheckpointKeeper keeper = travel.keepUp(s.gate())) {
                final Past before = travel.after(3);
                assertThat(travel.after(3)).isSameAs(before);
                s.gate()
                        .submit(() -> new Change(
                                s.ada(),
                                s.gate().irreversible("erased"),
                                List.of(new ContentErased(List.of(), List.of(), "a secret")),
                                List.of(),
                                List.of()));
                final long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
                while (same(travel.after(3), before) && System.nanoTime() < end) {
                    Thread.onSpinWait();
                }
                assertThat(travel.after(3)).isNotSameAs(before).isEqualTo(before);
                assertThat(keeper.idle(20_000)).isTrue();
            }
        }
    }
}
