package vespera.scriptorium.jobs;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** All running jobs, for the status bar. */
public final class Jobs {

    private final List<Job> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicLong ids = new AtomicLong();

    /** Jobs under way, oldest first. */
    public List<Job> running() {
        return List.copyOf(running);
    }

    /** Is told, on any thread and often, that something about the jobs changed. */
    public void onChange(final Runnable listener) {
        listeners.add(listener);
    }

    /** Does work as a job on the calling thread. A cancel ends it with {@link CancellationException}. */
    public <T> T run(final String title, final Function<Job, T> work) {
        final Job job = new Job(ids.incrementAndGet(), title, this::changed);
        running.add(job);
        changed();
        Job.State end = Job.State.FAILED;
        try {
            final T result = work.apply(job);
            end = Job.State.FINISHED;
            return result;
        } catch (CancellationException e) {
            end = Job.State.CANCELLED;
            throw e;
        } finally {
            running.remove(job);
            job.end(end, "");
        }
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
