package vespera.scriptorium.jobs;

import java.util.concurrent.CancellationException;

/** One piece of long work, seen from inside and from outside. Safe from any thread. */
public final class Job {

    private final long id;
    private final String title;
    private final Runnable changed;
    private final long startedNanos = System.nanoTime();
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;
    private volatile State state = State.RUNNING;
    private volatile String trouble = "";

    /** How far a job is. */
    public enum State {
        RUNNING,
        FINISHED,
        CANCELLED,
        FAILED
    }

    Job(final long id, final String title, final Runnable changed) {
        this.id = id;
        this.title = title;
        this.changed = changed;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public long done() {
        return done;
    }

    /** How much there is to do, 0 while that is not known. */
    public long total() {
        return total;
    }

    public State state() {
        return state;
    }

    public String trouble() {
        return trouble;
    }

    /** Seconds left by the pace so far, or -1 while nothing can be said. */
    public long secondsLeft() {
        if (done == 0 || total == 0) {
            return -1;
        }
        final double spent = (System.nanoTime() - startedNanos) / 1e9;
        return Math.round(spent / done * Math.max(0, total - done));
    }

    /** Notes progress. */
    public void progress(final long nowDone, final long nowTotal) {
        done = nowDone;
        total = nowTotal;
        changed.run();
    }

    /** Asks the work to stop at its next step. */
    public void cancel() {
        cancelled = true;
        changed.run();
    }

    public boolean cancelled() {
        return cancelled;
    }

    /** Leaves the work where a cancel was asked for. */
    public void check() {
        if (cancelled) {
            throw new CancellationException(title);
        }
    }

    void end(final State how, final String why) {
        state = how;
        trouble = why;
        changed.run();
    }
}
