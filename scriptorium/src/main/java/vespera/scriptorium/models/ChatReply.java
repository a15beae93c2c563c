package vespera.scriptorium.models;

import org.jspecify.annotations.Nullable;

/**
 * A finished answer.
 *
 * @param text the whole answer, equal to the deltas joined
 * @param end why the model stopped
 * @param promptTokens tokens read, or null where the provider does not say
 * @param answerTokens tokens written, or null where the provider does not say
 */
public record ChatReply(
        String text,
        End end,
        @Nullable Integer promptTokens,
        @Nullable Integer answerTokens) {

    /** Why an answer ended. */
    public enum End {
        COMPLETE,
        LENGTH,
        REFUSED,
        CANCELLED
    }
}
