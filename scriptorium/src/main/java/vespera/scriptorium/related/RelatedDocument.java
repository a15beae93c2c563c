package vespera.scriptorium.related;

import java.util.List;
import vespera.scriptorium.documents.Document;

/**
 * A document that belongs to another.
 *
 * @param score from 0, greater is closer; comparable only among the answers to one question
 * @param why the reasons, for a person, the weightiest first; never empty
 * @param passage the words of the related document that explain it best, on one line; empty where it has no text
 */
public record RelatedDocument(Document document, double score, List<String> why, String passage) {

    public RelatedDocument {
        why = List.copyOf(why);
    }
}
