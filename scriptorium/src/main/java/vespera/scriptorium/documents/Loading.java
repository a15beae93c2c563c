package vespera.scriptorium.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.filetypes.Extraction;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Gate;

/** Reads files for a scan, some ahead of the others. */
final class Loading {

    private static final int BATCH = 400;
    /** Files that hooks read come in smaller ones, so that little is lost when it is cut short. */
    private static final int HOOKED_BATCH = 16;
    /** What a batch may hold at most, but for a single larger file. */
    private static final long BATCH_BYTES = 48L << 20;

    private final Gate gate;
    private final AtelierFolder folder;
    private final Catalogue catalogue;
    private final Readings readings;

    Loading(final Gate gate, final AtelierFolder folder, final Catalogue catalogue, final Readings readings) {
        this.gate = gate;
        this.folder = folder;
        this.catalogue = catalogue;
        this.readings = readings;
    }

    /** Begins to read the next files, as many as belong together. */
    List<Future<Loaded>> ahead(
            final ExecutorService readers, final List<AtelierFolder.Found> suspects, final int from) {
        final List<Future<Loaded>> futures = new ArrayList<>();
        long bytes = 0;
        for (int i = from; i < suspects.size(); i++) {
            final AtelierFolder.Found found = suspects.get(i);
            final boolean hooked = readings.hooked(found.path());
            bytes += Math.min(found.size(), FolderScan.LARGEST_KEPT);
            final boolean full = futures.size() >= (hooked ? HOOKED_BATCH : BATCH) || bytes > BATCH_BYTES;
            if (i > from && full) {
                break;
            }
            futures.add(readers.submit(() -> load(found)));
        }
        return futures;
    }

    static List<Loaded> collect(final List<Future<Loaded>> futures) {
        final List<Loaded> loaded = new ArrayList<>(futures.size());
        for (final Future<Loaded> future : futures) {
            try {
                loaded.add(future.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new java.util.concurrent.CancellationException("interrupted");
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return loaded;
    }

    /** A file as it was read; bytes and reading are missing where it is too large or could not be read. */
    record Loaded(
            AtelierFolder.Found found,
            DocumentId id,
            @Nullable FileState state,
            @Nullable Blob blob,
            @Nullable ReadingRow reading,
            @Nullable Extraction extraction,
            String problem) {}

    Loaded load(final AtelierFolder.Found found) {
        final Optional<Document> known = catalogue.at(found.path()).or(() -> catalogue.vanishedFrom(found.path()));
        final DocumentId id = known.map(Document::id).orElseGet(() -> new DocumentId(gate.id()));
        try {
            if (found.size() > FolderScan.LARGEST_KEPT) {
                final FileState state = new FileState(folder.hash(found.path()), found.size(), found.modified(), false);
                return new Loaded(
                        found,
                        id,
                        state,
                        null,
                        readings.named(id, found.path()),
                        null,
                        "larger than 20 MB: it is listed, but not read or searched");
            }
            final Blob read = Blob.of(folder.read(found.path()));
            final Blob blob = known.map(d -> read.like(d.state().hash())).orElse(read);
            final FileState state = new FileState(blob.hash(), blob.bytes().length, found.modified(), true);
            final Readings.Result result = readings.read(id, found.path(), blob.bytes());
            return new Loaded(found, id, state, blob, result.row(), result.extraction(), result.problem());
        } catch (IOException e) {
            return new Loaded(found, id, null, null, null, null, "cannot be read");
        }
    }
}
