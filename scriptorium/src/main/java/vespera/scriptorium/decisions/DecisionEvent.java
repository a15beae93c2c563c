package vespera.scriptorium.decisions;

import java.util.List;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventType;

/** What can happen to a decision. */
public sealed interface DecisionEvent extends Event {

    DecisionId id();

    Decision decision();

    /** It was made, or holds again. */
    record Made(DecisionId id, Decision decision) implements DecisionEvent {}

    /** It was taken back; it stays in the history. */
    record Withdrawn(DecisionId id, Decision decision) implements DecisionEvent {}

    /** The event that takes this one back. */
    default DecisionEvent reversed() {
        return switch (this) {
            case Made e -> new Withdrawn(e.id(), e.decision());
            case Withdrawn e -> new Made(e.id(), e.decision());
        };
    }

    /** How each is named in the journal. */
    static List<EventType> types() {
        return List.of(
                new EventType("decision.made", 1, Made.class), new EventType("decision.withdrawn", 1, Withdrawn.class));
    }
}
