package vespera.scriptorium.followers;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import vespera.scriptorium.jobs.Background;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Recorded;

/**
 * Drives one follower on a thread of its own: catches up from its offset, then waits for the gate. A failure is kept
 * for the status and tried again at the next change.
 */
public final class FollowerRunner implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FollowerRunner.class.getName());

    private final Follower follower;
    private final Journal journal;
    private final Gate gate;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private final AutoCloseable subscription;
    private long wanted;
    /** What was wanted when the last step began: a change that came during a failing step is tried again at once. */
    private long seen;

    private volatile long reached;
    private volatile String trouble = "";
    private boolean closed;

    private FollowerRunner(final Follower follower, final Journal journal, final Gate gate) {
        this.follower = follower;
        this.journal = journal;
        this.gate = gate;
        this.wanted = gate.last();
        this.thread =
                Thread.ofPlatform().daemon().name("follow-" + follower.name()).unstarted(Background.of(this::run));
        this.subscription =
                gate.subscribe(entries -> want(entries.getLast().entry().sequence()));
    }

    /** Starts following in the background. */
    public static FollowerRunner start(final Follower follower, final Journal journal, final Gate gate) {
        final FollowerRunner runner = new FollowerRunner(follower, journal, gate);
        runner.thread.start();
        return runner;
    }

    public String name() {
        return follower.name();
    }

    /** How many entries it is behind the journal. */
    public long behind() {
        return Math.max(0, gate.last() - reached);
    }

    /** Why it stands still, for a person; empty where it does not. */
    public String trouble() {
        return trouble;
    }

    /** Waits until everything kept by now is applied; false where that does not come to pass in time. */
    public boolean await(final long millis) throws InterruptedException {
        final long target = gate.last();
        final long deadline = System.nanoTime() + millis * 1_000_000;
        lock.lock();
        try {
            while (reached < target && trouble.isEmpty() && !closed) {
                final long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                changed.awaitNanos(left);
            }
            return reached >= target;
        } finally {
            lock.unlock();
        }
    }

    private void want(final long sequence) {
        lock.lock();
        try {
            wanted = Math.max(wanted, sequence);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        boolean started = false;
        while (waitForWork(started)) {
            try {
                if (!started) {
                    reached = follower.applied();
                    started = true;
                }
                step();
                note("");
            } catch (RuntimeException e) {
                if (isClosed()) {
                    return;
                }
                LOG.log(System.Logger.Level.WARNING, "follower " + follower.name() + " could not go on", e);
                note(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            }
        }
    }

    private void step() {
        final List<Entry> entries = journal.read(reached, follower.batch());
        if (entries.isEmpty()) {
            return;
        }
        final List<Recorded> recorded = new ArrayList<>(entries.size());
        for (final Entry entry : entries) {
            if (entry.payload() != null) {
                recorded.add(new Recorded(entry, gate.event(entry)));
            }
        }
        final long upTo = entries.getLast().sequence();
        follower.apply(recorded, upTo);
        reached = upTo;
    }

    private boolean waitForWork(final boolean started) {
        lock.lock();
        try {
            // After a failure it waits for the next change instead of spinning.
            while (!closed && started && reached >= wanted) {
                changed.awaitUninterruptibly();
            }
            while (!closed && !trouble.isEmpty() && wanted == seen) {
                changed.awaitUninterruptibly();
            }
            seen = wanted;
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    private void note(final String problem) {
        lock.lock();
        try {
            trouble = problem;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            subscription.close();
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        follower.close();
    }
}
