package vespera.scriptorium.suggestions;

import java.util.List;
import java.util.UUID;

/** Where the journal speaks of answers to suggestions. */
@FunctionalInterface
public interface AnswerIndex {

    /** The ids of the entries in which suggestions were answered, oldest first; others may be among them. */
    List<UUID> entries();
}
