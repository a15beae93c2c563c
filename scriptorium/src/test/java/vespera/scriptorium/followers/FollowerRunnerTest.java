package vespera.scriptorium.followers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.testing.Scriptorium;

final class FollowerRunnerTest {

    private static final long PATIENCE = 10_000;

    private final Scriptorium s = new Scriptorium(Path.of("nowhere"));

    /** Keeps what it is given, three at a time. */
    private static final class Keeper implements Follower {
        private final List<Long> kept = new ArrayList<>();
        private volatile long offset;
        private volatile LongConsumer before = _ -> {};

        @Override
        public String name() {
            return "keeper";
        }

        @Override
        public long applied() {
            return offset;
        }

        @Override
        public synchronized void apply(final List<Recorded> entries, final long upTo) {
            before.accept(upTo);
            entries.forEach(e -> kept.add(e.entry().sequence()));
            offset = upTo;
        }

        synchronized List<Long> kept() {
            return List.copyOf(kept);
        }

        @Override
        public int batch() {
            return 3;
        }

        @Override
        public void close() {}
    }

    @AfterEach
    void close() {
        s.close();
    }

    private void make(final int count) {
        for (int i = 0; i < count; i++) {
            s.tasks().create(s.ada(), NewTask.titled("t"));
        }
    }

    private FollowerRunner start(final Keeper keeper) {
        return FollowerRunner.start(keeper, s.store(), s.gate());
    }

    @Test
    void it_catches_up_goes_along_and_starts_again_where_it_was() throws InterruptedException {
        final Keeper keeper = new Keeper();
        make(7);
        try (FollowerRunner runner = start(keeper)) {
            assertThat(runner.await(PATIENCE)).isTrue();
            make(2);
            assertThat(runner.await(PATIENCE)).isTrue();
            assertThat(runner.behind()).isZero();
        }
        make(1);
        try (FollowerRunner runner = start(keeper)) {
            assertThat(runner.await(PATIENCE)).isTrue();
        }
        assertThat(keeper.kept()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void a_failure_is_told_and_tried_again_at_the_next_change() throws InterruptedException {
        final Keeper keeper = new Keeper();
        final AtomicInteger tries = new AtomicInteger();
        keeper.before = _ -> {
            tries.incrementAndGet();
            throw new IllegalStateException("no room");
        };
        make(1);
        try (FollowerRunner runner = start(keeper)) {
            assertThat(runner.await(PATIENCE)).isFalse();
            assertThat(runner.trouble()).isEqualTo("no room");
            assertThat(runner.behind()).isEqualTo(1);
            TimeUnit.MILLISECONDS.sleep(100);
            assertThat(tries).as("it does not spin").hasValue(1);
            keeper.before = _ -> {};
            make(1);
            for (int i = 0; i < 500 && keeper.applied() < 2; i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(keeper.kept()).containsExactly(1L, 2L);
            assertThat(runner.await(PATIENCE)).isTrue();
            assertThat(runner.trouble()).isEmpty();
        }
    }

    @Test
    void a_change_during_a_failing_step_is_not_forgotten() throws InterruptedException {
        final Keeper keeper = new Keeper();
        final CountDownLatch inside = new CountDownLatch(1);
        final CountDownLatch changed = new CountDownLatch(1);
        keeper.before = _ -> {
            keeper.before = _ -> {};
            inside.countDown();
            try {
                changed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("no room");
        };
        make(1);
        try (FollowerRunner runner = start(keeper)) {
            inside.await();
            make(1);
            // The runner hears of it after the gate's own subscribers before it.
            final CountDownLatch heard = new CountDownLatch(1);
            s.gate().subscribe(_ -> heard.countDown());
            make(1);
            heard.await();
            changed.countDown();
            for (int i = 0; i < 500 && keeper.applied() < 3; i++) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            assertThat(keeper.kept()).containsExactly(1L, 2L, 3L);
            assertThat(runner.name()).isEqualTo("keeper");
        }
    }
}
