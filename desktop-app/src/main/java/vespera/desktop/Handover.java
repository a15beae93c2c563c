package vespera.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vespera.desktop.shell.Shell;

/** What the FX thread and the atelier's own thread hand to each other. */
final class Handover {

    private final CompletableFuture<Shell> built = new CompletableFuture<>();
    private volatile AutoCloseable door = () -> {};

    void give(final Shell shell) {
        built.complete(shell);
    }

    /** Keeps what lets other processes in, to be closed with the window. */
    void let(final AutoCloseable opened) {
        door = opened;
    }

    AutoCloseable let() {
        return door;
    }

    /** The shell, or null where waiting was interrupted. */
    @Nullable
    Shell take() {
        try {
            return built.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
