package vespera.scriptorium.models;

import java.util.List;

/**
 * What is asked of a model.
 *
 * @param model the model's name as its provider lists it
 * @param turns the conversation, oldest first, ending with a user turn
 * @param maxTokens the longest answer in tokens, at least 1
 * @param contextTokens how long a context to ask for where a provider needs to be told, in tokens
 */
public record ChatRequest(String model, List<ChatTurn> turns, int maxTokens, int contextTokens) {

    public ChatRequest {
        turns = List.copyOf(turns);
        if (turns.isEmpty() || turns.getLast().speaker() != ChatTurn.Speaker.USER) {
            throw new IllegalArgumentException("a request ends with a user turn");
        }
        if (maxTokens < 1 || contextTokens < 1) {
            throw new IllegalArgumentException("token limits are at least 1");
        }
    }
}
