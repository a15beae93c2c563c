package vespera.desktop.board;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskId;

/**
 * What the documents say that cards link to or stand for.
 *
 * @param keys the front matter keys there are
 */
record CardFacts(Map<TaskId, Fact> of, SortedSet<String> keys) {

    static final CardFacts NONE = new CardFacts(Map.of(), new TreeSet<>());

    /**
     * About one card.
     *
     * @param values the first value of each front matter key
     * @param cast who and what those documents speak of, most often first; empty unless asked for
     */
    record Fact(List<DocumentId> documents, Map<String, String> values, List<String> cast) {

        static final Fact NONE = new Fact(List.of(), Map.of(), List.of());
    }

    CardFacts {
        of = Map.copyOf(of);
    }

    Fact about(final TaskId id) {
        return of.getOrDefault(id, Fact.NONE);
    }
}
