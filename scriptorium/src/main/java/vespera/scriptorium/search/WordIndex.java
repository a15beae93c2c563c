package vespera.scriptorium.search;

import java.util.List;
import vespera.scriptorium.documents.DocumentId;

/** Finds documents by their words: whole words without regard to case or accents, and pairs of CJK characters. */
public interface WordIndex {

    /**
     * Documents that match, best first by BM25 with title, aliases and tags weighing more than the body.
     *
     * @param query what was typed: words, {@code "phrases"}, {@code prefix*}; never fails on any input
     * @param everyWord whether all words must be there; otherwise any
     * @param limit at least 1
     */
    List<WordHit> find(String query, boolean everyWord, int limit);

    /** A found document; a greater score is a better match. */
    record WordHit(DocumentId document, double score) {}
}
