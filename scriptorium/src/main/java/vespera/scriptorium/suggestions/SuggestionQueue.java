package vespera.scriptorium.suggestions;

import java.util.List;
import java.util.concurrent.CancellationException;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.jobs.Background;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Recorded;

/**
 * Keeps suggestions up to date in the background, on one thread of low priority, once the folder has been quiet for a
 * moment. A cancel pauses it until it is resumed.
 */
public final class SuggestionQueue implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SuggestionQueue.class.getName());
    /** A burst of saves is looked at once. */
    private static final long QUIET_MILLIS = 400;

    private final Suggestions suggestions;
    private final Jobs jobs;
    private final Thread thread;
    private final AutoCloseable subscription;
    private long asked;
    private long looked;
    private boolean working;
    private boolean paused;
    private boolean closed;

    public SuggestionQueue(final Suggestions suggestions, final Gate gate, final Jobs jobs) {
        this.suggestions = suggestions;
        this.jobs = jobs;
        this.subscription = gate.subscribe(this::heard);
        this.thread = Thread.ofPlatform().daemon().name("suggestions").unstarted(Background.of(this::run));
    }

    public void start() {
        thread.start();
        more();
    }

    private void heard(final List<Recorded> recorded) {
        if (recorded.stream().anyMatch(r -> r.event() instanceof DocumentEvent)) {
            more();
        }
    }

    /** There may be something new. A pause by cancel lasts until {@link #resume}. */
    public synchronized void more() {
        asked++;
        notifyAll();
    }

    /** Goes on after a cancel. */
    public synchronized void resume() {
        paused = false;
        more();
    }

    public synchronized boolean paused() {
        return paused;
    }

    /** Waits until everything that happened so far was looked at, or it was cancelled. */
    public synchronized void await() throws InterruptedException {
        final long wanted = asked;
        while (looked < wanted && !paused && !closed) {
            wait();
        }
    }

    private void run() {
        for (long turn = next(); turn >= 0; turn = next()) {
            try {
                jobs.run("Looking for what belongs together", job -> {
                    suggestions.look(job);
                    return true;
                });
            } catch (CancellationException e) {
                pause();
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "looking for suggestions stopped for now", e);
            } finally {
                rest(turn);
            }
        }
    }

    /** The number of the last thing that happened before a quiet moment; less than 0 at the end. */
    private synchronized long next() {
        try {
            while (!closed && (looked >= asked || paused)) {
                wait();
            }
            for (long before = -1; !closed && before != asked; ) {
                before = asked;
                wait(QUIET_MILLIS);
            }
        } catch (InterruptedException e) {
            return -1;
        }
        working = true;
        return closed ? -1 : asked;
    }

    private synchronized void rest(final long turn) {
        working = false;
        looked = turn;
        notifyAll();
    }

    private synchronized void pause() {
        paused = !closed;
    }

    /** Whether it is at work now. */
    public synchronized boolean working() {
        return working;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        jobs.running().stream()
                .filter(j -> j.title().startsWith("Looking for what"))
                .forEach(vespera.scriptorium.jobs.Job::cancel);
        try {
            subscription.close();
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.log(System.Logger.Level.DEBUG, "a subscription did not end", e);
        }
    }
}
