package vespera.scriptorium.suggestions;

import java.util.List;

/**
 * What became of an answer to suggestions.
 *
 * @param words what was done, in the past tense, as undo names it; empty where nothing was
 * @param done the suggestions that were answered
 * @param skipped those that were not
 */
public record Receipt(String words, List<Suggestion> done, List<Skipped> skipped) {

    public Receipt {
        done = List.copyOf(done);
        skipped = List.copyOf(skipped);
    }

    /** One that was left as it is, and why, for a person. */
    public record Skipped(String id, String why) {}
}
