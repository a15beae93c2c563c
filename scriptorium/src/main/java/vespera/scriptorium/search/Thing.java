package vespera.scriptorium.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.TaskId;

/**
 * Something other than a document that can be found.
 *
 * @param type {@link Hit#TASK}, {@link Hit#MESSAGE} or {@link Hit#DECISION}
 * @param id its own
 * @param task it is, or null
 * @param artifact the record of a message or decision, or null
 * @param text what else it says, may be empty
 * @param at when it was said, or a task's day; milliseconds since 1970 UTC, 0 where there is none
 * @param status a task's column, or empty
 * @param by who said or decided it, or whose task it is
 * @param kind of that actor, as {@code by:} takes it; may be empty
 */
public record Thing(
        String type,
        String id,
        @Nullable TaskId task,
        @Nullable UUID artifact,
        String title,
        String text,
        long at,
        String status,
        String by,
        String kind) {

    /** Names it among hits. */
    public String path() {
        return type + ":" + id;
    }
}
