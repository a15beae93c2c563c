package vespera.scriptorium.search;

import java.util.List;

/**
 * What a search found, best first.
 *
 * @param missing what could not be searched just now and why, for a person
 */
public record Found(List<Hit> hits, List<String> missing) {

    public Found {
        hits = List.copyOf(hits);
        missing = List.copyOf(missing);
    }
}
