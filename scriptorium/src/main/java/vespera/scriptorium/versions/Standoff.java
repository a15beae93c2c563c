package vespera.scriptorium.versions;

import vespera.scriptorium.documents.Document;

/**
 * Unsaved writing and a document that somebody else changed in the meantime. Both are kept until a person has brought
 * them together; the text that comes of it is saved with {@code document.state().hash()} as its base.
 *
 * @param document as it is now, theirs
 * @param base the text that the writing began from, empty where it was erased
 * @param mine the unsaved text
 * @param theirs the document's text now
 */
public record Standoff(Document document, String base, String mine, String theirs) {

    /** Both brought together as far as that needs no decision. */
    public Merged merged() {
        return ThreeWayMerge.of(base, mine, theirs);
    }
}
