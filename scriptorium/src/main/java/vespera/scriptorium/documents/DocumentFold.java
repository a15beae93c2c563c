package vespera.scriptorium.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the documents again from their events, in place. Titles are no part of the events: they come from what a text
 * says, and a fold leaves them as they were. For one thread.
 */
public final class DocumentFold {

    private final Map<DocumentId, Document> byId;

    /** Starts with these documents, archived and vanished ones included. */
    public DocumentFold(final Collection<Document> start) {
        this.byId = HashMap.newHashMap(Math.max(16, start.size()));
        start.forEach(d -> byId.put(d.id(), d));
    }

    /**
     * What a document is after an event, given what it was before; null for an event about a document that is not
     * there. The live catalogue and every replay share it.
     */
    public static @Nullable Document after(final @Nullable Document before, final DocumentEvent event) {
        if (event instanceof DocumentEvent.Added e) {
            return new Document(e.id(), e.path(), e.state(), 1, Document.Place.HERE, null);
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case DocumentEvent.Added _ -> before;
            case DocumentEvent.Written e -> before.holding(e.to());
            case DocumentEvent.Moved e -> before.at(e.to()).put(Document.Place.HERE);
            case DocumentEvent.Archived _ -> before.put(Document.Place.ARCHIVED);
            case DocumentEvent.Restored e -> before.at(e.path()).put(Document.Place.HERE);
            case DocumentEvent.Vanished _ -> before.put(Document.Place.VANISHED);
        };
    }

    /** Makes an event so, whether or not it fits; one about a document that is not there changes nothing. */
    public void apply(final DocumentEvent event) {
        final Document after = after(byId.get(event.id()), event);
        if (after != null) {
            byId.put(event.id(), after);
        }
    }

    /** Has a document be as given, for what no event tells. */
    public void put(final Document document) {
        byId.put(document.id(), document);
    }

    /** A document as it is by now. */
    public Optional<Document> find(final DocumentId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How many documents there are by now, archived and vanished ones included. */
    public int size() {
        return byId.size();
    }

    /** Every document as it is by now, archived and vanished ones included. */
    public Map<DocumentId, Document> documents() {
        return Map.copyOf(byId);
    }
}
