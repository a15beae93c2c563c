package vespera.desktop.home;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Task;

/** Moments and people as home says them. */
final class Words {

    private Words() {}

    static String day(final LocalDate day) {
        return Texts.dates("MMMd").format(day);
    }

    /** The hour of today, the day of others. */
    static String when(final long millis) {
        final ZonedDateTime at = Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault());
        return at.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()))
                ? Texts.dates("jm").format(at)
                : day(at.toLocalDate());
    }

    static String who(final Task task) {
        return Optional.ofNullable(task.assignee()).orElse("");
    }

    static String sentence(final String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
