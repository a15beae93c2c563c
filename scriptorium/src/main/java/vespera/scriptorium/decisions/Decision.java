package vespera.scriptorium.decisions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskId;

/**
 * Something that was decided.
 *
 * @param asked the question
 * @param options what could have been chosen; may be empty where nobody wrote them down
 * @param chosen what was chosen, one of the options or something else
 * @param by who chose, as people call them
 * @param why the reason, may be empty
 * @param task the task it is about, or null
 * @param document the document it is about, or null
 */
public record Decision(
        String asked,
        List<String> options,
        String chosen,
        String by,
        String why,
        @Nullable TaskId task,
        @Nullable DocumentId document) {

    public Decision {
        options = List.copyOf(options);
    }
}
