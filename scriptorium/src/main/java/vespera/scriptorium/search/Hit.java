package vespera.scriptorium.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskId;

/**
 * A found document, task, message or decision.
 *
 * @param type what {@code type:} finds it by: {@code md}, {@code pdf} and so on, {@code task}, {@code message} or
 *     {@code decision}
 * @param document the document, or null for anything else
 * @param task the task, or null for anything else
 * @param artifact the record of a message or decision, or null for anything else
 * @param path the document's path; else {@code task:}, {@code message:} or {@code decision:} and the id
 * @param at when it was changed last, in milliseconds since 1970 UTC; 0 where that is not known
 * @param score greater is better; only comparable within one search
 * @param passage the words that were found
 * @param line where they stand, from 1
 * @param why the reasons, for a person
 * @param highlights where the found words stand in the passage, in order, none overlapping
 */
public record Hit(
        String type,
        @Nullable DocumentId document,
        @Nullable TaskId task,
        @Nullable UUID artifact,
        String path,
        String title,
        long at,
        double score,
        String passage,
        int line,
        List<String> why,
        List<Highlight> highlights) {

    /** What {@link #type} says of tasks. */
    public static final String TASK = "task";

    /** What {@link #type} says of messages. */
    public static final String MESSAGE = "message";

    /** What {@link #type} says of decisions. */
    public static final String DECISION = "decision";

    public Hit {
        why = List.copyOf(why);
        highlights = List.copyOf(highlights);
    }
}
