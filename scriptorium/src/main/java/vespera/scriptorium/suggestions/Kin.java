package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.links.NameIndex;

/**
 * Which documents speak of the same things, by the words that tell them apart (TF-IDF with logarithmic counts, cosine:
 * Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, chapter 6). Needs no model and no graph.
 * For one thread.
 */
final class Kin {

    private static final int TELLING = 30;
    private static final int TITLE_COUNTS = 3;
    /** A word in more than this share of the documents tells nothing, nor does one in more than some documents. */
    private static final double COMMON = 0.15;

    /** Short notes have few of the words that every text has; those of so many different words show them. */
    private static final int RICH = 60;

    private static final int FEWEST_RICH = 20;
    private static final double SOME = 40;
    private static final double SOME_SHARE = 0.02;

    private static final double PRECISION = 1e6;

    private final List<Document> documents;
    private final Map<DocumentId, Integer> places = new HashMap<>();
    private final List<Term[]> terms = new ArrayList<>();
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final double[] scores;

    /** A word and how much it tells, in a document of unit length. */
    record Term(String word, double weight) {}

    private record Posting(int place, double weight) {}

    /** @param similarity from 0 to 1 */
    record Near(Document document, double similarity) {}

    Kin(final Material material) {
        documents = material.documents().stream()
                .filter(d -> material.digest(d).words().length > 0)
                .filter(d -> !material.digest(d).template())
                .toList();
        scores = new double[documents.size()];
        final Map<Integer, Integer> frequency = frequency(material);
        for (final Document document : documents) {
            final int place = places.size();
            places.put(document.id(), place);
            final Term[] telling = telling(material, document, frequency);
            terms.add(telling);
            for (final Term term : telling) {
                postings.computeIfAbsent(term.word(), _ -> new ArrayList<>()).add(new Posting(place, term.weight()));
            }
        }
    }

    /** In how many documents each word stands; what many longer texts have counts as if it stood in all. */
    private Map<Integer, Integer> frequency(final Material material) {
        final Map<Integer, Integer> frequency = new HashMap<>();
        final Map<Integer, Integer> amongRich = new HashMap<>();
        int rich = 0;
        for (final Document document : documents) {
            final int[] words = material.digest(document).words();
            rich += words.length >= RICH ? 1 : 0;
            for (final int word : words) {
                frequency.merge(word, 1, Integer::sum);
                if (words.length >= RICH) {
                    amongRich.merge(word, 1, Integer::sum);
                }
            }
        }
        if (rich >= FEWEST_RICH) {
            final double most = COMMON * rich;
            amongRich.forEach((word, count) -> {
                if (count > most) {
                    frequency.put(word, documents.size());
                }
            });
        }
        return frequency;
    }

    private Term[] telling(final Material material, final Document document, final Map<Integer, Integer> frequency) {
        final Digest digest = material.digest(document);
        final Map<Integer, Integer> counts = new HashMap<>();
        for (int i = 0; i < digest.words().length; i++) {
            counts.put(digest.words()[i], digest.counts()[i]);
        }
        for (final String word : NameIndex.words(document.name())) {
            if (material.word(word) >= 0) {
                counts.merge(material.word(word), TITLE_COUNTS, Integer::sum);
            }
        }
        final double most = Math.max(3, Math.min(COMMON * documents.size(), SOME + SOME_SHARE * documents.size()));
        final List<Term> all = new ArrayList<>();
        counts.forEach((word, count) -> {
            final int in = frequency.getOrDefault(word, 1);
            final String written = material.word(word);
            if (in > 1 && in <= most && telling(written)) {
                all.add(new Term(written, (1 + Math.log(count)) * Math.log((double) documents.size() / in)));
            }
        });
        all.sort(Comparator.comparingDouble((Term t) -> -t.weight()).thenComparing(Term::word));
        final List<Term> best = all.subList(0, Math.min(TELLING, all.size()));
        final double length = Math.sqrt(
                best.stream().mapToDouble(t -> t.weight() * t.weight()).sum());
        return best.stream().map(t -> new Term(t.word(), t.weight() / length)).toArray(Term[]::new);
    }

    /** Numbers and single letters are the same everywhere. */
    private static boolean telling(final String word) {
        return word.codePoints().anyMatch(Character::isLetter)
                && (word.length() > 2 || Character.isIdeographic(word.codePointAt(0)));
    }

    /** The words that tell it apart, the most telling first. */
    List<Term> terms(final Document document) {
        final Integer place = places.get(document.id());
        return place == null ? List.of() : Arrays.asList(terms.get(place));
    }

    /** The nearest, best first, those equally near by path. */
    List<Near> nearest(final Document document, final int most) {
        final Integer own = places.get(document.id());
        if (own == null) {
            return List.of();
        }
        final List<Integer> touched = new ArrayList<>();
        for (final Term term : terms.get(own)) {
            for (final Posting posting : postings.getOrDefault(term.word(), List.of())) {
                if (posting.place() != own) {
                    if (scores[posting.place()] == 0) {
                        touched.add(posting.place());
                    }
                    scores[posting.place()] += term.weight() * posting.weight();
                }
            }
        }
        final List<Near> near = new ArrayList<>();
        for (final int place : touched) {
            near.add(new Near(documents.get(place), Math.rint(scores[place] * PRECISION) / PRECISION));
            scores[place] = 0;
        }
        near.sort(Comparator.comparingDouble((Near n) -> -n.similarity())
                .thenComparing(n -> n.document().path(), ByCodePoint.ORDER));
        return List.copyOf(near.subList(0, Math.min(most, near.size())));
    }

    /** The words that both have, the most telling first. */
    List<String> shared(final Document one, final Document other, final int most) {
        final Map<String, Double> theirs = new HashMap<>();
        terms(other).forEach(t -> theirs.put(t.word(), t.weight()));
        final List<String> both = terms(one).stream()
                .filter(t -> theirs.containsKey(t.word()))
                .sorted(Comparator.comparingDouble((Term t) -> -t.weight() * theirs.getOrDefault(t.word(), 0.0))
                        .thenComparing(Term::word))
                .map(Term::word)
                .toList();
        return distinct(both, most);
    }

    /** The first of these of which none is a form of another: equal in their first four letters and more. */
    static List<String> distinct(final List<String> words, final int most) {
        final List<String> some = new ArrayList<>();
        for (final String word : words) {
            if (some.size() < most && some.stream().noneMatch(w -> alike(w, word))) {
                some.add(word);
            }
        }
        return some;
    }

    private static boolean alike(final String a, final String b) {
        final int stem = Math.max(4, Math.min(a.length(), b.length()) - 3);
        return a.startsWith(b)
                || b.startsWith(a)
                || a.length() >= stem && b.length() >= stem && a.regionMatches(0, b, 0, stem);
    }
}
