package vespera.scriptorium.tasks;

import java.util.List;

/** The kept tasks. */
public interface TaskRecords {

    /** Every task, archived ones included, in no particular order. */
    List<Task> tasks();
}
