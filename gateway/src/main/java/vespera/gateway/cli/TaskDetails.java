package vespera.gateway.cli;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Checklist;
import vespera.scriptorium.tasks.TaskDetail;

/** What options of the command line say about a task beside its plain fields. */
final class TaskDetails {

    private static final List<String> COLOURS =
            List.of("red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "grey");

    private TaskDetails() {}

    /** The details that are given; null for those to clear. */
    static Map<String, @Nullable String> of(final TaskCommand.Fields fields) {
        final Map<String, @Nullable String> details = new TreeMap<>();
        if (fields.tags != null) {
            final String tags = fields.tags.equals(List.of("none")) ? "" : TaskDetail.ofTags(fields.tags);
            details.put(TaskDetail.TAGS, tags.isEmpty() ? null : tags);
        }
        if (fields.colour != null) {
            details.put(TaskDetail.COLOUR, colour(fields.colour));
        }
        if (fields.cover != null) {
            details.put(TaskDetail.COVER, fields.cover.equals("none") ? null : fields.cover);
        }
        return details;
    }

    /** A colour's name, or null for none. */
    static @Nullable String colour(final String wanted) {
        if (wanted.equals("none")) {
            return null;
        }
        if (!COLOURS.contains(wanted)) {
            throw new Refused(
                    "no-such-colour",
                    "There is no colour “" + wanted + "”.",
                    "There are " + String.join(", ", COLOURS) + ".");
        }
        return wanted;
    }

    /** Notes with items ticked, unticked and one added; items count from 1. */
    static String checked(
            final String notes,
            final @Nullable List<Integer> ticked,
            final @Nullable List<Integer> unticked,
            final @Nullable String item) {
        String now = notes;
        for (final int one : ticked == null ? List.<Integer>of() : ticked) {
            now = tick(now, one, true);
        }
        for (final int one : unticked == null ? List.<Integer>of() : unticked) {
            now = tick(now, one, false);
        }
        return item == null || item.isBlank() ? now : Checklist.add(now, item);
    }

    private static String tick(final String notes, final int item, final boolean done) {
        if (item < 1 || item > Checklist.of(notes).total()) {
            throw new Refused(
                    "no-such-item",
                    "The checklist has no item " + item + ".",
                    "“task check ID” shows the items there are.");
        }
        return Checklist.tick(notes, item - 1, done);
    }
}
