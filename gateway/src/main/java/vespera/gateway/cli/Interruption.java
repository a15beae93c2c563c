package vespera.gateway.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While open, Ctrl+C asks the work to stop instead of cutting it off, and the process ends when this is closed, or after
 * five seconds.
 */
final class Interruption implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(final Runnable stop) {
        hook = new Thread(() -> await(stop), "interruption");
    }

    static Interruption during(final Runnable stop) {
        final Interruption made = new Interruption(stop);
        try {
            Runtime.getRuntime().addShutdownHook(made.hook);
        } catch (IllegalStateException e) {
            stop.run();
        }
        return made;
    }

    private void await(final Runnable stop) {
        stop.run();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.getLogger(Interruption.class.getName())
                        .log(System.Logger.Level.WARNING, "a command did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already, which is what the hook waits for.
            done.countDown();
        }
    }
}
