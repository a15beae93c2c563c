package vespera.scriptorium.codex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where names stand together: in one document, in one sentence. */
final class Together {

    /** One sentence in so many may tell of one under two names. */
    private static final int SELDOM = 30;

    private static final int TEXT = 32;

    private final Map<Form, Set<Long>> told = new HashMap<>();

    /** Whether two are named in one document. */
    boolean company(final Bearer one, final Form other) {
        final Set<Integer> texts = new HashSet<>();
        one.forms.forEach(f -> f.mentions.forEach(m -> texts.add(m.text())));
        return other.mentions.stream().anyMatch(m -> texts.contains(m.text()));
    }

    /**
     * Whether so many sentences tell of both that they must be two: hardly anybody is told of under two names in one
     * sentence. What is said does not count, where somebody else may use another name.
     */
    boolean two(final Bearer one, final Form other) {
        int both = 0;
        int size = 0;
        final Set<Long> sentences = told(other);
        for (final Form form : one.forms) {
            final Set<Long> here = told(form);
            size += here.size();
            both += (int) here.stream().filter(sentences::contains).count();
        }
        return both > 1 + Math.min(size, sentences.size()) / SELDOM;
    }

    private Set<Long> told(final Form form) {
        return told.computeIfAbsent(form, f -> {
            final Set<Long> sentences = new HashSet<>();
            f.mentions.stream()
                    .filter(m -> !m.run().spoken())
                    .forEach(m -> sentences.add(((long) m.text() << TEXT) + m.run().sentence()));
            return sentences;
        });
    }
}
