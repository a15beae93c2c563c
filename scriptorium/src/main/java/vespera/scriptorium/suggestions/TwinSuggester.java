package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vespera.scriptorium.documents.Document;

/**
 * Documents whose text stands in another one as well, whole or nearly so. Stretches of text that many documents have,
 * such as a template's, count for nothing. Candidates come from the sketches; what is said of them is counted on the
 * whole texts.
 *
 * <p>Only where all of a text stands in the other does accepting put it away, into the archive from where it comes back
 * with undo or restore; where a word of hers stands in one of them alone, accepting links the two for her to compare.
 */
public final class TwinSuggester implements Suggester {

    private static final int FEWEST_WORDS = 25;
    /** More documents than these with the same stretch share a template. */
    private static final int TEMPLATE = 12;

    private static final int FEWEST_OWN = 4;
    private static final double ALIKE = 0.8;
    private static final double WHOLE = 0.995;

    private final Map<String, Double> compared = new HashMap<>();

    /**
     * Two documents by their places in the material, the lower first.
     *
     * @param own how many sampled stretches of the one that has fewer are in few documents
     */
    private record Pair(int one, int other, int own) {}

    @Override
    public Kind kind() {
        return Kind.DUPLICATE;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final List<Document> documents = material.documents().stream()
                .filter(material::editable)
                .filter(d -> material.digest(d).sketch().words() >= FEWEST_WORDS)
                .filter(d -> !material.digest(d).template())
                .toList();
        final Set<String> used = new HashSet<>();
        final List<Suggestion> all = new ArrayList<>();
        final Set<Document> retired = new HashSet<>();
        final Set<String> told = new HashSet<>();
        for (final Pair pair : candidates(material, documents)) {
            final Document a = documents.get(pair.one());
            final Document b = documents.get(pair.other());
            final String key = a.state().hash() + b.state().hash();
            used.add(key);
            final double share = compared.computeIfAbsent(key, _ -> share(material, a, b));
            // Where next to nothing is their own, only texts that are the same whole are no mere use of a template.
            if (share >= (pair.own() < FEWEST_OWN ? WHOLE : ALIKE)) {
                final Suggestion one = suggestion(material, a, b, share, retired);
                if (told.add(one.subject())) {
                    all.add(one);
                }
            }
        }
        compared.keySet().retainAll(used);
        return all;
    }

    private static List<Pair> candidates(final Material material, final List<Document> documents) {
        final Map<Long, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            for (final long hash : material.digest(documents.get(i)).sketch().sample()) {
                having.computeIfAbsent(hash, _ -> new ArrayList<>(1)).add(i);
            }
        }
        final Map<Long, Integer> together = new TreeMap<>();
        final int[] own = new int[documents.size()];
        having.values().stream().filter(list -> list.size() <= TEMPLATE).forEach(list -> {
            for (int i = 0; i < list.size(); i++) {
                own[list.get(i)]++;
                for (int j = i + 1; j < list.size(); j++) {
                    together.merge((long) list.get(i) << 32 | list.get(j), 1, Integer::sum);
                }
            }
        });
        final List<Pair> pairs = new ArrayList<>();
        together.forEach((key, shared) -> {
            final int one = (int) (key >>> 32);
            final int other = (int) (key & 0xFFFFFFFFL);
            final int smaller = Math.min(own[one], own[other]);
            if (shared >= ALIKE * smaller) {
                pairs.add(new Pair(one, other, smaller));
            }
        });
        return pairs;
    }

    /** How much of the shorter text stands in the longer, from 0 to 1. */
    private static double share(final Material material, final Document a, final Document b) {
        final long[] one = stretches(material, a);
        final long[] other = stretches(material, b);
        final long[] shorter = one.length <= other.length ? one : other;
        final long[] longer = shorter == one ? other : one;
        Arrays.sort(longer);
        final long same = Arrays.stream(shorter)
                .filter(h -> Arrays.binarySearch(longer, h) >= 0)
                .count();
        return shorter.length == 0 ? 0 : (double) same / shorter.length;
    }

    private static long[] stretches(final Material material, final Document document) {
        final String text = material.text(document).orElse("");
        return Sketch.stretches(
                text,
                DigestReader.bodyStart(text, material.digest(document).reading().bodyLine()));
    }

    /** The one to go is the shorter, else the one that fewer link to, else the one with the longer or later path. */
    private static boolean secondGoes(final Material material, final Document a, final Document b) {
        final int words = Integer.compare(
                material.digest(a).sketch().words(), material.digest(b).sketch().words());
        if (words != 0) {
            return words > 0;
        }
        final int links = Integer.compare(
                material.web().from(a.id()).size(), material.web().from(b.id()).size());
        if (links != 0) {
            return links > 0;
        }
        return a.path().length() != b.path().length()
                ? a.path().length() < b.path().length()
                : ByCodePoint.ORDER.compare(a.path(), b.path()) < 0;
    }

    private static Suggestion suggestion(
            final Material material,
            final Document a,
            final Document b,
            final double share,
            final Set<Document> retired) {
        final boolean second = secondGoes(material, a, b);
        final Document copy = second ? b : a;
        final Document kept = second ? a : b;
        final boolean whole = share >= WHOLE && sameFrontMatter(material, copy, kept) && !retired.contains(kept);
        final String much = whole
                ? "All " + material.digest(copy).sketch().words() + " words of it stand"
                : Math.min(99, Math.round(share * 100)) + " % of its "
                        + material.digest(copy).sketch().words() + " words stand";
        final int links = material.web().from(copy.id()).size();
        if (whole) {
            retired.add(copy);
        }
        return Suggestion.of(
                Kind.DUPLICATE,
                copy.path(),
                kept.path(),
                much + " in “" + Wording.name(kept.path()) + "” as well. "
                        + (whole
                                ? "Accepting puts this one into the archive, from where it can be restored"
                                        + (links == 0 ? "" : ", and has the links to it lead there") + "."
                                : "Accepting puts nothing away: it links the two, so that you can compare them."),
                "",
                1,
                whole ? 0.95 : 0.5 + (share - ALIKE) * 2,
                kept.path(),
                whole ? new Deed.Retire(kept.path()) : new Deed.SeeAlso(copy.path(), kept.path()));
    }

    /** What stands above the text is hers too: where the copy alone says something there, it is no mere copy. */
    private static boolean sameFrontMatter(final Material material, final Document copy, final Document kept) {
        final Map<String, Object> theirs = material.digest(kept).reading().properties();
        return material.digest(copy).reading().properties().entrySet().stream()
                .allMatch(e -> e.getValue().equals(theirs.get(e.getKey())));
    }
}
