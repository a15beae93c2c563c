package vespera.scriptorium.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many of all that a query matches are of which sort; the most first, equal ones by name. A key is what the filter
 * of that sort takes.
 *
 * @param total how many match in all
 * @param types by {@code type:}
 * @param tags by {@code tag:}; one document may have several, a nested tag counts for itself only
 * @param folders by {@code path:}, the folders at the top
 * @param authors by {@code by:}, who changed it last
 */
public record Facets(
        int total,
        Map<String, Integer> types,
        Map<String, Integer> tags,
        Map<String, Integer> folders,
        Map<String, Integer> authors) {

    public Facets {
        types = ordered(types);
        tags = ordered(tags);
        folders = ordered(folders);
        authors = ordered(authors);
    }

    private static Map<String, Integer> ordered(final Map<String, Integer> counts) {
        final Map<String, Integer> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(one -> ordered.put(one.getKey(), one.getValue()));
        return java.util.Collections.unmodifiableMap(ordered);
    }
}
