package vespera.desktop.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxWatchTest {

    @Test
    void aLongTaskIsCaught() throws InterruptedException {
        try (FxWatch watch = FxWatch.start()) {
            final CountDownLatch done = new CountDownLatch(1);
            FxThread.run(() -> {
                final long until = System.nanoTime() + 300_000_000L;
                while (System.nanoTime() < until) {
                    LockSupport.parkNanos(10_000_000L);
                }
                done.countDown();
            });
            assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
            settled();
            assertThat(watch.longest()).isGreaterThan(Duration.ofMillis(250));
        }
    }

    @Test
    void anIdleThreadAnswersAtOnce() throws InterruptedException {
        try (FxWatch watch = FxWatch.start()) {
            settled();
            watch.forget();
            for (int i = 0; i < 50; i++) {
                settled();
            }
            assertThat(watch.longest()).isLessThan(Duration.ofMillis(250));
        }
    }

    private static void settled() throws InterruptedException {
        final CountDownLatch answered = new CountDownLatch(1);
        FxThread.run(answered::countDown);
        assertThat(answered.await(10, TimeUnit.SECONDS)).isTrue();
        LockSupport.parkNanos(2_000_000L);
    }
}
