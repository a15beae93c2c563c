package vespera.scriptorium.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.jobs.Job;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Row;

/**
 * Compares the folder with the catalogue and records what another program did: files that appeared, changed, moved or
 * went. A file whose size and time are as recorded is not read again.
 */
public final class FolderScan {

    /** Larger files are listed and hashed, but neither kept nor read. */
    public static final long LARGEST_KEPT = 20L << 20;

    /** Named files up to this many are looked at one by one. */
    private static final int FEW = 400;

    private final Gate gate;
    private final AtelierFolder folder;
    private final Catalogue catalogue;
    private final Readings readings;
    private final ReentrantLock files;
    private final ReadingProblems problems;
    private final FileEffects effects;
    private final Rereading rereading;
    private final Loading loading;
    private final Renaming renaming;
    /** Times of files that were read and found unchanged, so that a touched file is read once only. */
    private final Map<String, Long> touched = new ConcurrentHashMap<>();

    private volatile List<AtelierFolder.Skipped> skipped = List.of();
    private volatile boolean everything;

    FolderScan(
            final Gate gate,
            final AtelierFolder folder,
            final Catalogue catalogue,
            final Readings readings,
            final ReentrantLock files,
            final ReadingProblems problems,
            final FileEffects effects,
            final Rereading rereading,
            final Renaming renaming) {
        this.rereading = rereading;
        this.renaming = renaming;
        this.gate = gate;
        this.folder = folder;
        this.catalogue = catalogue;
        this.readings = readings;
        this.files = files;
        this.problems = problems;
        this.effects = effects;
        this.loading = new Loading(gate, folder, catalogue, readings);
    }

    /** What a scan did. */
    public record Report(int added, int changed, int moved, int vanished, List<AtelierFolder.Skipped> skipped) {}

    /** Files that the last full scan could not read in full, with reasons. */
    public List<AtelierFolder.Skipped> skipped() {
        return skipped;
    }

    /** Looks at every file. */
    public Report full(final Origin origin, final Job job) {
        final Actor actor = catalogue.scanner();
        final Set<String> waiting = owed();
        final AtelierFolder.Listing listing = folder.scan();
        final Set<String> present = new HashSet<>();
        final List<AtelierFolder.Found> suspects = new ArrayList<>();
        for (final AtelierFolder.Found found : listing.files()) {
            present.add(found.path());
            if (suspect(found) && !waiting.contains(found.path())) {
                suspects.add(found);
            }
        }
        final int moved = renaming.follow(origin.as(Actor.outside()), listing, suspects, waiting);
        final List<Document> gone = catalogue.here().stream()
                .filter(d -> !present.contains(d.path()) && !waiting.contains(d.path()))
                .toList();
        final Tally tally = new Tally(gone);
        tally.moved = moved;
        tally.skipped.addAll(listing.skipped());
        // What was read before and is as it was is not read again, but its trouble still stands.
        final Set<String> again = new HashSet<>();
        suspects.forEach(s -> again.add(s.path()));
        problems.read().stream()
                .filter(s -> present.contains(s.path()) && !again.contains(s.path()))
                .forEach(tally.skipped::add);
        // Words and links of texts never wait for what a hook has to read.
        suspects.sort(Comparator.comparing((AtelierFolder.Found f) -> readings.hooked(f.path())));
        read(origin.as(actor), suspects, tally, job);
        final Map<String, String> reread = rereading.whatIsOwed(job);
        tally.skipped.removeIf(s -> reread.containsKey(s.path()));
        reread.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .forEach(e -> tally.skipped.add(new AtelierFolder.Skipped(e.getKey(), e.getValue())));
        vanish(origin.as(Actor.outside()), tally);
        renaming.see(listing);
        skipped = List.copyOf(tally.skipped);
        problems.write(skipped);
        return tally.report();
    }

    /** Has our own files follow first; those that still cannot are not to be taken for another's doing. */
    private Set<String> owed() {
        files.lock();
        try {
            effects.resume();
            return effects.waiting();
        } finally {
            files.unlock();
        }
    }

    /** Looks at every file and reads each again, whatever its size and time say. */
    public Report again(final Origin origin, final Job job) {
        touched.clear();
        everything = true;
        try {
            return full(origin, job);
        } finally {
            everything = false;
        }
    }

    /** Looks at one file. */
    public void refresh(final Origin origin, final String path) {
        final AtelierFolder.Found found = folder.stat(path);
        if (found != null && suspect(found) && !owed().contains(path)) {
            final Tally tally = new Tally(List.of());
            keep(origin.as(Actor.outside()), List.of(loading.load(found)), tally);
        }
    }

    /**
     * Looks at these files only. Where one of them is new, gone, elsewhere or a folder, nothing is done, since only a
     * {@linkplain #full full} look tells what was renamed.
     *
     * @return whether that was enough
     */
    public boolean only(final Origin origin, final Collection<String> paths) {
        if (paths.size() > FEW) {
            return false;
        }
        final Set<String> waiting = owed();
        final Map<String, DocumentId> keys = renaming.keys();
        final List<Loading.Loaded> loaded = new ArrayList<>();
        for (final String path : paths) {
            final AtelierFolder.Found found = folder.stat(path);
            if (found == null || !inPlace(found, keys)) {
                return false;
            }
            if (suspect(found) && !waiting.contains(path)) {
                loaded.add(loading.load(found));
            }
        }
        if (!loaded.isEmpty()) {
            final Tally tally = new Tally(List.of());
            keep(origin.as(Actor.outside()), loaded, tally);
            final Set<String> read = new HashSet<>();
            loaded.forEach(l -> read.add(l.found().path()));
            problems.read().stream().filter(s -> !read.contains(s.path())).forEach(tally.skipped::add);
            skipped = List.copyOf(tally.skipped);
            problems.write(skipped);
        }
        return true;
    }

    /** Whether a file is a document's, and not one that had another path until now. */
    private boolean inPlace(final AtelierFolder.Found found, final Map<String, DocumentId> keys) {
        final DocumentId had = keys.get(found.key());
        return catalogue
                .at(found.path())
                .filter(d -> had == null || had.equals(d.id()))
                .isPresent();
    }

    private boolean suspect(final AtelierFolder.Found found) {
        final Document known = catalogue.at(found.path()).orElse(null);
        if (known == null) {
            return true;
        }
        final boolean same =
                known.state().size() == found.size() && known.state().modified() == found.modified();
        return everything || !same && !Objects.equals(touched.get(found.path()), found.modified());
    }

    private void read(final Origin origin, final List<AtelierFolder.Found> suspects, final Tally tally, final Job job) {
        try (ExecutorService readers = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("read-", 0).factory())) {
            List<Future<Loading.Loaded>> ahead = loading.ahead(readers, suspects, 0);
            int done = 0;
            while (!ahead.isEmpty()) {
                if (job.cancelled()) {
                    readers.shutdownNow();
                    job.check();
                }
                final List<Loading.Loaded> batch = Loading.collect(ahead);
                done += batch.size();
                // The next batch is read while this one is kept.
                ahead = loading.ahead(readers, suspects, done);
                keep(origin, batch, tally);
                job.progress(done, suspects.size());
            }
        } finally {
            readings.types().rest();
        }
    }

    private void keep(final Origin origin, final List<Loading.Loaded> batch, final Tally tally) {
        files.lock();
        try {
            final List<DocumentEvent> events = new ArrayList<>();
            final List<Row> rows = new ArrayList<>();
            final List<Blob> blobs = new ArrayList<>();
            final List<Loading.Loaded> kept = new ArrayList<>();
            for (final Loading.Loaded loaded : batch) {
                if (!loaded.problem().isEmpty()) {
                    tally.skipped.add(new AtelierFolder.Skipped(loaded.found().path(), loaded.problem()));
                }
                final DocumentEvent event = event(loaded, tally);
                if (event != null) {
                    events.add(event);
                    kept.add(loaded);
                    if (loaded.reading() != null) {
                        rows.add(loaded.reading());
                    }
                    if (loaded.blob() != null) {
                        blobs.add(loaded.blob());
                    }
                }
            }
            if (!events.isEmpty()) {
                final String words = events.size() == 1 ? "1 file changed" : events.size() + " files changed";
                gate.submit(() -> new Change(origin, gate.irreversible(words), events, rows, blobs));
            }
            for (final Loading.Loaded loaded : kept) {
                if (loaded.extraction() != null && loaded.state() != null) {
                    rereading.keep(loaded.found().path(), loaded.state().hash(), loaded.extraction());
                }
            }
        } finally {
            files.unlock();
        }
    }

    private @Nullable DocumentEvent event(final Loading.Loaded loaded, final Tally tally) {
        final FileState state = loaded.state();
        final String path = loaded.found().path();
        // While it waited for the lock the file may have been written by us, or gone.
        final AtelierFolder.Found now = folder.stat(path);
        if (state == null || now == null || now.modified() != loaded.found().modified()) {
            return null;
        }
        final Document known = catalogue.at(path).orElse(null);
        if (known != null) {
            if (known.state().hash().equals(state.hash())) {
                touched.put(path, loaded.found().modified());
                return null;
            }
            tally.changed++;
            return new DocumentEvent.Written(known.id(), known.state(), state);
        }
        final Document returned = catalogue.vanishedFrom(path).orElse(null);
        if (returned != null) {
            tally.changed++;
            return new DocumentEvent.Written(returned.id(), returned.state(), state);
        }
        tally.added++;
        return new DocumentEvent.Added(loaded.id(), path, state);
    }

    private void vanish(final Origin origin, final Tally tally) {
        files.lock();
        try {
            final List<DocumentEvent> events = new ArrayList<>();
            for (final Document document : tally.gone()) {
                if (catalogue.find(document.id()).filter(Document::here).isPresent()
                        && folder.stat(document.path()) == null) {
                    events.add(new DocumentEvent.Vanished(document.id(), document.path()));
                }
            }
            tally.vanished = events.size();
            if (!events.isEmpty()) {
                final String words = events.size() == 1 ? "1 file is gone" : events.size() + " files are gone";
                gate.submit(() -> new Change(origin, gate.irreversible(words), events, List.of(), List.of()));
            }
        } finally {
            files.unlock();
        }
    }

    /** Counts of one scan, and the documents whose files are not there. */
    private static final class Tally {
        private final List<Document> gone;
        private final List<AtelierFolder.Skipped> skipped = new ArrayList<>();
        private int added;
        private int changed;
        private int moved;
        private int vanished;

        Tally(final List<Document> gone) {
            this.gone = gone;
        }

        List<Document> gone() {
            return gone;
        }

        Report report() {
            return new Report(added, changed, moved, vanished, List.copyOf(skipped));
        }
    }
}
