package vespera.scriptorium.erasure;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Erasure;

/**
 * What an erasure would take out.
 *
 * @param artifacts every artifact that loses its content, oldest first: the one that was named and all others that hold
 *     the same
 * @param entries sequence numbers of entries whose payloads and words go
 * @param contents hashes of the contents that go
 * @param drafts documents whose unsaved text goes, since it was begun from what is erased
 */
public record ErasurePlan(List<Artifact> artifacts, Set<Long> entries, Set<String> contents, Set<UUID> drafts) {

    public ErasurePlan {
        artifacts = List.copyOf(artifacts);
        entries = Set.copyOf(entries);
        contents = Set.copyOf(contents);
        drafts = Set.copyOf(drafts);
    }

    Erasure what() {
        return new Erasure(entries, contents, drafts);
    }
}
