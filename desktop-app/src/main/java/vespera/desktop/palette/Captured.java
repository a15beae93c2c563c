package vespera.desktop.palette;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.QuickAdd;
import vespera.scriptorium.tasks.TaskDetail;

/** What was understood of a thought while it is written. */
final class Captured {

    private static final Texts TEXTS = Texts.of(Captured.class);

    private Captured() {}

    /** In one line; empty where it is only a title. */
    static String words(final Optional<QuickAdd.Draft> draft, final LocalDate today) {
        final List<String> parts = new ArrayList<>();
        draft.ifPresent(one -> {
            if (one.task().priority() != Priority.NORMAL) {
                parts.add(priority(one.task().priority()));
            }
            if (one.task().assignee() != null) {
                parts.add(TEXTS.say("for-whom", one.task().assignee()));
            }
            final String tags = one.details().getOrDefault(TaskDetail.TAGS, "");
            if (!tags.isBlank()) {
                parts.add("#" + String.join(" #", tags.split(" ", -1)));
            }
            final LocalDate due = one.task().due();
            if (due != null) {
                parts.add(TEXTS.say(
                        "due",
                        due.equals(today)
                                ? TEXTS.say("today")
                                : Texts.dates("MMMEd").format(due)));
            }
            one.unread().forEach(unread -> parts.add(unread.said()));
        });
        return String.join("  ·  ", parts);
    }

    private static String priority(final Priority priority) {
        return switch (priority) {
            case LOW -> TEXTS.say("low");
            case NORMAL -> "";
            case HIGH -> TEXTS.say("high");
            case URGENT -> TEXTS.say("urgent");
        };
    }
}
