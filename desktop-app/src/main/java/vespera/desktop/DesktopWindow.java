package vespera.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import vespera.desktop.fx.FxThread;
import vespera.desktop.graphpane.GraphPictures;
import vespera.desktop.screenshot.Screenshots;
import vespera.gateway.Atelier;
import vespera.gateway.RecentAteliers;
import vespera.gateway.StorePlace;
import vespera.gateway.cli.Windows;
import vespera.scriptorium.graph.Subgraph;

/** The window and its pictures, as the command line asks for them. */
public final class DesktopWindow implements Windows {

    private final Function<Atelier, AutoCloseable> door;

    /** @param door opens what lets other processes into an atelier that the window has open; closed before it is */
    public DesktopWindow(final Function<Atelier, AutoCloseable> door) {
        this.door = door;
    }

    /** A window that lets nobody in. */
    public DesktopWindow() {
        this(atelier -> () -> {});
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
        toolkit(() -> new WindowApp(opening, asked, Optional.ofNullable(view), door, closed::countDown).start());
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

    /** Ends the toolkit; nothing can be shown afterwards. */
    public static void end() {
        Platform.exit();
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
