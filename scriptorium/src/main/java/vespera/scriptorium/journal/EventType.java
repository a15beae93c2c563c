package vespera.scriptorium.journal;

import java.util.List;

/**
 * How a kind of event is named in the journal.
 *
 * @param name for example {@code task.created}; never changes once written
 * @param schema the version of its payload that is written now, from 1
 * @param type the record
 * @param upcasters one for each older version, the first from version 1 to 2
 */
public record EventType(String name, int schema, Class<? extends Event> type, List<Upcaster> upcasters) {

    public EventType {
        upcasters = List.copyOf(upcasters);
        if (upcasters.size() != schema - 1) {
            throw new IllegalArgumentException(name + " needs one upcaster for each older version");
        }
    }

    /** A kind that has always been written as it is now. */
    public EventType(final String name, final int schema, final Class<? extends Event> type) {
        this(name, schema, type, List.of());
    }
}
