package vespera.scriptorium.suggestions;

import java.util.List;
import vespera.scriptorium.documents.Rewrite;
import vespera.scriptorium.journal.Event;

/**
 * What accepting changes.
 *
 * @param texts new texts, at most one for each document
 * @param events what else happens
 */
public record Changes(List<Rewrite> texts, List<? extends Event> events) {

    public Changes {
        texts = List.copyOf(texts);
        events = List.copyOf(events);
    }
}
