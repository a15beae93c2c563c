package vespera.desktop.palette;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.QuickAdd;
import vespera.scriptorium.tasks.TaskDetail;

/** What was understood of a thought while it is written. */
final class Captured {

    private Captured() {}

    /** In one line; empty where it is only a title. */
    static String words(final Optional<QuickAdd.Draft> draft, final LocalDate today) {
        final List<String> parts = new ArrayList<>();
        draft.ifPresent(one -> {
            if (one.task().priority() != Priority.NORMAL) {
                parts.add(one.task().priority().name().toLowerCase(Locale.ROOT));
            }
            if (one.task().assignee() != null) {
                parts.add("for " + one.task().assignee());
            }
            final String tags = one.details().getOrDefault(TaskDetail.TAGS, "");
            if (!tags.isBlank()) {
                parts.add("#" + String.join(" #", tags.split(" ", -1)));
            }
            final LocalDate due = one.task().due();
            if (due != null) {
                parts.add("due " + (due.equals(today) ? "today" : DateTimeFormatter.ofPattern("EEE d MMM").format(due)));
            }
            one.unread().forEach(unread -> parts.add(unread.said()));
        });
        return String.join("  ·  ", parts);
    }
}
