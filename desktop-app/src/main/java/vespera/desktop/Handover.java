package vespera.desktop;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vespera.desktop.shell.Shell;

/** Waits in the background for the shell that the FX thread builds. */
final class Handover {

    private final CompletableFuture<Shell> built = new CompletableFuture<>();

    void give(final Shell shell) {
        built.complete(shell);
    }

    /** The shell, or null where waiting was interrupted. */
    @Nullable Shell take() {
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
