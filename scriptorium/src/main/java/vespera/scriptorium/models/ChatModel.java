package vespera.scriptorium.models;

import java.util.List;
import java.util.function.Consumer;

/** A provider of language models. Calls block and belong on a virtual thread. */
public interface ChatModel {

    /** The provider's name as used in {@code provider:model}, lower case. */
    String provider();

    /**
     * The models that can be asked now.
     *
     * @throws ModelFailure where the provider cannot be reached or does not answer as documented
     */
    List<ModelCard> models();

    /**
     * Asks a model and hands on the answer as it comes.
     *
     * @param request what is asked
     * @param sink gets each piece of text in order, on the calling thread
     * @param stop ends the answer early; the reply then has {@link ChatReply.End#CANCELLED} and the text so far
     * @return the whole answer
     * @throws ModelFailure where it failed; text that had already gone to the sink stands
     */
    ChatReply stream(ChatRequest request, Consumer<String> sink, StopSignal stop);
}
