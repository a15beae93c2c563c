package vespera.store.backup;

import java.util.function.LongConsumer;
import vespera.scriptorium.jobs.Job;

/** Counts bytes of a job that goes on from where it was, and leaves it where a cancel was asked for. */
final class Pace implements LongConsumer {

    private static final long STEP = 1 << 20;

    private final Job job;
    private final long before;
    private final long known;
    private long done;
    private long told;
    private long total;

    Pace(final Job job) {
        this.job = job;
        this.before = job.done();
        this.known = job.total();
    }

    /** How many bytes there will be. */
    void total(final long bytes) {
        total = bytes;
    }

    @Override
    public void accept(final long bytes) {
        job.check();
        done += bytes;
        if (done - told >= STEP) {
            told = done;
            job.progress(before + done, Math.max(known, before + Math.max(total, done)));
        }
    }
}
