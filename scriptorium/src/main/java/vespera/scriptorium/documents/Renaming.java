package vespera.scriptorium.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Gate;
import vespera.scriptorium.journal.Origin;

/** Has documents follow their files where another program gave these other names: same identity, links and history. */
final class Renaming {

    private final Gate gate;
    private final AtelierFolder folder;
    private final Catalogue catalogue;
    private final Blobs blobs;
    private final ReentrantLock files;
    private final FileKeys keys;

    Renaming(
            final Gate gate,
            final AtelierFolder folder,
            final Catalogue catalogue,
            final Blobs blobs,
            final ReentrantLock files,
            final FileKeys keys) {
        this.gate = gate;
        this.folder = folder;
        this.catalogue = catalogue;
        this.blobs = blobs;
        this.files = files;
        this.keys = keys;
    }

    /** Notes the files of documents, to know them again. */
    void see(final AtelierFolder.Listing listing) {
        keys.see(listing.files(), catalogue);
    }

    /** The documents whose files had each key when they were seen last. */
    Map<String, DocumentId> keys() {
        return keys.documents();
    }

    /**
     * Records what was renamed; gives how many documents were.
     *
     * @param suspects files that are new or seem changed
     * @param waiting paths whose files do not yet follow our own events
     */
    int follow(
            final Origin origin,
            final AtelierFolder.Listing listing,
            final Collection<AtelierFolder.Found> suspects,
            final Set<String> waiting) {
        if (catalogue.size() == 0) {
            return 0;
        }
        final Renames.Found found = new Renames(
                        catalogue,
                        keys.documents(),
                        this::hash,
                        path -> read(path).flatMap(Renaming::text),
                        this::kept)
                .among(listing.files(), suspects, waiting);
        if (found.moved().isEmpty()) {
            return 0;
        }
        final List<DocumentEvent> events = new ArrayList<>();
        found.displaced().forEach(d -> events.add(new DocumentEvent.Vanished(d.id(), d.path())));
        found.moved().forEach((to, d) -> events.add(new DocumentEvent.Moved(d.id(), d.path(), to)));
        final int moved = found.moved().size();
        final String words = moved == 1 ? "1 file was renamed" : moved + " files were renamed";
        files.lock();
        try {
            if (!stands(found, listing)) {
                return 0;
            }
            gate.submit(() -> new Change(origin, gate.irreversible(words), events, List.of(), List.of()));
            return moved;
        } finally {
            files.unlock();
        }
    }

    /** Whether all is still as it was listed; where we ourselves moved something since, the next look will tell. */
    private boolean stands(final Renames.Found found, final AtelierFolder.Listing listing) {
        final Map<String, AtelierFolder.Found> listed = new HashMap<>();
        listing.files().forEach(f -> listed.put(f.path(), f));
        return found.moved().entrySet().stream().allMatch(move -> {
            final Document document = move.getValue();
            final AtelierFolder.Found old = listed.get(document.path());
            final AtelierFolder.Found there = folder.stat(document.path());
            return catalogue.find(document.id()).filter(document::equals).isPresent()
                    && same(listed.get(move.getKey()), folder.stat(move.getKey()))
                    && (old == null ? there == null : same(old, there));
        });
    }

    private static boolean same(final AtelierFolder.@Nullable Found listed, final AtelierFolder.@Nullable Found now) {
        return listed != null && now != null && listed.key().equals(now.key());
    }

    private Optional<String> hash(final String path) {
        try {
            return Optional.of(folder.hash(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> read(final String path) {
        try {
            return Optional.of(folder.read(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<String> kept(final Document document) {
        return blobs.read(document.state().hash()).flatMap(Renaming::text);
    }

    private static Optional<String> text(final byte[] bytes) {
        return TextForm.decode(bytes).map(TextForm.Decoded::text);
    }
}
