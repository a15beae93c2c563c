package vespera.scriptorium.tasks;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Refused;

/** What a task starts with; {@link #titled} gives the usual beginning. */
public record NewTask(
        String title,
        String notes,
        @Nullable String status,
        Priority priority,
        @Nullable LocalDate due,
        @Nullable TaskId parent,
        List<TaskId> dependsOn,
        @Nullable String assignee,
        Autonomy autonomy) {

    private static final int LONGEST_TITLE = 500;

    public NewTask {
        dependsOn = List.copyOf(dependsOn);
    }

    /** A human's task of normal priority at the top of the tree, with no status. */
    public static NewTask titled(final String title) {
        return new NewTask(title, "", null, Priority.NORMAL, null, null, List.of(), null, Autonomy.HUMAN);
    }

    public NewTask withStatus(final @Nullable String to) {
        return new NewTask(title, notes, to, priority, due, parent, dependsOn, assignee, autonomy);
    }

    public NewTask under(final @Nullable TaskId to) {
        return new NewTask(title, notes, status, priority, due, to, dependsOn, assignee, autonomy);
    }

    /** A title as it is kept: one line, of a length that can be shown. */
    static String title(final String wanted) {
        final String title = wanted.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (title.isEmpty()) {
            throw new Refused("no-title", "A task needs a title.", "");
        }
        if (title.length() > LONGEST_TITLE) {
            throw new Refused(
                    "title-too-long",
                    "A title has at most " + LONGEST_TITLE + " characters.",
                    "Put the rest into the notes.");
        }
        return title;
    }
}
