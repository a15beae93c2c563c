package vespera.scriptorium.codex;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where names stand together: in one document, in one sentence. */
final class Together {

    /**
     * One sentence in so many may tell of one under two names. In five novels (Sense and Sensibility, North and South,
     * Great Expectations, The Hound of the Baskervilles, Love Among the Chickens) names of one stood together in at
     * most one sentence, names of two of a family in two of 25 to 50.
     */
    private static final int SELDOM = 60;

    /** Names that share a word stand together more often: “Mr. Brown, for Brown was proud, …”. */
    private static final int SHARING = 12;

    private static final int SHARED = 3;

    /** A narrator who often uses both names means two by them. */
    private static final int OFTEN = 10;

    private static final int TEXT = 32;

    private final Map<Form, Set<Long>> told = new HashMap<>();

    /** Whether one document names both. */
    boolean company(final Collection<Form> one, final Form other) {
        final Set<Integer> texts = new HashSet<>();
        one.forEach(f -> f.mentions.forEach(m -> texts.add(m.text())));
        return other.mentions.stream().anyMatch(m -> texts.contains(m.text()));
    }

    /** The share of the documents that name the one which name the other as well, from 0 to 1. */
    double shared(final Collection<Form> one, final Collection<Form> other) {
        final Set<Integer> here = new HashSet<>();
        one.forEach(f -> f.mentions.forEach(m -> here.add(m.text())));
        final Set<Integer> there = new HashSet<>();
        other.forEach(f -> f.mentions.forEach(m -> there.add(m.text())));
        final long both = here.stream().filter(there::contains).count();
        return here.isEmpty() ? 0 : (double) both / here.size();
    }

    /**
     * Whether so many sentences tell of both that they must be two: hardly anybody is told of under two names in one
     * sentence. What is said does not count, where somebody else may use another name.
     */
    boolean two(final Collection<Form> one, final Form other) {
        final String word = other.words.getLast();
        final Map<Boolean, List<Form>> sharing =
                one.stream().collect(Collectors.partitioningBy(f -> f.words.contains(word)));
        return two(sharing.getOrDefault(false, List.of()), other, 1, SELDOM)
                || two(sharing.getOrDefault(true, List.of()), other, SHARED, SHARING);
    }

    private boolean two(final List<Form> one, final Form other, final int free, final int seldom) {
        int both = 0;
        int size = 0;
        final Set<Long> sentences = told(other);
        for (final Form form : one) {
            final Set<Long> here = told(form);
            size += here.size();
            both += (int) here.stream().filter(sentences::contains).count();
        }
        return both > free + Math.min(size, sentences.size()) / seldom;
    }

    /** How many sentences tell of one under this name. */
    int told(final Collection<Form> forms) {
        return forms.stream().mapToInt(f -> told(f).size()).sum();
    }

    /** Whether a narrator uses both names so often that they must be two. */
    boolean bothTold(final int one, final int other) {
        return Math.min(one, other) >= OFTEN && Math.min(one, other) * OFTEN >= Math.max(one, other);
    }

    private Set<Long> told(final Form form) {
        return told.computeIfAbsent(form, f -> {
            final Set<Long> sentences = new HashSet<>();
            f.mentions.stream()
                    .filter(m -> !m.run().spoken())
                    .forEach(m ->
                            sentences.add(((long) m.text() << TEXT) + m.run().sentence()));
            return sentences;
        });
    }
}
