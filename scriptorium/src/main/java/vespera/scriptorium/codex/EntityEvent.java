package vespera.scriptorium.codex;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventType;

/**
 * What a person decided about entities. It speaks of names, not of entities: who bears a name is computed from the
 * texts, and what she decided holds however they change.
 */
public sealed interface EntityEvent extends Event {

    /** What she can say of two names. */
    enum Verdict {
        SAME,
        DIFFERENT
    }

    /**
     * Two names mean one, or do not; null where nothing is said of them.
     *
     * @param one the name that comes first in the order of code points
     * @param other the other
     */
    record Judged(
            String one,
            String other,
            @Nullable Verdict before,
            @Nullable Verdict after) implements EntityEvent {}

    /** A name is that of an entity of this kind; null where nothing is said of it. */
    record Sorted(String name, Entity.@Nullable Kind before, Entity.@Nullable Kind after) implements EntityEvent {}

    /** An entity that bears a name is to be called so; null where nothing is said of it. */
    record Called(
            String name, @Nullable String before, @Nullable String after) implements EntityEvent {}

    /** A name is no entity's, or may be one again. */
    record Dismissed(String name, boolean before, boolean after) implements EntityEvent {}

    /** Two passages do not contradict each other, or may do so again; known by the contradiction's id. */
    record Settled(String contradiction, boolean before, boolean after) implements EntityEvent {}

    /** The event that takes this one back. */
    default EntityEvent reversed() {
        return switch (this) {
            case Judged e -> new Judged(e.one(), e.other(), e.after(), e.before());
            case Sorted e -> new Sorted(e.name(), e.after(), e.before());
            case Called e -> new Called(e.name(), e.after(), e.before());
            case Dismissed e -> new Dismissed(e.name(), e.after(), e.before());
            case Settled e -> new Settled(e.contradiction(), e.after(), e.before());
        };
    }

    /** How each is named in the journal. */
    static List<EventType> types() {
        return List.of(
                new EventType("entity.judged", 1, Judged.class),
                new EventType("entity.sorted", 1, Sorted.class),
                new EventType("entity.called", 1, Called.class),
                new EventType("entity.dismissed", 1, Dismissed.class),
                new EventType("entity.settled", 1, Settled.class));
    }
}
