package vespera.desktop.desk;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import vespera.desktop.fx.FxThread;

/** Takes work off the FX thread and brings its result back to it. */
public final class Work implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Work.class.getName());

    private final ExecutorService commands = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("commands").factory());
    private final ExecutorService queries = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<Throwable> onFailure;

    /** @param onFailure is told on the FX thread of whatever work failed */
    public Work(final Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    /** Changes something: one after another, in the order given. */
    public <T> void command(final Callable<T> work, final Consumer<T> then) {
        start(commands, work, then);
    }

    /** Changes something whose result shows in the events. */
    public void command(final Runnable work) {
        command(
                () -> {
                    work.run();
                    return true;
                },
                done -> {});
    }

    /** Reads something: beside other reads. */
    public <T> void query(final Callable<T> work, final Consumer<T> then) {
        start(queries, work, then);
    }

    /** As {@link #query(Callable, Consumer)}; {@code after} runs on the FX thread in the end, failed or not. */
    public <T> void query(final Callable<T> work, final Consumer<T> then, final Runnable after) {
        start(queries, work, then, after);
    }

    private <T> void start(final ExecutorService where, final Callable<T> work, final Consumer<T> then) {
        start(where, work, then, () -> {});
    }

    private <T> void start(
            final ExecutorService where, final Callable<T> work, final Consumer<T> then, final Runnable after) {
        try {
            where.execute(() -> run(work, then, after));
        } catch (RejectedExecutionException closed) {
            // The window is going: nobody waits for this any more.
            LOG.log(System.Logger.Level.DEBUG, "work came after closing");
        }
    }

    private <T> void run(final Callable<T> work, final Consumer<T> then, final Runnable after) {
        try {
            final T result = work.call();
            FxThread.run(() -> then.accept(result));
        } catch (Exception e) {
            FxThread.run(() -> onFailure.accept(e));
        }
        FxThread.run(after);
    }

    /** Lets commands under way finish. */
    @Override
    public void close() {
        commands.close();
        queries.shutdownNow();
    }
}
