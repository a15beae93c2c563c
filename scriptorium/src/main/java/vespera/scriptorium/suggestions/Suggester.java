package vespera.scriptorium.suggestions;

import java.util.List;

/**
 * Finds suggestions of one kind. What it gives depends on the documents and nothing else; what is dear it remembers by
 * the hash of what it read. Called from one thread at a time.
 */
public interface Suggester {

    Kind kind();

    /** All of them, as the documents are now, in any order. */
    List<Suggestion> suggest(Material material);
}
