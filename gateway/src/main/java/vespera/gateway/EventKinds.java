package vespera.gateway;

import java.util.List;
import java.util.stream.Stream;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.codex.EntityEvent;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.EventType;
import vespera.scriptorium.suggestions.SuggestionEvent;
import vespera.scriptorium.tasks.TaskEvent;

/** Every kind of event that the journal of an atelier can hold. */
public final class EventKinds {

    private EventKinds() {}

    /** What reads and writes them. */
    public static EventCodec codec() {
        return new EventCodec(all());
    }

    public static List<EventType> all() {
        return Stream.of(
                        TaskEvent.types(),
                        DocumentEvent.types(),
                        ChatEvent.types(),
                        DecisionEvent.types(),
                        SuggestionEvent.types(),
                        EntityEvent.types(),
                        ArrangementEvent.types(),
                        ContentErased.types())
                .flatMap(List::stream)
                .toList();
    }
}
