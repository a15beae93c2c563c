package vespera.gateway.cli;

import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.jobs.Jobs;

/** Says now and then how jobs are going, until closed. */
final class JobRemarks implements AutoCloseable {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final Jobs jobs;
    private final Out out;
    private long last = System.nanoTime();
    private boolean closed;

    JobRemarks(final Jobs jobs, final Out out) {
        this.jobs = jobs;
        this.out = out;
        jobs.onChange(this::say);
    }

    private synchronized void say() {
        if (closed || System.nanoTime() - last < EVERY_NANOS) {
            return;
        }
        last = System.nanoTime();
        for (final Job job : jobs.running()) {
            if (job.total() > 0) {
                // The first pieces say nothing of the pace.
                final long left = job.done() * 20 < job.total() ? -1 : job.secondsLeft();
                out.remark(job.title() + " " + job.done() * 100 / job.total() + " %"
                        + (left < 0 ? "" : ", about " + left + " s left"));
            }
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
    }
}
