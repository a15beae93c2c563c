package vespera.scriptorium.documents;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Blobs;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Row;

/** Changes several texts as one command, and takes such commands back. */
final class Rewriting {

    private final Filing filing;
    private final AtelierFolder folder;
    private final Catalogue catalogue;
    private final DocumentRecords records;
    private final Blobs blobs;
    private final Readings readings;
    private final InstantSource clock;

    Rewriting(
            final Filing filing,
            final AtelierFolder folder,
            final Catalogue catalogue,
            final DocumentRecords records,
            final Blobs blobs,
            final Readings readings,
            final InstantSource clock) {
        this.filing = filing;
        this.folder = folder;
        this.catalogue = catalogue;
        this.records = records;
        this.blobs = blobs;
        this.readings = readings;
        this.clock = clock;
    }

    /** See {@link Documents#rewrite}; to be called with the files locked. */
    List<Recorded> rewrite(
            final Origin origin,
            final Command command,
            final List<Rewrite> rewrites,
            final List<NewText> fresh,
            final List<? extends Event> more) {
        final Map<DocumentId, String> paths = pathsAfter(more);
        final List<Event> events = new ArrayList<>(more);
        final List<Row> rows = new ArrayList<>();
        final List<Blob> kept = new ArrayList<>();
        final Set<DocumentId> seen = new HashSet<>();
        final List<Document> changed = new ArrayList<>();
        for (final Rewrite rewrite : rewrites) {
            if (!seen.add(rewrite.id())) {
                throw new IllegalArgumentException("one document is to be rewritten twice");
            }
            final Document document = writable(rewrite);
            final Blob blob = encoded(document, rewrite.text());
            if (!blob.hash().equals(rewrite.base())) {
                final FileState state = new FileState(blob.hash(), blob.bytes().length, clock.millis(), true);
                final String path = paths.getOrDefault(rewrite.id(), document.path());
                events.add(new DocumentEvent.Written(rewrite.id(), document.state(), state));
                rows.add(readings.read(rewrite.id(), path, blob.bytes()).row());
                kept.add(blob);
                changed.add(document);
            }
        }
        fresh.forEach(one -> add(one, events, rows, kept));
        checkMoves(more);
        if (events.isEmpty()) {
            return List.of();
        }
        final List<Recorded> recorded = filing.submit(origin, command, events, rows, kept);
        // Only drafts that said nothing new were let through.
        changed.forEach(d -> records.dropDraft(d.id()));
        return recorded;
    }

    private void add(final NewText one, final List<Event> events, final List<Row> rows, final List<Blob> kept) {
        final String path = Paths.checked(one.path());
        if (catalogue.at(path).isPresent()) {
            throw Filing.taken(path);
        }
        filing.checkFree(path);
        final Blob blob = Blob.of(one.text());
        final FileState state = new FileState(blob.hash(), blob.bytes().length, clock.millis(), true);
        events.add(new DocumentEvent.Added(one.id(), path, state));
        rows.add(readings.read(one.id(), path, blob.bytes()).row());
        kept.add(blob);
    }

    private Document writable(final Rewrite rewrite) {
        final Document document = catalogue
                .find(rewrite.id())
                .orElseThrow(() -> new Refused("no-such-document", "There is no such document.", ""));
        final String name = "“" + document.name() + "”";
        if (document.place() == Document.Place.ARCHIVED) {
            throw refused("archived", name + " is in the archive", "Restore the document first.");
        }
        if (!document.here() || !document.state().hash().equals(rewrite.base())) {
            throw refused("changed-since", name + " was changed since this was prepared", "Look again, then repeat.");
        }
        switch (document.kind()) {
            case MARKDOWN, TEXT -> {}
            case IMAGE, EXTRACTED, OTHER -> {
                if (!document.isCanvas()) {
                    throw refused("not-text", name + " is no text that can be written here", "");
                }
            }
        }
        final var file = folder.resolve(document.path());
        if (folder.exists(file) && !Files.isWritable(file)) {
            throw refused("read-only", name + " may not be written", "Give the file back its permissions.");
        }
        final boolean unsaved = records.draft(rewrite.id())
                .filter(draft -> !draft.base().equals(rewrite.base())
                        || !draft.text().equals(decoded(document).text()))
                .isPresent();
        if (unsaved) {
            throw refused("unsaved", name + " has changes that are not saved yet", "Save it first, then repeat.");
        }
        return document;
    }

    private static Refused refused(final String code, final String reason, final String hint) {
        return new Refused(code, reason + "; nothing was changed.", hint);
    }

    private TextForm.Decoded decoded(final Document document) {
        final byte[] bytes = blobs.read(document.state().hash())
                .orElseThrow(() -> refused("not-kept", "“" + document.name() + "” is too large to be read here", ""));
        return TextForm.decode(bytes)
                .orElseThrow(() ->
                        refused("not-utf8", "“" + document.name() + "” is not valid UTF-8 and opens read-only", ""));
    }

    private Blob encoded(final Document document, final String text) {
        final TextForm.Decoded now = decoded(document);
        return Blob.of(now.form().encode(now.text(), text))
                .like(document.state().hash());
    }

    /** Keeps events that reverse others, with what they mean for files and the word index. */
    List<Recorded> reverse(final Origin origin, final Command command, final List<? extends Event> events) {
        checkMoves(events);
        final Map<DocumentId, String> paths = pathsAfter(events);
        final List<Row> rows = new ArrayList<>();
        for (final Event event : events) {
            if (event instanceof DocumentEvent.Written e) {
                final byte[] bytes = blobs.read(e.to().hash())
                        .orElseThrow(() -> new Refused(
                                "content-missing", "The earlier content was not kept.", "Nothing was changed."));
                final String path = paths.containsKey(e.id())
                        ? paths.get(e.id())
                        : catalogue.find(e.id()).map(Document::path).orElse("");
                rows.add(readings.read(e.id(), path, bytes).row());
            }
        }
        final List<Recorded> recorded = filing.submit(origin, command, events, rows, List.of());
        // A folder that was made for what is taken back would stay behind with nothing in it.
        for (final Event event : events) {
            if (event instanceof DocumentEvent.Moved e) {
                folder.pruneAbove(e.from());
            }
        }
        return recorded;
    }

    private void checkMoves(final List<? extends Event> events) {
        for (final Event event : events) {
            if (event instanceof DocumentEvent.Restored e) {
                filing.checkFree(e.path());
            } else if (event instanceof DocumentEvent.Moved e) {
                filing.checkMove(e.from(), e.to());
            }
        }
    }

    /** Where these events leave the documents that they move. */
    private static Map<DocumentId, String> pathsAfter(final List<? extends Event> events) {
        final Map<DocumentId, String> paths = new HashMap<>();
        for (final Event event : events) {
            if (event instanceof DocumentEvent.Moved e) {
                paths.put(e.id(), e.to());
            } else if (event instanceof DocumentEvent.Restored e) {
                paths.put(e.id(), e.path());
            }
        }
        return paths;
    }
}
