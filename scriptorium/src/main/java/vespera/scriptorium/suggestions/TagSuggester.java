package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.NameIndex;

/**
 * Tags in use that would fit: those that most of the nearest documents have. A document that names the tag's own words
 * needs fewer of them. Only tags of at least three documents count, and only where most documents nearby agree.
 */
public final class TagSuggester implements Suggester {

    private static final int NEAREST = 8;
    private static final int FEWEST_USES = 3;
    private static final int FEWEST_NEAR = 3;
    private static final double AGREED = 0.6;
    private static final double AGREED_IF_NAMED = 0.4;
    private static final int EACH = 2;
    private static final double LIKE = 0.1;

    @Override
    public Kind kind() {
        return Kind.TAG;
    }

    /** What the nearest say of one tag. */
    private record Vote(String tag, double share, List<Document> from, boolean named) {}

    @Override
    public List<Suggestion> suggest(final Material material) {
        final Map<String, String> vocabulary = vocabulary(material);
        final List<Suggestion> all = new ArrayList<>();
        if (vocabulary.isEmpty()) {
            return all;
        }
        for (final Document document : material.documents()) {
            if (material.editable(document)
                    && !material.digest(document).template()
                    && material.digest(document).reading().frontMatterProblem() == null) {
                votes(material, document, vocabulary).stream()
                        .limit(EACH)
                        .forEach(v -> all.add(suggestion(document, v)));
            }
        }
        return all;
    }

    /** The tags in use by their folded form, each as it is written most often. */
    private static Map<String, String> vocabulary(final Material material) {
        final Map<String, Map<String, Integer>> written = new TreeMap<>();
        for (final Document document : material.documents()) {
            for (final String tag : material.digest(document).reading().tags()) {
                written.computeIfAbsent(tag.toLowerCase(Locale.ROOT), _ -> new TreeMap<>(ByCodePoint.ORDER))
                        .merge(tag, 1, Integer::sum);
            }
        }
        final Map<String, String> vocabulary = new HashMap<>();
        written.forEach((folded, forms) -> {
            if (forms.values().stream().mapToInt(Integer::intValue).sum() >= FEWEST_USES) {
                forms.entrySet().stream()
                        .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                                .thenComparing(Map.Entry::getKey, ByCodePoint.ORDER))
                        .ifPresent(e -> vocabulary.put(folded, e.getKey()));
            }
        });
        return vocabulary;
    }

    private static List<Vote> votes(
            final Material material, final Document document, final Map<String, String> vocabulary) {
        final List<Kin.Near> near = material.kin().nearest(document, NEAREST).stream()
                .filter(n -> n.similarity() >= LIKE)
                .toList();
        final double all = near.stream().mapToDouble(Kin.Near::similarity).sum();
        final Map<String, List<Kin.Near>> having = new TreeMap<>();
        for (final Kin.Near one : near) {
            material.digest(one.document()).reading().tags().stream()
                    .map(t -> t.toLowerCase(Locale.ROOT))
                    .filter(vocabulary::containsKey)
                    .forEach(t ->
                            having.computeIfAbsent(t, _ -> new ArrayList<>()).add(one));
        }
        final List<String> own = material.digest(document).reading().tags().stream()
                .map(t -> t.toLowerCase(Locale.ROOT))
                .toList();
        final List<Vote> votes = new ArrayList<>();
        having.forEach((tag, from) -> {
            final double share = from.stream().mapToDouble(Kin.Near::similarity).sum() / all;
            final boolean named = named(material, document, tag);
            if (from.size() >= FEWEST_NEAR
                    && share >= (named ? AGREED_IF_NAMED : AGREED)
                    && own.stream()
                            .noneMatch(o -> o.equals(tag) || o.startsWith(tag + "/") || tag.startsWith(o + "/"))) {
                votes.add(new Vote(
                        vocabulary.getOrDefault(tag, tag),
                        share,
                        from.stream().map(Kin.Near::document).toList(),
                        named));
            }
        });
        votes.sort(Comparator.comparingDouble((Vote v) -> -v.share() - (v.named() ? 0.3 : 0))
                .thenComparing(Vote::tag, ByCodePoint.ORDER));
        return votes;
    }

    private static boolean named(final Material material, final Document document, final String tag) {
        final List<String> words = NameIndex.words(
                tag.substring(tag.lastIndexOf('/') + 1).replace('-', ' ').replace('_', ' '));
        return !words.isEmpty()
                && words.stream()
                        .mapToInt(material::word)
                        .allMatch(w -> w >= 0 && material.digest(document).has(w));
    }

    private static Suggestion suggestion(final Document document, final Vote vote) {
        final String examples = vote.from().stream()
                .limit(2)
                .map(d -> "“" + d.name() + "”")
                .reduce((a, b) -> a + " and " + b)
                .orElse("");
        return Suggestion.of(
                Kind.TAG,
                document.path(),
                vote.tag(),
                vote.from().size() + " of the documents nearest to it have #" + vote.tag() + ", " + examples
                        + " among them" + (vote.named() ? ", and its text names it" : "")
                        + ". Accepting adds the tag to the front matter.",
                "",
                1,
                Math.min(0.9, 0.35 + vote.share() / 2 + (vote.named() ? 0.15 : 0)),
                vote.tag().toLowerCase(Locale.ROOT),
                new Deed.Tag(vote.tag()));
    }
}
