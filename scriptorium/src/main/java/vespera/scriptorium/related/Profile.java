package vespera.scriptorium.related;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vespera.scriptorium.markdown.RawLink;

/**
 * What is remembered of a document's text for comparing.
 *
 * @param hash of the content it was made from
 * @param terms its words by number, ascending
 * @param counts how often each stands there
 * @param length how many words it has in all
 * @param aliases other names it has
 * @param tags in lower case, with the tags above nested ones
 * @param links its links, commented ones left out
 */
record Profile(
        String hash,
        int[] terms,
        int[] counts,
        int length,
        List<String> aliases,
        Set<String> tags,
        List<RawLink> links) {

    static Profile of(
            final String hash,
            final String text,
            final List<String> aliases,
            final List<String> tags,
            final List<RawLink> links,
            final Vocabulary vocabulary) {
        final Map<Integer, Integer> counted = new TreeMap<>();
        final List<String> words = Terms.of(text);
        words.forEach(word -> counted.merge(vocabulary.number(word), 1, Integer::sum));
        return new Profile(
                hash,
                counted.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counted.values().stream().mapToInt(Integer::intValue).toArray(),
                words.size(),
                List.copyOf(aliases),
                nested(tags),
                links.stream().filter(link -> !link.commented()).toList());
    }

    /** How often a word stands there. */
    int count(final int term) {
        final int at = Arrays.binarySearch(terms, term);
        return at < 0 ? 0 : counts[at];
    }

    private static Set<String> nested(final List<String> tags) {
        final Set<String> all = new LinkedHashSet<>();
        for (final String tag : tags) {
            final String folded = Terms.folded(tag);
            for (int slash = folded.indexOf('/'); slash > 0; slash = folded.indexOf('/', slash + 1)) {
                all.add(folded.substring(0, slash));
            }
            all.add(folded);
        }
        return all;
    }
}
