package vespera.scriptorium.journal;

import java.util.Set;
import java.util.UUID;

/**
 * What is to be taken out of the store for good.
 *
 * @param entries sequence numbers of entries whose payloads go, with the words of their whole commands
 * @param contents hashes of blobs
 * @param drafts ids of documents whose unsaved text goes
 */
public record Erasure(Set<Long> entries, Set<String> contents, Set<UUID> drafts) {

    public Erasure {
        entries = Set.copyOf(entries);
        contents = Set.copyOf(contents);
        drafts = Set.copyOf(drafts);
    }
}
