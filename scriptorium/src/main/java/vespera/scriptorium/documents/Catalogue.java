package vespera.scriptorium.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.LiveView;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.journal.Row;

/** All documents as they now are, by id and by path. */
public final class Catalogue implements LiveView {

    private final Map<DocumentId, Document> byId = new ConcurrentHashMap<>();
    private final Map<String, DocumentId> byPath = new ConcurrentHashMap<>();
    private final Map<String, DocumentId> vanished = new ConcurrentHashMap<>();

    private final AtomicLong revision = new AtomicLong();

    public Catalogue(final Collection<Document> documents) {
        documents.forEach(this::put);
    }

    public Optional<Document> find(final DocumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The document at a path, where it is there now. */
    public Optional<Document> at(final String path) {
        return Optional.ofNullable(byPath.get(path)).map(byId::get);
    }

    /** Documents that are at their path, in the order of their paths. */
    public List<Document> here() {
        return byPath.values().stream()
                .map(byId::get)
                .filter(d -> d != null)
                .sorted((a, b) -> a.path().compareToIgnoreCase(b.path()))
                .toList();
    }

    /** Every document, archived and vanished ones included, in no order. */
    Collection<Document> all() {
        return List.copyOf(byId.values());
    }

    /** Another number whenever a document has changed: who keeps something about all documents need not ask for all. */
    public long revision() {
        return revision.get();
    }

    /** How many documents are at their path. */
    public int size() {
        return byPath.size();
    }

    /** Documents in the archive. */
    public List<Document> archived() {
        return byId.values().stream()
                .filter(d -> d.place() == Document.Place.ARCHIVED)
                .sorted((a, b) -> a.path().compareToIgnoreCase(b.path()))
                .toList();
    }

    /** A document that vanished from a path, if one did: it is the same one when a file comes back there. */
    Optional<Document> vanishedFrom(final String path) {
        return Optional.ofNullable(vanished.get(path)).map(byId::get);
    }

    /** Whether the file is ours to change after such an event, or was changed by someone else already. */
    static boolean fileFollows(final Origin origin) {
        return switch (origin.actor().kind()) {
            case PERSON, ROLE, SYSTEM -> true;
            case IMPORT, OUTSIDE -> false;
        };
    }

    @Override
    public Staged stage(final List<Recorded> entries, final List<Row> given) {
        final Map<DocumentId, Document> changed = new LinkedHashMap<>();
        final List<Row> rows = new ArrayList<>();
        for (final Recorded recorded : entries) {
            if (recorded.event() instanceof DocumentEvent event) {
                final Document before = changed.getOrDefault(event.id(), byId.get(event.id()));
                final Document after = DocumentFold.after(before, event);
                if (after != null) {
                    changed.put(event.id(), after);
                }
                if (fileFollows(recorded.entry().origin())) {
                    rows.add(new PendingEffect(recorded.entry().sequence(), event));
                }
            }
        }
        for (final Row row : given) {
            if (row instanceof ReadingRow reading) {
                final Document document = changed.getOrDefault(reading.document(), byId.get(reading.document()));
                if (document != null) {
                    changed.put(document.id(), document.titled(reading.reading().title()));
                }
            }
        }
        changed.values().forEach(d -> rows.add(new DocumentRow(d)));
        return rows.isEmpty()
                ? Staged.nothing()
                : Staged.of(rows, () -> changed.values().forEach(this::put));
    }

    private void put(final Document document) {
        revision.incrementAndGet();
        final Document before = byId.put(document.id(), document);
        if (before != null) {
            byPath.remove(before.path(), before.id());
            vanished.remove(before.path(), before.id());
        }
        switch (document.place()) {
            case HERE -> byPath.put(document.path(), document.id());
            case VANISHED -> vanished.put(document.path(), document.id());
            case ARCHIVED -> {}
        }
        // Once more: who read in between has read too early.
        revision.incrementAndGet();
    }

    @Override
    public Optional<String> refusal(final List<? extends Event> events) {
        final Map<DocumentId, Document> at = new HashMap<>();
        for (final Event event : events) {
            if (event instanceof DocumentEvent one) {
                final Document before = at.getOrDefault(one.id(), byId.get(one.id()));
                final Optional<String> reason = refusal(before, one);
                if (reason.isPresent()) {
                    return reason;
                }
                final Document after = DocumentFold.after(before, one);
                if (after != null) {
                    at.put(one.id(), after);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> refusal(final @Nullable Document document, final DocumentEvent event) {
        if (event instanceof DocumentEvent.Added added) {
            return taken(added.path());
        }
        if (document == null) {
            return Optional.of("there is no such document");
        }
        final String name = "“" + document.name() + "”";
        return switch (event) {
            case DocumentEvent.Added _ -> Optional.empty();
            case DocumentEvent.Written e -> {
                final boolean same = document.state().hash().equals(e.from().hash());
                // A file that another program took away is there again once it is saved.
                yield same && document.place() == Document.Place.VANISHED
                        ? taken(document.path())
                        : same && document.here() ? Optional.empty() : Optional.of(name + " was changed again since");
            }
            case DocumentEvent.Moved e ->
                !document.here() || !document.path().equals(e.from())
                        ? Optional.of(name + " is no longer at “" + e.from() + "”")
                        : taken(e.to());
            case DocumentEvent.Archived _ ->
                document.here() ? Optional.empty() : Optional.of(name + " is not in its folder");
            case DocumentEvent.Restored e ->
                document.place() == Document.Place.ARCHIVED
                        ? taken(e.path())
                        : Optional.of(name + " is not in the archive");
            case DocumentEvent.Vanished _ -> Optional.empty();
        };
    }

    private Optional<String> taken(final String path) {
        return byPath.containsKey(path)
                ? Optional.of("there is a document at “" + path + "” already")
                : Optional.empty();
    }

    /** The actor for what a scan finds: the import while nothing is known yet, else somebody outside. */
    Actor scanner() {
        return byId.isEmpty() ? Actor.imported("first scan") : Actor.outside();
    }
}
