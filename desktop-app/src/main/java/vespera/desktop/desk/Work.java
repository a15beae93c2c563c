package vespera.desktop.desk;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vespera.desktop.fx.FxThread;

/** Takes work off the FX thread and brings its result back to it. */
public final class Work implements AutoCloseable {

    private final ExecutorService commands =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("commands").factory());
    private final ExecutorService queries = Executors.newVirtualThreadPerTaskExecutor();
    private final Consumer<Throwable> onFailure;

    /** @param onFailure is told on the FX thread of whatever work failed */
    public Work(final Consumer<Throwable> onFailure) {
        this.onFailure = onFailure;
    }

    /** Changes something: one after another, in the order given. */
    public <T> void command(final Callable<T> work, final Consumer<T> then) {
        commands.execute(() -> run(work, then));
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
        queries.execute(() -> run(work, then));
    }

    private <T> void run(final Callable<T> work, final Consumer<T> then) {
        try {
            final T result = work.call();
            FxThread.run(() -> then.accept(result));
        } catch (Exception e) {
            FxThread.run(() -> onFailure.accept(e));
        }
    }

    /** Lets commands under way finish. */
    @Override
    public void close() {
        commands.close();
        queries.shutdownNow();
    }
}
