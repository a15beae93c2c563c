package vespera.scriptorium.models;

import java.time.Duration;
import java.util.List;

/** What a provider does in a contract test. A new scene makes the compiler name every stage that must play it. */
public sealed interface Scene {

    /** Lists these models. */
    record Listing(List<String> names) implements Scene {}

    /** Says the pieces and ends so, having counted so many tokens. */
    record Answer(List<String> pieces, ChatReply.End end, int promptTokens, int answerTokens) implements Scene {}

    /** Says the pieces, each byte of the transport apart. */
    record Bytewise(List<String> pieces) implements Scene {}

    /** Takes the question and says nothing. */
    record Silence() implements Scene {}

    /** Says the pieces and then nothing more, the connection open. */
    record Stall(List<String> pieces) implements Scene {}

    /** Says the pieces with a pause before each, and ends. */
    record Slow(List<String> pieces, Duration pause) implements Scene {}

    /** Refuses before the first piece. */
    record Refusal(ModelFailure.Code code, String words) implements Scene {}

    /** Says the pieces, then that it failed. */
    record Breakdown(List<String> pieces, String words) implements Scene {}

    /** Says the pieces, then the connection is gone. */
    record Cut(List<String> pieces) implements Scene {}

    /** Sends something that is no answer of this provider. */
    record Nonsense(String mediaType, String body) implements Scene {}

    /** Nobody is there. */
    record Nobody() implements Scene {}
}
