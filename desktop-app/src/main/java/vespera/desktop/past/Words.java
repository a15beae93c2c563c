package vespera.desktop.past;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vespera.scriptorium.journal.Actor;

/** Moments and people in plain words. */
final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);
    private static final long DAYS_OF_A_FORTNIGHT = 14;
    private static final long DAYS_OF_TWO_MONTHS = 60;

    private Words() {}

    /** A moment and how long ago it was, for example {@code Sat 21 Nov 14:05, 3 days ago}. */
    static String moment(final Instant at, final Instant now, final ZoneId zone) {
        return day(at, now, zone) + " " + clock(at, now, zone) + ", " + ago(at, now, zone);
    }

    /** A day, with its year where that is not this one. */
    static String day(final Instant at, final Instant now, final ZoneId zone) {
        final ZonedDateTime then = at.atZone(zone);
        return (then.getYear() == now.atZone(zone).getYear() ? DAY : DAY_AND_YEAR).format(then);
    }

    /** The hour; of what is not long ago with its seconds, since much can happen in a minute. */
    static String clock(final Instant at, final Instant now, final ZoneId zone) {
        final boolean recent = Duration.between(at, now).compareTo(Duration.ofHours(24)) < 0;
        return (recent ? SECONDS : MINUTES).format(at.atZone(zone));
    }

    /** How long ago, in the largest unit that still says something. */
    static String ago(final Instant at, final Instant now, final ZoneId zone) {
        final long seconds = Math.max(0, Duration.between(at, now).toSeconds());
        final long days = ChronoUnit.DAYS.between(
                at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (seconds < 60) {
            return seconds < 2 ? "a moment ago" : seconds + " seconds ago";
        }
        if (seconds < 3_600) {
            return count(seconds / 60, "minute") + " ago";
        }
        if (days == 0) {
            return count(seconds / 3_600, "hour") + " ago";
        }
        if (days == 1) {
            return "yesterday";
        }
        if (days < DAYS_OF_A_FORTNIGHT) {
            return days + " days ago";
        }
        return days < DAYS_OF_TWO_MONTHS ? days / 7 + " weeks ago" : count(days / 30, "month") + " ago";
    }

    static String count(final long number, final String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    /** Who did it, as a person would say. */
    static String who(final Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> actor.name();
            case ROLE -> actor.name() + " (role)";
            case IMPORT -> "the import";
            case OUTSIDE -> "another program";
            case SYSTEM -> "Vespera";
        };
    }

    static String sentence(final String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
