package vespera.scriptorium.search;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param missing what could not be searched just now and why, for a person
 * @param corrections words that were looked for in another spelling as well
 */
public record Found(List<Hit> hits, List<String> missing, List<Correction> corrections) {

    public Found {
        hits = List.copyOf(hits);
        missing = List.copyOf(missing);
        corrections = List.copyOf(corrections);
    }

    public Found(final List<Hit> hits, final List<String> missing) {
        this(hits, missing, List.of());
    }
}
