package vespera.scriptorium.journal;

import java.util.List;

/**
 * Content was taken out of the store for good. What is missing without such an event was lost.
 *
 * @param entries sequence numbers, on this device, of the entries whose payloads and words were erased
 * @param contents hashes of the blobs that were erased
 * @param reason a person's own words, which say nothing of what was erased
 */
public record ContentErased(List<Long> entries, List<String> contents, String reason) implements Event {

    public ContentErased {
        entries = List.copyOf(entries);
        contents = List.copyOf(contents);
    }

    /** How it is named in the journal. */
    public static List<EventType> types() {
        return List.of(new EventType("content.erased", 1, ContentErased.class));
    }
}
