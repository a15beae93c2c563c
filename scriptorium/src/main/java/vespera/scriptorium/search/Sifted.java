package vespera.scriptorium.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/**
 * A query held against the word index: what each clause finds, what must hold in any case, and by which signs a text is
 * known to match.
 */
final class Sifted {

    /** A question may be longer; a few words are all meant. */
    private static final int FEW = 4;

    private static final int MOST_BEGUN = 3;

    private final Query query;
    private final WordIndex index;
    private final Filters filters;
    private final List<Map<DocumentId, Double>> found = new ArrayList<>();
    private final Map<DocumentId, Double> sums = new HashMap<>();
    private final List<Set<DocumentId>> needed = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final List<Predicate<Document>> wanted = new ArrayList<>();
    private final List<Predicate<Thing>> wantedThings = new ArrayList<>();

    Sifted(final Query query, final boolean typing, final WordIndex index, final Filters filters) {
        this.query = query;
        this.index = index;
        this.filters = filters;
        final Query.Words last = typing ? lastWord() : null;
        for (final Query.Clause clause : query.clauses()) {
            if (clause.either().stream().allMatch(t -> t instanceof Query.Words && !t.excluded())) {
                words(clause, last);
            } else {
                condition(clause);
            }
        }
    }

    /** The word that may still be being typed: the last of a few, where it is a plain one. */
    private Query.@org.jspecify.annotations.Nullable Words lastWord() {
        final List<Query.Words> words = query.words();
        if (words.isEmpty() || words.size() > MOST_BEGUN) {
            return null;
        }
        final Query.Term last = query.clauses().getLast().either().getLast();
        return last instanceof Query.Words one && !one.phrase() && !one.prefix() && !one.excluded() ? one : null;
    }

    private void words(final Query.Clause clause, final Query.@org.jspecify.annotations.Nullable Words last) {
        final Map<DocumentId, Double> scores = new HashMap<>();
        final int number = found.size();
        boolean only = true;
        for (final Query.Term term : clause.either()) {
            if (term instanceof Query.Words one) {
                only &= one.phrase();
                fit(one, one.equals(last), number).forEach((id, score) -> scores.merge(id, score, Math::max));
            }
        }
        if (signs.stream().noneMatch(s -> s.clause() == number)) {
            // Nothing but punctuation: no clause that anything could match.
            return;
        }
        found.add(scores);
        scores.forEach((id, score) -> sums.merge(id, score, Double::sum));
        if (only) {
            needed.add(scores.keySet());
        }
    }

    private Map<DocumentId, Double> fit(final Query.Words one, final boolean begun, final int number) {
        final boolean forms = !one.phrase() && !one.prefix();
        final boolean goesOn = one.prefix() || begun;
        final Map<DocumentId, Double> scores = new HashMap<>();
        for (final String text : parts(one)) {
            if (Sign.of(text, forms, goesOn, number, 1).isEmpty()) {
                continue;
            }
            final WordIndex.Fit fit = index.fit(new WordIndex.Sought(text, kind(one, begun)));
            final double weight = Math.max(fit.rarity(), 1e-3);
            signs.addAll(Sign.of(text, forms, goesOn, number, weight));
            for (final String meant : fit.meant()) {
                corrections.add(new Correction(text, meant));
                signs.addAll(Sign.of(meant, false, false, number, weight));
            }
            fit.scores().forEach((id, score) -> scores.merge(id, score, Double::sum));
        }
        return scores;
    }

    /**
     * What is looked for by itself: a word without the signs around it; of words joined by signs all together where
     * few words are typed, and each in a question.
     */
    private List<String> parts(final Query.Words one) {
        if (one.phrase() || one.prefix()) {
            return List.of(one.text());
        }
        final List<String> words = new ArrayList<>();
        final Tokens tokens = new Tokens(one.text());
        while (tokens.next()) {
            if (tokens.spaceless()) {
                return List.of(one.text());
            }
            words.add(one.text().substring(tokens.from(), tokens.to()));
        }
        return words.size() > 1 && few() ? List.of(one.text()) : words;
    }

    /** In a question many words may be missing from all texts; another spelling of each would only mislead. */
    private WordIndex.Kind kind(final Query.Words one, final boolean begun) {
        if (one.phrase()) {
            return one.prefix() ? WordIndex.Kind.BEGUN : WordIndex.Kind.EXACT;
        }
        if (one.prefix()) {
            return WordIndex.Kind.PREFIX;
        }
        return begun ? WordIndex.Kind.BEGUN : few() ? WordIndex.Kind.WORD : WordIndex.Kind.FORMS;
    }

    private boolean few() {
        return query.words().size() <= FEW;
    }

    /** A clause with a filter or an excluded term: it holds or it does not. */
    private void condition(final Query.Clause clause) {
        Predicate<Document> any = d -> false;
        Predicate<Thing> anyThing = t -> false;
        for (final Query.Term term : clause.either()) {
            switch (term) {
                case Query.Filter filter -> {
                    any = any.or(filters.ofDocument(filter));
                    anyThing = anyThing.or(filters.ofThing(filter));
                }
                case Query.Words words -> {
                    final Set<DocumentId> holding = holding(words);
                    final Passages passages = new Passages(Sign.of(words.text(), false, words.prefix(), 0, 1));
                    any = any.or(d -> holding.contains(d.id()) != words.excluded());
                    anyThing = anyThing.or(t -> passages.marked(t.title() + "\n" + t.text(), 1)
                                    .found()
                                    .isEmpty()
                            == words.excluded());
                }
            }
        }
        wanted.add(any);
        wantedThings.add(anyThing);
    }

    private Set<DocumentId> holding(final Query.Words words) {
        final WordIndex.Kind kind = words.prefix() ? WordIndex.Kind.PREFIX : WordIndex.Kind.EXACT;
        return index.fit(new WordIndex.Sought(words.text(), kind)).scores().keySet();
    }

    /** How many clauses want words. */
    int clauses() {
        return found.size();
    }

    List<Sign> signs() {
        return signs;
    }

    List<Correction> corrections() {
        return corrections.stream().distinct().toList();
    }

    /** Whether a document has all that must be in any case: filters, nothing excluded, every phrase. */
    boolean allows(final Document document) {
        return wanted.stream().allMatch(w -> w.test(document))
                && needed.stream().allMatch(n -> n.isEmpty() || n.contains(document.id()));
    }

    boolean allows(final Thing thing) {
        return wantedThings.stream().allMatch(w -> w.test(thing));
    }

    /** Whether filters or exclusions leave only some of the documents. */
    boolean filters() {
        return !wanted.isEmpty() || !needed.isEmpty();
    }

    /** The sum of what its words are worth, for every document with some of them. */
    Map<DocumentId, Double> scores() {
        return sums;
    }

    /** The documents with every word of a few; all with some where there are none, or the words are many. */
    Set<DocumentId> matching() {
        final Set<DocumentId> every =
                new HashSet<>(found.isEmpty() ? Set.of() : found.getFirst().keySet());
        found.forEach(one -> every.retainAll(one.keySet()));
        return strict() && !every.isEmpty() ? every : sums.keySet();
    }

    /** Whether all words are meant. */
    boolean strict() {
        return found.size() <= FEW;
    }
}
