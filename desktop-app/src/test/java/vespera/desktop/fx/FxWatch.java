package vespera.desktop.fx;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long the FX thread is kept busy at a stretch: it knocks there again and again, and the longest it had to
 * wait is the longest that anything else would have.
 */
public final class FxWatch implements AutoCloseable {

    private static final long PAUSE_NANOS = 1_000_000;

    private final AtomicLong longest = new AtomicLong();
    private final Thread thread = Thread.ofPlatform().daemon().name("fx-watch").unstarted(this::watch);
    private volatile boolean closed;

    /** Begins to watch. */
    public static FxWatch start() {
        final FxWatch watch = new FxWatch();
        watch.thread.start();
        return watch;
    }

    private void watch() {
        while (!closed) {
            final CountDownLatch answered = new CountDownLatch(1);
            final long asked = System.nanoTime();
            FxThread.run(answered::countDown);
            try {
                answered.await();
            } catch (InterruptedException e) {
                return;
            }
            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The longest stretch so far. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** Forgets what was measured so far, a first layout for example. */
    public void forget() {
        longest.set(0);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
