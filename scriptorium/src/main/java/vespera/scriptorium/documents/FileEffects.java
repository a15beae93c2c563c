package vespera.scriptorium.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Sha256;

/** Makes files follow their events: the event first, the file second, and again at the next start after a crash. */
final class FileEffects {

    private static final System.Logger LOG = System.getLogger(FileEffects.class.getName());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss").withZone(ZoneOffset.UTC);

    private final AtelierFolder folder;
    private final Catalogue catalogue;
    private final DocumentRecords records;
    private final Blobs blobs;

    FileEffects(
            final AtelierFolder folder, final Catalogue catalogue, final DocumentRecords records, final Blobs blobs) {
        this.folder = folder;
        this.catalogue = catalogue;
        this.records = records;
        this.blobs = blobs;
    }

    /**
     * Carries out one promise; on failure it stays promised and the person is told what is safe.
     *
     * @param later what was promised after it and is not carried out yet, in order
     */
    void carryOut(final PendingEffect effect, final List<PendingEffect> later) {
        try {
            switch (effect.event()) {
                case DocumentEvent.Added e -> add(e);
                case DocumentEvent.Written e -> write(e, pathBefore(e.id(), later));
                case DocumentEvent.Moved e -> move(folder.resolve(e.from()), folder.resolve(e.to()));
                case DocumentEvent.Archived e -> move(folder.resolve(e.path()), folder.archived(e.id(), e.path()));
                case DocumentEvent.Restored e -> restore(e);
                case DocumentEvent.Vanished _ -> {}
            }
        } catch (IOException e) {
            throw new Refused(
                    "file-failed",
                    "The change is kept in the atelier, but the file could not be written (" + reason(e) + ").",
                    "Free space or give the folder back its permissions; the file follows at the next start.");
        }
        records.effectDone(effect.sequence());
    }

    private void add(final DocumentEvent.Added added) throws IOException {
        final Path file = folder.resolve(added.path());
        if (!folder.exists(file)) {
            folder.write(added.path(), bytes(added.state()), added.state().modified());
        }
    }

    private void restore(final DocumentEvent.Restored restored) throws IOException {
        final Path archived = folder.archived(restored.id(), restored.path());
        final Optional<Document> document = catalogue.find(restored.id());
        if (folder.exists(archived)) {
            folder.moveFile(archived, folder.resolve(restored.path()));
        } else if (document.isPresent() && !folder.exists(folder.resolve(restored.path()))) {
            // Gone from the archive by another's hand: what was kept is written again.
            folder.write(
                    restored.path(),
                    bytes(document.get().state()),
                    document.get().state().modified());
        }
    }

    /** Where a document's file is as long as moves are still to follow; the catalogue is ahead of them. */
    private String pathBefore(final DocumentId id, final List<PendingEffect> later) {
        for (final PendingEffect effect : later) {
            if (effect.event() instanceof DocumentEvent.Moved moved
                    && moved.id().equals(id)) {
                return moved.from();
            }
        }
        return catalogue.find(id).map(Document::path).orElse("");
    }

    private void write(final DocumentEvent.Written written, final String path) throws IOException {
        if (path.isEmpty()) {
            return;
        }
        final Path file = folder.resolve(path);
        if (folder.exists(file)) {
            final byte[] there = Files.readAllBytes(file);
            final String hash = Sha256.hex(there);
            if (hash.equals(written.to().hash())) {
                return;
            }
            if (!hash.equals(written.from().hash())) {
                keepBeside(path, there);
            }
        }
        folder.write(path, bytes(written.to()), written.to().modified());
    }

    /** Somebody else wrote between our event and our file: theirs stays, beside ours. */
    private void keepBeside(final String path, final byte[] theirs) throws IOException {
        final int dot = path.lastIndexOf('.');
        final String tail = " (changed outside " + STAMP.format(Instant.now()) + ")";
        final String beside =
                dot > path.lastIndexOf('/') ? path.substring(0, dot) + tail + path.substring(dot) : path + tail;
        folder.write(beside, theirs, System.currentTimeMillis());
    }

    private void move(final Path from, final Path to) throws IOException {
        if (folder.exists(from)) {
            folder.moveFile(from, to);
        }
    }

    private byte[] bytes(final FileState state) {
        return blobs.read(state.hash())
                .orElseThrow(() -> new Refused(
                        "content-missing", "The content of this version was not kept.", "Choose another version."));
    }

    private static String reason(final IOException e) {
        final String text = Optional.ofNullable(e.getMessage()).orElse("");
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "the folder may not be written";
            case java.nio.file.FileAlreadyExistsException _ -> "another file has that name";
            default ->
                text.contains("No space left")
                        ? "the disk is full"
                        : e.getClass().getSimpleName();
        };
    }

    /** Carries out what was promised and not finished. What still cannot be done stays promised and stops nothing. */
    void resume() {
        final List<PendingEffect> pending = records.pendingEffects();
        for (int i = 0; i < pending.size(); i++) {
            final PendingEffect effect = pending.get(i);
            try {
                carryOut(effect, pending.subList(i + 1, pending.size()));
            } catch (Refused e) {
                LOG.log(System.Logger.Level.WARNING, "a file still cannot follow event " + effect.sequence());
            }
        }
    }

    /** Paths whose files are not yet what they are to be: what lies there says nothing about anybody else's doing. */
    Set<String> waiting() {
        final Set<String> paths = new HashSet<>();
        for (final PendingEffect effect : records.pendingEffects()) {
            catalogue.find(effect.event().id()).map(Document::path).ifPresent(paths::add);
            if (effect.event() instanceof DocumentEvent.Moved moved) {
                paths.add(moved.from());
                paths.add(moved.to());
            }
        }
        return paths;
    }
}
