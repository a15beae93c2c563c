package vespera.desktop.past;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.AsOf;
import vespera.desktop.desk.Work;
import vespera.desktop.hands.Hand;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.past.Span;
import vespera.scriptorium.tasks.TaskTree;

/** The time line over ten changes, one a second, each of which takes as long to read as the test lets it. */
@ExtendWith(ApplicationExtension.class)
class TimeModelTest {

    private final Hand hand = new Hand();
    private final Semaphore reading = new Semaphore(1_000);
    private final List<Long> read = new CopyOnWriteArrayList<>();
    private final List<RuntimeException> failures = new CopyOnWriteArrayList<>();
    private final AsOf asOf = new AsOf();
    private final Work work = new Work(failure -> {});
    private final TimeModel model =
            new TimeModel(work, asOf, new Ten(), () -> Instant.ofEpochMilli(20_000), ZoneOffset.UTC, failures::add);

    @Start
    void start(final Stage stage) {
        // The toolkit is wanted for its thread only.
        stage.setTitle("none");
    }

    @AfterEach
    void close() {
        reading.release(1_000);
        work.close();
    }

    /** Ten changes, at 1,000, 2,000 … 10,000 ms. */
    private final class Ten implements History {

        @Override
        public Span span(final int stretches) {
            return new Span(1_000, 1, 10_000, 10, List.of());
        }

        @Override
        public Past at(final long time) {
            return after(time / 1_000);
        }

        @Override
        public Past after(final long sequence) {
            reading.acquireUninterruptibly();
            read.add(sequence);
            if (sequence == 7) {
                throw new IllegalStateException("unreadable");
            }
            return new Past(sequence, sequence * 1_000, TaskTree.of(List.of()), Map.of(), Map.of());
        }

        @Override
        public long last() {
            return 10;
        }

        @Override
        public Optional<Entry> entry(final long sequence) {
            return Optional.empty();
        }

        @Override
        public long previous(final long sequence) {
            return Math.min(sequence, 10) - 1;
        }

        @Override
        public long next(final long sequence) {
            return Math.min(10, sequence + 1);
        }

        @Override
        public List<Change> changes(final long from, final long to, final int limit) {
            return List.of();
        }
    }

    private void on(final Runnable work) {
        hand.interact(work);
    }

    private long shown() {
        return asOf.past().map(Past::sequence).orElse(10L);
    }

    private void ready() throws TimeoutException {
        on(model::refresh);
        until(() -> !model.spanProperty().get().isEmpty());
    }

    @Test
    void aMomentIsShownAndTheLastOneIsNow() throws TimeoutException {
        ready();
        on(() -> model.look(Instant.ofEpochMilli(4_500)));
        until(() -> shown() == 4);
        assertThat(model.wantedProperty().get()).contains(Instant.ofEpochMilli(4_500));
        on(() -> model.look(Instant.ofEpochMilli(10_000)));
        assertThat(asOf.isPast()).isFalse();
        assertThat(model.wantedProperty().get()).isEmpty();
    }

    @Test
    void beforeTheFirstChangeIsTheFirst() throws TimeoutException {
        ready();
        on(() -> model.look(Instant.ofEpochMilli(5)));
        until(() -> shown() == 1);
    }

    @Test
    void whileAMomentIsReadOnlyTheNewestWishIsKept() throws TimeoutException {
        ready();
        reading.drainPermits();
        on(() -> {
            for (int i = 2; i < 10; i++) {
                model.look(Instant.ofEpochMilli(i * 1_000L));
            }
        });
        reading.release(1_000);
        until(() -> shown() == 9);
        assertThat(read).containsExactly(2L, 9L);
    }

    @Test
    void stepsPressedWhileReadingAllCount() throws TimeoutException {
        ready();
        reading.drainPermits();
        on(() -> {
            model.step(-1);
            model.step(-1);
            model.step(-1);
            model.step(1);
        });
        reading.release(1_000);
        until(() -> shown() == 8 && asOf.isPast());
        on(() -> model.step(1));
        until(() -> shown() == 9);
        on(() -> model.step(1));
        until(() -> !asOf.isPast());
        on(() -> model.step(1));
        assertThat(asOf.isPast()).isFalse();
    }

    @Test
    void beforeTheFirstChangeThereIsNoStep() throws TimeoutException {
        ready();
        on(() -> model.look(Instant.ofEpochMilli(1_000)));
        until(() -> shown() == 1);
        on(() -> model.step(-3));
        until(() -> read.size() == 2);
        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void whatComesAfterGoingBackToNowIsNotShown() throws TimeoutException {
        ready();
        reading.drainPermits();
        on(() -> model.look(Instant.ofEpochMilli(3_000)));
        on(model::now);
        reading.release(1_000);
        until(() -> read.size() == 1);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(asOf.isPast()).isFalse();
        on(() -> model.look(Instant.ofEpochMilli(5_000)));
        until(() -> shown() == 5);
    }

    @Test
    void goingBackToNowElsewhereIsSeenHere() throws TimeoutException {
        ready();
        on(() -> model.look(Instant.ofEpochMilli(5_000)));
        until(() -> shown() == 5);
        on(asOf::now);
        assertThat(model.wantedProperty().get()).isEmpty();
    }

    @Test
    void aMomentThatCannotBeReadIsSaidAndEndsAtNow() throws TimeoutException {
        ready();
        on(() -> model.look(Instant.ofEpochMilli(5_000)));
        until(() -> shown() == 5);
        on(() -> model.look(Instant.ofEpochMilli(7_000)));
        until(() -> !failures.isEmpty());
        assertThat(asOf.isPast()).isFalse();
        on(() -> model.look(Instant.ofEpochMilli(8_000)));
        until(() -> shown() == 8);
    }

    @Test
    void aMomentWishedForBeforeTheLineIsKnownIsShownOnceItIs() throws TimeoutException {
        on(() -> model.look(Instant.ofEpochMilli(6_000)));
        assertThat(read).isEmpty();
        ready();
        until(() -> shown() == 6);
    }
}
