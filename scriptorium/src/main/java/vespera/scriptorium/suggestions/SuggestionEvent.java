package vespera.scriptorium.suggestions;

import java.util.List;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventType;

/** What can happen to suggestions; those answered together are in one event. */
public sealed interface SuggestionEvent extends Event {

    List<Answer> answers();

    /** They were carried out, in the same command. */
    record Accepted(List<Answer> answers) implements SuggestionEvent {
        public Accepted {
            answers = List.copyOf(answers);
        }
    }

    /** They are not to come again while the text is as it was. */
    record Dismissed(List<Answer> answers) implements SuggestionEvent {
        public Dismissed {
            answers = List.copyOf(answers);
        }
    }

    /**
     * They are open again.
     *
     * @param accepted whether they had been accepted; else they had been dismissed
     */
    record Reopened(List<Answer> answers, boolean accepted) implements SuggestionEvent {
        public Reopened {
            answers = List.copyOf(answers);
        }
    }

    /** The event that takes this one back. */
    default SuggestionEvent reversed() {
        return switch (this) {
            case Accepted e -> new Reopened(e.answers(), true);
            case Dismissed e -> new Reopened(e.answers(), false);
            case Reopened e -> e.accepted() ? new Accepted(e.answers()) : new Dismissed(e.answers());
        };
    }

    /** How each is named in the journal. */
    static List<EventType> types() {
        return List.of(
                new EventType("suggestion.accepted", 1, Accepted.class),
                new EventType("suggestion.dismissed", 1, Dismissed.class),
                new EventType("suggestion.reopened", 1, Reopened.class));
    }
}
