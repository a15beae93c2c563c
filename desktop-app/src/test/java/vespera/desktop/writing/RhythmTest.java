package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.hands.Hand;

/** When versions are made by themselves; the real lengths are one and thirty minutes. */
@ExtendWith(ApplicationExtension.class)
class RhythmTest {

    private final AtomicInteger drafts = new AtomicInteger();
    private final AtomicInteger versions = new AtomicInteger();
    private final Hand hand = new Hand();

    @Start
    void start(final Stage stage) {}

    private Rhythm rhythm(final double rest, final double most) {
        return new Rhythm(
                drafts::incrementAndGet, versions::incrementAndGet, Duration.millis(rest), Duration.millis(most));
    }

    private void until(final AtomicInteger count, final int wanted) throws TimeoutException {
        Hand.until(() -> count.get() >= wanted);
    }

    @Test
    void aRestMakesADraftAndThenAVersion() throws TimeoutException {
        final Rhythm rhythm = rhythm(1_500, 600_000);
        hand.interact(rhythm::typed);
        until(drafts, 1);
        assertThat(versions).hasValue(0);
        until(versions, 1);
    }

    @Test
    void writingWithoutARestMakesAVersionToo() throws TimeoutException {
        final Rhythm rhythm = rhythm(600_000, 800);
        Hand.until(() -> {
            rhythm.typed();
            return versions.get() > 0;
        });
        assertThat(drafts.get()).isPositive();
    }

    @Test
    void whatIsHandedInIsNotSavedAgain() throws TimeoutException {
        final Rhythm stopped = rhythm(300, 300);
        hand.interact(stopped::typed);
        hand.interact(stopped::stop);
        final AtomicInteger other = new AtomicInteger();
        final Rhythm later = new Rhythm(() -> {}, other::incrementAndGet, Duration.millis(900), Duration.millis(900));
        hand.interact(later::typed);
        until(other, 1);
        assertThat(versions).hasValue(0);
    }
}
