package vespera.desktop.mindmap;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.TaskId;

/**
 * A topic that is being written and is no task yet.
 *
 * @param parent the task it will be under, or null for the top
 * @param beside the sibling it will stand beside; empty for last
 * @param before whether it stands before that sibling, not after it
 * @param title what was written, while it is being kept; empty before
 */
record Draft(@Nullable TaskId parent, Optional<TaskId> beside, boolean before, String title) {}
