package vespera.scriptorium.suggestions;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.NameIndex;

/**
 * What a group of documents is called: a tag that most of them have, else the words that tell most of them apart.
 *
 * @param text as a file may be called
 * @param words what it was made of
 * @param share of the members that have the first of them, from 0 to 1
 */
record ClusterName(String text, List<String> words, double share) {

    private static final int WORDS = 3;
    private static final double MOST_HAVE = 0.4;

    static ClusterName of(final Material material, final List<Document> members) {
        final Map<String, Double> weights = new HashMap<>();
        final Map<String, Integer> counts = new HashMap<>();
        for (final Document member : members) {
            for (final Kin.Term term : material.kin().terms(member)) {
                weights.merge(term.word(), term.weight(), Double::sum);
                counts.merge(term.word(), 1, Integer::sum);
            }
            for (final String word : NameIndex.words(member.name())) {
                weights.computeIfPresent(word, (_, w) -> w + 0.5);
            }
        }
        final List<String> best = weights.entrySet().stream()
                .filter(e -> counts.getOrDefault(e.getKey(), 0) >= MOST_HAVE * members.size())
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        final List<String> words = Kin.distinct(best, WORDS);
        final double share = words.isEmpty() ? 0 : (double) counts.getOrDefault(words.getFirst(), 0) / members.size();
        final String tag = tag(material, members);
        final String text = tag.isEmpty() ? String.join(", ", words) : tag;
        return new ClusterName(
                capital(text.replaceAll("[\\\\/:*?\"<>|#^\\[\\]]", " ").strip()), words, share);
    }

    private static String tag(final Material material, final List<Document> members) {
        final Map<String, Integer> tags = new TreeMap<>(ByCodePoint.ORDER);
        for (final Document member : members) {
            material.digest(member)
                    .reading()
                    .tags()
                    .forEach(t -> tags.merge(t.toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
        final Map<String, Integer> everywhere = new HashMap<>();
        for (final Document document : material.documents()) {
            material.digest(document)
                    .reading()
                    .tags()
                    .forEach(t -> everywhere.merge(t.toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
        return tags.entrySet().stream()
                .filter(e -> e.getValue() >= 0.6 * members.size()
                        && everywhere.getOrDefault(e.getKey(), 0) <= 2 * e.getValue())
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(e -> e.getKey().replace('-', ' ').replace('_', ' '))
                .orElse("");
    }

    private static String capital(final String text) {
        if (text.isEmpty()) {
            return text;
        }
        final int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }
}
