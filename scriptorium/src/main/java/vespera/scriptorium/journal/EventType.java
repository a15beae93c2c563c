package vespera.scriptorium.journal;

/**
 * How a kind of event is named in the journal.
 *
 * @param name for example {@code task.created}; never changes once written
 * @param schema the version of its payload that is written now, from 1
 * @param type the record
 */
public record EventType(String name, int schema, Class<? extends Event> type) {}
