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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notices changes in her folder and has them looked at once they have been quiet for a moment: only the files that the
 * system named where that is enough, everything where it is not, and everything once more when the folder has come to
 * rest, since the system may forget to name one. Where it runs out of watches, everything is looked at every second.
 */
public final class FolderWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final long REST_MILLIS = 4_000;
    private static final long POLL_MILLIS = 1_000;

    private final AtelierFolder folder;
    private final Runnable all;
    private final Predicate<Set<String>> only;
    private final WatchService service;
    private final Set<Path> watched = new HashSet<>();
    private final Quiet quiet = new Quiet();
    private final Thread thread;
    private boolean polling;
    private boolean unsure;
    private volatile boolean closed;

    private FolderWatch(
            final AtelierFolder folder,
            final Runnable all,
            final Predicate<Set<String>> only,
            final WatchService service) {
        this.folder = folder;
        this.all = all;
        this.only = only;
        this.service = service;
        this.thread = Thread.ofPlatform().daemon().name("folder-watch").unstarted(this::run);
    }

    /** Starts watching; the given work looks at everything and runs on the watching thread. */
    public static FolderWatch start(final AtelierFolder folder, final Runnable look) throws IOException {
        return start(folder, look, paths -> false);
    }

    /**
     * Starts watching; the given work runs on the watching thread.
     *
     * @param all looks at everything
     * @param only looks at these paths, as documents carry them; tells whether that was enough
     */
    public static FolderWatch start(final AtelierFolder folder, final Runnable all, final Predicate<Set<String>> only)
            throws IOException {
        final FolderWatch watch =
                new FolderWatch(folder, all, only, folder.root().getFileSystem().newWatchService());
        watch.thread.start();
        return watch;
    }

    private void run() {
        try {
            // What changed between the first scan and the first watch would otherwise be missed.
            lookAtAll();
            while (!closed) {
                final WatchKey key = next();
                if (key == null) {
                    lookAtAll();
                } else {
                    takeIn(key);
                }
            }
        } catch (ClosedWatchServiceException e) {
            LOG.log(System.Logger.Level.DEBUG, "the folder watch ended");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What changed next, or null where everything is to be looked at. */
    private @Nullable WatchKey next() throws InterruptedException {
        if (polling) {
            return service.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        return unsure ? service.poll(REST_MILLIS, TimeUnit.MILLISECONDS) : service.take();
    }

    private void takeIn(final WatchKey first) throws InterruptedException {
        final Named named = new Named(folder);
        drain(first, named);
        if (named.isEmpty()) {
            return;
        }
        quiet.begin(named);
        WatchKey key = service.poll(quiet.millis(), TimeUnit.MILLISECONDS);
        while (key != null && !quiet.isOver() || key == null && quiet.longer(named)) {
            if (key != null) {
                drain(key, named);
                quiet.more();
            }
            key = service.poll(quiet.millis(), TimeUnit.MILLISECONDS);
        }
        if (key != null) {
            drain(key, named);
        }
        look(named);
    }

    private void look(final Named named) {
        boolean enough = false;
        if (!named.isUncertain()) {
            try {
                enough = only.test(named.paths());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.WARNING, "a change in the folder could not be taken in", e);
            }
        }
        if (enough) {
            unsure = true;
        } else {
            lookAtAll();
        }
        quiet.took(named);
    }

    private void lookAtAll() {
        unsure = false;
        watchFolders();
        try {
            all.run();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a change in the folder could not be taken in", e);
        }
    }

    private void drain(final WatchKey key, final Named named) {
        final Path where = (Path) key.watchable();
        for (final var event : key.pollEvents()) {
            if (event.context() instanceof Path name) {
                named.add(where.resolve(name));
            } else {
                named.addUncertain();
            }
        }
        if (!key.reset()) {
            watched.remove(where);
            named.addUncertain();
        }
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
