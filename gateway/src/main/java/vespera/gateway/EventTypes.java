package vespera.gateway;

import vespera.scriptorium.journal.EventCodec;

/** Every kind of event there is. */
final class EventTypes {

    private EventTypes() {}

    /** What reads and writes them. */
    static EventCodec codec() {
        return new EventCodec(EventKinds.all());
    }
}
