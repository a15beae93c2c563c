package vespera.scriptorium.decisions;

import java.util.List;
import java.util.UUID;

/** Where the journal speaks of decisions. */
public interface DecisionIndex {

    /** The ids of the entries in which decisions were made or withdrawn, oldest first. */
    List<UUID> entries();
}
