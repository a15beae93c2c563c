package vespera.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.View;
import vespera.desktop.fx.FxThread;
import vespera.desktop.fx.Stalls;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.gateway.sample.SampleAtelier;

/**
 * A recorded session of all views of the sample, and what somebody does in them: the window answers all the while. The
 * verdict goes by the time that the window's thread worked, since others may want the processor on a machine for
 * automatic builds; what a person would have waited is printed.
 */
@ExtendWith(ApplicationExtension.class)
class StallsTest {

    /**
     * What is wanted is 50 and 150 ms. Even the time that a thread works becomes up to twice as long where many others
     * want the same processors and their memory: measured at 1.6 with twenty of them on two.
     */
    private static final double BUSY = 2;

    /** Without a screen the window's thread also copies every picture, which a screen does not ask of it. */
    private static final double P99 = BUSY * (System.getenv("DISPLAY") == null ? 65 : 50);

    /** Well below what is planted. */
    private static final double LONGEST = 240;

    /** A first showing loads classes one by one here; the program itself starts from a cache of them. */
    private static final double FIRST = 900;

    private static final long PLANTED_NANOS = 300_000_000;
    /** Whoever uses a window looks at it between one key and the next. */
    private static final long PACE_NANOS = 250_000_000;

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @SuppressWarnings("NullAway.Init")
    private Thread window;

    @Start
    void start(final Stage stage) {
        final Path sample = folder.resolve("sample-" + System.nanoTime());
        SampleAtelier.copyFiles(sample);
        atelier = Windows.scanned(sample);
        SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.of(2026, 11, 2));
        shell = Windows.open(stage, atelier, 980, 700, "home");
        window = Thread.currentThread();
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private void settled(final View view) throws TimeoutException {
        Hand.until(() -> shell.current().equals(view));
        Hand.until(view::settled);
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    private void round() throws TimeoutException {
        final List<View> views = shell.views();
        for (int i = 0; i < Math.min(9, views.size()); i++) {
            final View view = views.get(i);
            hand.interact(() -> shell.show(view.id()));
            settled(view);
            for (final KeyCode key : List.of(KeyCode.TAB, KeyCode.DOWN, KeyCode.DOWN, KeyCode.UP)) {
                hand.type(key);
                LockSupport.parkNanos(PACE_NANOS);
            }
        }
        for (final String panel : List.of("inspector", "search", "chat", "inspector")) {
            hand.interact(() -> shell.togglePanel(panel));
            WaitForAsyncUtils.waitForFxEvents(5);
        }
        hand.push(KeyCode.CONTROL, KeyCode.O);
        hand.write("lamp");
        hand.type(KeyCode.ESCAPE);
        hand.push(KeyCode.CONTROL, KeyCode.K);
        hand.write("board");
        hand.type(KeyCode.ESCAPE);
    }

    private static String words(final String when, final Stalls stalls) {
        return String.format(
                "%s: p99 %.0f ms, longest %.0f ms; of it the window's thread worked p99 %.0f ms, longest %.0f ms %s",
                when,
                stalls.percentile(99),
                stalls.percentile(100),
                stalls.workPercentile(99),
                stalls.workPercentile(100),
                stalls.longest(5));
    }

    @Test
    void noStepKeepsTheWindowFromAnswering() throws TimeoutException {
        settled(shell.current());
        assertThat(shell.views()).hasSizeGreaterThan(5);
        try (Stalls stalls = Stalls.start(window)) {
            round();
            final String first = words("first showing", stalls);
            System.out.println(first);
            assertThat(stalls.workPercentile(100)).as(first).isLessThan(FIRST);
            stalls.forget();
            round();
            round();
            final String later = words("once all was shown", stalls);
            System.out.println(later);
            assertThat(stalls.count()).isGreaterThan(500);
            assertThat(stalls.workPercentile(99)).as(later).isLessThanOrEqualTo(P99);
            assertThat(stalls.workPercentile(100)).as(later).isLessThanOrEqualTo(LONGEST);
        }
    }

    private static void planted() {
        final long until = System.nanoTime() + PLANTED_NANOS;
        long turns = 0;
        while (System.nanoTime() < until) {
            turns++;
        }
        assertThat(turns).isPositive();
    }

    @Test
    void aPlantedTaskOfThreeHundredMillisecondsIsCaught() throws TimeoutException {
        settled(shell.current());
        try (Stalls stalls = Stalls.start(window)) {
            LockSupport.parkNanos(100_000_000);
            WaitForAsyncUtils.waitForFxEvents(10);
            stalls.forget();
            FxThread.run(StallsTest::planted);
            WaitForAsyncUtils.waitForFxEvents(10);
            assertThat(stalls.percentile(100)).isGreaterThan(250);
            final Stalls.Stall longest = stalls.longest(1).getFirst();
            assertThat(longest.at()).contains("StallsTest.planted");
            assertThat(longest.busy()).as("it worked all the while").isGreaterThan(30);
            // A knock every 4 ms: about 75 of them waited, not only the first.
            assertThat(stalls.percentile(50)).isGreaterThan(20);
        }
    }
}
