package vespera.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vespera.desktop.fx.FxThread;

/** What keeps the window from answering is seen, and where it is. */
final class StallsTest {

    private static final long PLANTED_NANOS = 300_000_000;

    @BeforeAll
    static void start() {
        if (System.getenv("DISPLAY") == null) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            System.setProperty("java.awt.headless", "true");
        }
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            assertThat(running).isNotNull();
        }
    }

    private static void settle() throws InterruptedException {
        for (int i = 0; i < 30; i++) {
            final CountDownLatch answered = new CountDownLatch(1);
            FxThread.run(answered::countDown);
            answered.await();
            LockSupport.parkNanos(5_000_000);
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
    void aPlantedTaskOfThreeHundredMillisecondsIsCaught() throws InterruptedException {
        try (Stalls stalls = Stalls.start(WindowChild.onFx(Thread::currentThread))) {
            settle();
            stalls.forget();
            FxThread.run(StallsTest::planted);
            settle();
            assertThat(stalls.percentile(100)).isGreaterThan(250);
            final Stalls.Stall longest = stalls.longest(1).getFirst();
            assertThat(longest.millis()).isGreaterThan(250);
            assertThat(longest.busy()).as("it worked all the while").isGreaterThan(30);
        }
    }

    @Test
    void everyKnockThatHadToWaitCounts() throws InterruptedException {
        try (Stalls stalls = Stalls.start(WindowChild.onFx(Thread::currentThread))) {
            settle();
            stalls.forget();
            FxThread.run(StallsTest::planted);
            settle();
            // A knock every 4 ms: about 75 of them waited, not only the first.
            assertThat(stalls.percentile(90)).isGreaterThan(20);
        }
    }
}
