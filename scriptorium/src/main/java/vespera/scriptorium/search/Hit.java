package vespera.scriptorium.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskId;

/**
 * A found document or task.
 *
 * @param document the document, or null for a task
 * @param task the task, or null for a document
 * @param path the document's path, or {@code task:} and the id
 * @param score greater is better; only comparable within one search
 * @param passage the words that were found
 * @param line where they stand, from 1
 * @param why the reasons, for a person
 */
public record Hit(
        @Nullable DocumentId document,
        @Nullable TaskId task,
        String path,
        String title,
        double score,
        String passage,
        int line,
        List<String> why) {

    public Hit {
        why = List.copyOf(why);
    }
}
