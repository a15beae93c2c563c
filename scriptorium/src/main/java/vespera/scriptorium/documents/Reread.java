package vespera.scriptorium.documents;

import java.util.Set;

/**
 * Documents that were read again though nothing happened to them: by a newer version of this program, or since what was
 * read of them was lost.
 *
 * @param documents all of them
 * @param otherwise those among them with other links, tags, aliases or another title than before
 */
public record Reread(Set<DocumentId> documents, Set<DocumentId> otherwise) {

    public Reread {
        documents = Set.copyOf(documents);
        otherwise = Set.copyOf(otherwise);
    }
}
