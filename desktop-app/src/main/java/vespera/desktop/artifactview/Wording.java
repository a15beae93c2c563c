package vespera.desktop.artifactview;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.journal.Actor;

/** Small words of the artifact browser. */
final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private Wording() {}

    static String time(final long millis, final ZoneId zone) {
        return TIME.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    static String clock(final long millis, final ZoneId zone) {
        return CLOCK.format(Instant.ofEpochMilli(millis).atZone(zone));
    }

    static String day(final LocalDate day, final LocalDate today) {
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
    }

    /** Bytes as a person reads them. */
    static String size(final long bytes) {
        if (bytes < 1_000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ENGLISH, "%.1f kB", bytes / 1_000.0)
                : String.format(Locale.ENGLISH, "%.1f MB", bytes / 1_000_000.0);
    }

    static String who(final Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> actor.name();
            case ROLE -> actor.name() + " (role)";
            case IMPORT -> "imported by " + actor.name();
            case OUTSIDE -> "outside, by another program";
            case SYSTEM -> "Vespera, " + actor.name();
        };
    }

    static String type(final Artifact.Type type) {
        return switch (type) {
            case MESSAGE -> "Messages";
            case VERSION -> "Versions";
            case DECISION -> "Decisions";
            case ACTION -> "Actions";
        };
    }

    static String one(final Artifact.Type type) {
        return switch (type) {
            case MESSAGE -> "message";
            case VERSION -> "version";
            case DECISION -> "decision";
            case ACTION -> "action";
        };
    }

    static String icon(final Artifact.Type type) {
        return switch (type) {
            case MESSAGE -> "fth-message-circle";
            case VERSION -> "fth-file-text";
            case DECISION -> "fth-check-circle";
            case ACTION -> "fth-activity";
        };
    }
}
