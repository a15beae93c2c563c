package vespera.desktop.versions;

import java.util.HashSet;
import java.util.Set;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRecords;
import vespera.scriptorium.journal.ContentErased;

/** What was erased for good, as the journal tells. */
final class Erased {

    /** As the journal words it. */
    private static final String WORDS = "erased the content";

    private Erased() {}

    /** The hashes of all contents that were erased; blocks. */
    static Set<String> contents(final Atelier atelier) {
        final Set<String> hashes = new HashSet<>();
        atelier.artifacts()
                .artifacts(new ArtifactRecords.Filter(Artifact.Type.ACTION, null, null, null, WORDS, Integer.MAX_VALUE))
                .forEach(one -> atelier.journal()
                        .find(one.id())
                        .filter(entry -> entry.payload() != null && entry.type().equals("content.erased"))
                        .map(entry -> atelier.gate().event(entry))
                        .filter(ContentErased.class::isInstance)
                        .ifPresent(event -> hashes.addAll(((ContentErased) event).contents())));
        return hashes;
    }
}
