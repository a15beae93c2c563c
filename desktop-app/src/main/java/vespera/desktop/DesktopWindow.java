package vespera.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import vespera.desktop.fx.FxThread;
import vespera.desktop.graphpane.GraphPictures;
import vespera.desktop.mindmap.MapPicture;
import vespera.desktop.screenshot.Screenshots;
import vespera.desktop.shell.Appearance;
import vespera.gateway.Atelier;
import vespera.gateway.RecentAteliers;
import vespera.gateway.StorePlace;
import vespera.gateway.cli.Windows;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.tasks.TaskId;

/** The window and its pictures, as the command line asks for them. */
public final class DesktopWindow implements Windows {

    private final Function<Atelier, AutoCloseable> door;
    private final CompletableFuture<Appearance> ready = new CompletableFuture<>();
    private final AtomicBoolean begun = new AtomicBoolean();

    /** @param door opens what lets other processes into an atelier that the window has open; closed before it is */
    public DesktopWindow(final Function<Atelier, AutoCloseable> door) {
        this.door = door;
    }

    /** A window that lets nobody in. */
    public DesktopWindow() {
        this(atelier -> () -> {});
    }

    /** Begins to start the toolkit, beside whatever else is to be done before a window is asked for. */
    void getReady() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("toolkit").start(() -> {
                try {
                    toolkit(() -> ready.complete(new Appearance()));
                } catch (RuntimeException e) {
                    ready.completeExceptionally(e);
                }
            });
        }
    }

    @Override
    public int open(final Path folder, final @Nullable String view) {
        // What is asked about first is not begun: opening would make an atelier of it.
        return show(StorePlace.holdsEverything(folder) ? null : Opening.begin(folder), folder, view);
    }

    @Override
    public int openAny(final Path here, final @Nullable String view) {
        final List<Path> recent = new RecentAteliers().all();
        return recent.isEmpty() ? show(null, null, view) : open(recent.getFirst(), view);
    }

    private int show(final @Nullable Opening opening, final @Nullable Path asked, final @Nullable String view) {
        final CountDownLatch closed = new CountDownLatch(1);
        getReady();
        final Appearance appearance = appearance();
        FxThread.run(() ->
                new WindowApp(opening, asked, Optional.ofNullable(view), appearance, door, closed::countDown).start());
        try {
            closed.await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    @Override
    public List<Shot> screenshots(
            final Path folder,
            final Path out,
            final @Nullable String view,
            final @Nullable String theme,
            final int width,
            final int height) {
        toolkit(() -> {});
        return new Screenshots(folder, out, width, height).take(Optional.ofNullable(view), Optional.ofNullable(theme));
    }

    @Override
    public void graph(
            final Subgraph graph,
            final boolean all,
            final Path file,
            final boolean dark,
            final int width,
            final int height)
            throws IOException {
        GraphPictures.write(graph, all, file, dark, width, height);
    }

    @Override
    public int drawMap(final Atelier atelier, final Optional<TaskId> topic, final String layout, final Path file) {
        return MapPicture.write(atelier, topic, layout, file);
    }

    /** Ends the toolkit; nothing can be shown afterwards. */
    public static void end() {
        Platform.exit();
    }

    private Appearance appearance() {
        try {
            return ready.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }

    private static void toolkit(final Runnable first) {
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                first.run();
            });
        } catch (IllegalStateException running) {
            // The toolkit was started before, by a test or another window.
            FxThread.run(first);
        }
    }
}
