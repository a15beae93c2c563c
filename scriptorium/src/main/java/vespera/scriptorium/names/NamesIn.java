package vespera.scriptorium.names;

import java.util.List;
import java.util.Map;

/**
 * What one text has of names; depends on nothing but the text, so that it can be kept by its hash.
 *
 * @param runs words with capitals that may be names, in order
 * @param lower how often each word stands in lower case
 * @param sentences in order
 * @param claims what sentences say of whom they name
 */
public record NamesIn(List<Run> runs, Map<String, Integer> lower, List<Sentence> sentences, List<Claim> claims) {

    /** Where a sentence stands, in UTF-16 indexes, and the line it starts on. */
    public record Sentence(int from, int to, int line) {}

    public NamesIn {
        runs = List.copyOf(runs);
        sentences = List.copyOf(sentences);
        claims = List.copyOf(claims);
    }
}
