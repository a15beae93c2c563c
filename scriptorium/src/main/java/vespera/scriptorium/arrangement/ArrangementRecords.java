package vespera.scriptorium.arrangement;

import java.util.Map;

/** Reads how the atelier is arranged, as the rows say. */
public interface ArrangementRecords {

    /** Everything that is arranged, by its key. */
    Map<String, String> arranged();
}
