package vespera.scriptorium.past;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.jobs.Background;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.JournalException;

/**
 * Has a checkpoint written whenever the journal has grown by enough since the last one. Costs nothing while little
 * happens: no state is held between two checkpoints, and no thread waits.
 */
public final class CheckpointKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CheckpointKeeper.class.getName());
    private static final long PATIENCE_MILLIS = 5_000;

    private final Gate gate;
    private final Replay replay;
    private final AutoCloseable subscription;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread working;
    /** Before this entry there is nothing to do; negative while it is not known. */
    private long next = -1;

    /** @param erased told when content was erased */
    CheckpointKeeper(final Gate gate, final Replay replay, final Runnable erased) {
        this.gate = gate;
        this.replay = replay;
        this.subscription = gate.subscribe(entries -> {
            if (entries.stream().anyMatch(one -> one.event() instanceof ContentErased)) {
                erased.run();
            }
            grown(entries.getLast().entry().sequence());
        });
    }

    /** Goes through a journal that has grown without checkpoints, in the background. Harmless where it has them. */
    public void catchUp() {
        grown(gate.last());
    }

    private void grown(final long sequence) {
        lock.lock();
        try {
            if (next < 0) {
                next = replay.lastKept() + replay.smallest();
            }
            if (sequence >= next && working == null && !closed.get()) {
                working = Thread.ofPlatform().daemon().name("checkpoints").start(Background.of(() -> work(sequence)));
            }
        } finally {
            lock.unlock();
        }
    }

    private void work(final long sequence) {
        long due = sequence + replay.smallest();
        try {
            final long interval = replay.interval(replay.fold(sequence, closed::get));
            due = replay.lastKept() + interval;
        } catch (JournalException e) {
            // A checkpoint is a convenience: what is wrong shows wherever the journal itself is read.
            LOG.log(System.Logger.Level.WARNING, "no checkpoint could be made", e);
        } finally {
            lock.lock();
            try {
                working = null;
                next = due;
            } finally {
                lock.unlock();
            }
        }
    }

    /** Waits until what is under way is done; for tests and for whoever closes. */
    boolean idle(final long millis) throws InterruptedException {
        final Thread thread;
        lock.lock();
        try {
            thread = working;
        } finally {
            lock.unlock();
        }
        return thread == null || thread.join(Duration.ofMillis(millis));
    }

    @Override
    public void close() {
        closed.set(true);
        try {
            subscription.close();
            if (!idle(PATIENCE_MILLIS)) {
                LOG.log(System.Logger.Level.WARNING, "a checkpoint was still being written at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
