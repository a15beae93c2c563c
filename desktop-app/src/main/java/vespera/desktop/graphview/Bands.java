package vespera.desktop.graphview;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Splits a range of indices into bands that the caller and one helper take in turn. The caller never waits for a
 * helper that has not begun, so a busy, small or closed executor makes it slower but cannot make it hang.
 */
final class Bands {

    /** Work on the indices {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    interface Work {
        void range(int from, int to);
    }

    private final Executor executor;

    Bands(final Executor executor) {
        this.executor = executor;
    }

    /**
     * Does the work for all indices from 0 to {@code count}, and returns when all of it is done.
     *
     * @param pieces how many bands, at least 1; with 1 the caller does everything itself
     */
    void run(final int count, final int pieces, final Work work) {
        if (pieces <= 1 || count <= 1) {
            work.range(0, count);
            return;
        }
        final Round round = new Round(count, Math.min(pieces, count), work);
        try {
            executor.execute(round::takeAll);
        } catch (final RejectedExecutionException closed) {
            // The application is ending: this thread finishes alone.
        }
        round.takeAll();
        round.await();
    }

    private static final class Round {
        private final int count;
        private final int pieces;
        private final Work work;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch open;
        private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

        Round(final int count, final int pieces, final Work work) {
            this.count = count;
            this.pieces = pieces;
            this.work = work;
            this.open = new CountDownLatch(pieces);
        }

        void takeAll() {
            for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                try {
                    work.range(edge(piece), edge(piece + 1));
                } catch (final RuntimeException broken) {
                    failure.compareAndSet(null, broken);
                } finally {
                    open.countDown();
                }
            }
        }

        private int edge(final int piece) {
            return (int) ((long) count * piece / pieces);
        }

        void await() {
            boolean interrupted = false;
            while (open.getCount() > 0) {
                try {
                    open.await();
                } catch (final InterruptedException wish) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            final RuntimeException broken = failure.get();
            if (broken != null) {
                throw broken;
            }
        }
    }
}
