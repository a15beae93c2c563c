package vespera.scriptorium.arrangement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventType;

/** What can happen to how the atelier is arranged. */
public sealed interface ArrangementEvent extends Event {

    /** Something is arranged otherwise; null stands for as it comes. */
    record Arranged(
            String key, @Nullable String before, @Nullable String after) implements ArrangementEvent {}

    /** The event that takes this one back. */
    default ArrangementEvent reversed() {
        return switch (this) {
            case Arranged e -> new Arranged(e.key(), e.after(), e.before());
        };
    }

    /** How each is named in the journal. */
    static List<EventType> types() {
        return List.of(new EventType("arrangement.arranged", 1, Arranged.class));
    }
}
