package vespera.connectors.http;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The bytes of one response as they arrive; whoever waits is woken by bytes, the end, a failure or a stop. */
final class Inbox implements Flow.Subscriber<List<ByteBuffer>> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<ByteBuffer> parts = new ArrayDeque<>();
    private volatile Flow.@Nullable Subscription subscription;
    private boolean ended;
    private boolean failed;
    private boolean stopped;

    /**
     * The next bytes, or null at the end of the response.
     *
     * @param patience how long to wait for them
     */
    @Nullable
    ByteBuffer take(final Duration patience) throws WireTrouble {
        final ByteBuffer part;
        final boolean more;
        lock.lock();
        try {
            await(patience);
            part = parts.poll();
            if (part == null && failed) {
                throw new WireTrouble.Cut();
            }
            more = part != null && parts.isEmpty() && !ended && !failed;
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WireTrouble.Stopped();
        } finally {
            lock.unlock();
        }
        if (more) {
            askForMore();
        }
        return part;
    }

    private void await(final Duration patience) throws WireTrouble, InterruptedException {
        long left = patience.toNanos();
        while (parts.isEmpty() && !ended && !failed && !stopped) {
            if (left <= 0) {
                throw new WireTrouble.Silent(patience);
            }
            left = changed.awaitNanos(left);
        }
        if (stopped) {
            throw new WireTrouble.Stopped();
        }
    }

    /** One batch at a time: a provider faster than the reader is held back by TCP, not by our memory. */
    private void askForMore() {
        final Flow.Subscription open = subscription;
        if (open != null) {
            open.request(1);
        }
    }

    /** Wakes the reader with {@link WireTrouble.Stopped} and closes the connection. */
    void stop() {
        final Flow.Subscription open;
        lock.lock();
        try {
            stopped = true;
            open = subscription;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onSubscribe(final Flow.Subscription given) {
        final boolean late;
        lock.lock();
        try {
            subscription = given;
            late = stopped;
        } finally {
            lock.unlock();
        }
        if (late) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(final List<ByteBuffer> batch) {
        final List<ByteBuffer> filled =
                batch.stream().filter(ByteBuffer::hasRemaining).toList();
        change(() -> parts.addAll(filled));
        if (filled.isEmpty()) {
            askForMore();
        }
    }

    @Override
    public void onError(final Throwable trouble) {
        change(() -> failed = true);
    }

    @Override
    public void onComplete() {
        change(() -> ended = true);
    }

    private void change(final Runnable what) {
        lock.lock();
        try {
            what.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
