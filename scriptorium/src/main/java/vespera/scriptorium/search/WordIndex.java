package vespera.scriptorium.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * How well documents fit one thing that is looked for. An index that knows neither forms nor spellings takes words
     * as they are.
     */
    default Fit fit(final Sought sought) {
        final boolean goesOn = sought.kind() == Kind.PREFIX || sought.kind() == Kind.BEGUN;
        final Map<DocumentId, Double> scores = new HashMap<>();
        for (final WordHit hit : find('"' + sought.text().replace('"', ' ') + '"' + (goesOn ? "*" : ""), true, 1_000)) {
            scores.put(hit.document(), hit.score());
        }
        return new Fit(scores, 1, List.of());
    }

    /** A found document; a greater score is a better match. */
    record WordHit(DocumentId document, double score) {}

    /** How words are looked for. */
    enum Kind {
        /** In all its English forms; in another spelling where it occurs nowhere. */
        WORD,
        /** In all its English forms, but only as it is spelt. */
        FORMS,
        /** As a word, and as the beginning of words: it may still be being typed. */
        BEGUN,
        /** As the beginning of words. */
        PREFIX,
        /** Just so. */
        EXACT
    }

    /** Words to be looked for in a row. */
    record Sought(String text, Kind kind) {}

    /**
     * What was found of something sought.
     *
     * @param scores a part of BM25 for each document that holds it
     * @param rarity the inverse document frequency by which the scores are weighed
     * @param meant words that were looked for instead, or as well, since the word occurs nowhere or hardly
     */
    record Fit(Map<DocumentId, Double> scores, double rarity, List<String> meant) {

        public Fit {
            meant = List.copyOf(meant);
        }
    }
}
