package vespera.scriptorium.documents;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Notices changes in her folder and has them looked at once they have been quiet for a moment. Where the system runs
 * out of watches it falls back to looking every second.
 */
public final class FolderWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final long QUIET_MILLIS = 250;
    private static final long LONGEST_MILLIS = 1_200;
    private static final long POLL_MILLIS = 1_000;

    private final AtelierFolder folder;
    private final Runnable look;
    private final WatchService service;
    private final Set<Path> watched = new HashSet<>();
    private final Thread thread;
    private boolean polling;
    private volatile boolean closed;

    private FolderWatch(final AtelierFolder folder, final Runnable look, final WatchService service) {
        this.folder = folder;
        this.look = look;
        this.service = service;
        this.thread = Thread.ofPlatform().daemon().name("folder-watch").unstarted(this::run);
    }

    /** Starts watching; the given work runs on the watching thread. */
    public static FolderWatch start(final AtelierFolder folder, final Runnable look) throws IOException {
        final FolderWatch watch =
                new FolderWatch(folder, look, folder.root().getFileSystem().newWatchService());
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            watchFolders();
            // What changed between the first scan and the first watch would otherwise be missed.
            look();
            while (!closed) {
                if (waitForChange()) {
                    letItSettle();
                    watchFolders();
                    look();
                }
            }
        } catch (ClosedWatchServiceException e) {
            LOG.log(System.Logger.Level.DEBUG, "the folder watch ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a change in the folder could not be taken in", e);
        }
    }

    private boolean waitForChange() throws InterruptedException {
        final WatchKey key = polling ? service.poll(POLL_MILLIS, TimeUnit.MILLISECONDS) : service.take();
        final boolean ours = key != null && drain(key);
        return ours || polling;
    }

    private void letItSettle() throws InterruptedException {
        final long end = System.nanoTime() + LONGEST_MILLIS * 1_000_000;
        WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (key != null && System.nanoTime() < end) {
            drain(key);
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (key != null) {
            drain(key);
        }
    }

    /** Empties a key; tells whether anything but hidden files was in it. */
    private boolean drain(final WatchKey key) {
        boolean ours = false;
        for (final var event : key.pollEvents()) {
            ours |= event.context() == null || !event.context().toString().startsWith(".");
        }
        if (!key.reset()) {
            watched.remove((Path) key.watchable());
        }
        return ours;
    }

    private void watchFolders() {
        for (final Path path : folder.folders()) {
            if (!watched.contains(path)) {
                watch(path);
            }
        }
    }

    private void watch(final Path path) {
        try {
            path.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            watched.add(path);
        } catch (IOException e) {
            // Too many folders for the system's watches: looking now and then finds the changes too.
            polling = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            service.close();
            thread.join(2_000);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "the folder watch did not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
