package vespera.gateway;

import java.util.ArrayList;
import java.util.List;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.EventType;
import vespera.scriptorium.tasks.TaskEvent;

/** Every kind of event there is. */
final class EventTypes {

    private EventTypes() {}

    /** What reads and writes them. */
    static EventCodec codec() {
        final List<EventType> types = new ArrayList<>();
        types.addAll(TaskEvent.types());
        types.addAll(DocumentEvent.types());
        types.addAll(ChatEvent.types());
        types.addAll(ContentErased.types());
        return new EventCodec(types);
    }
}
