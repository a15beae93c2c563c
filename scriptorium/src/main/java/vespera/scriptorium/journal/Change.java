package vespera.scriptorium.journal;

import java.util.List;

/**
 * What one command wants kept, all or nothing.
 *
 * @param origin who makes it
 * @param command what it is, in words
 * @param events the facts, at least one
 * @param rows state beyond what the live views derive from the events, for example what a text says about itself
 * @param blobs content that the events name by hash
 */
public record Change(Origin origin, Command command, List<? extends Event> events, List<Row> rows, List<Blob> blobs) {

    public Change {
        events = List.copyOf(events);
        rows = List.copyOf(rows);
        blobs = List.copyOf(blobs);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a change has at least one event");
        }
    }
}
