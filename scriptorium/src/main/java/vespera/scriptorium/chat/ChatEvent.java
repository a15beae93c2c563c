package vespera.scriptorium.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventType;

/** What can happen in a channel. */
public sealed interface ChatEvent extends Event {

    /**
     * A message was said, by whom the origin tells. Its text is a blob.
     *
     * @param model {@code provider:model} where a model wrote it, else null
     * @param answers the message it answers, or null
     * @param sources what it stands on
     * @param end how an answer ended: complete, length, refused, cancelled or failed; null for a person's message
     * @param promptTokens as the provider counted, or null
     * @param answerTokens as the provider counted, or null
     */
    record Posted(
            MessageId id,
            String channel,
            String textHash,
            long size,
            @Nullable String model,
            @Nullable MessageId answers,
            List<Source> sources,
            @Nullable String end,
            @Nullable Integer promptTokens,
            @Nullable Integer answerTokens)
            implements ChatEvent {

        public Posted {
            sources = List.copyOf(sources);
        }
    }

    /** How each is named in the journal. */
    static List<EventType> types() {
        return List.of(new EventType("message.posted", 1, Posted.class));
    }
}
