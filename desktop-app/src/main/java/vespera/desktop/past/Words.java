package vespera.desktop.past;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.journal.Actor;

/** Moments and people in plain words. */
final class Words {

    private static final Texts TEXTS = Texts.of(Words.class);
    private static final long DAYS_OF_A_FORTNIGHT = 14;
    private static final long DAYS_OF_TWO_MONTHS = 60;
    private static final long DAYS_OF_TWO_YEARS = 730;

    private Words() {}

    /** A moment and how long ago it was, for example {@code Sat, Nov 21, 2:05 PM, 3 days ago}. */
    static String moment(final Instant at, final Instant now, final ZoneId zone) {
        return day(at, now, zone) + ", " + clock(at, now, zone) + ", " + ago(at, now, zone);
    }

    /** A day, with its year where that is not this one. */
    static String day(final Instant at, final Instant now, final ZoneId zone) {
        final ZonedDateTime then = at.atZone(zone);
        return Texts.dates(then.getYear() == now.atZone(zone).getYear() ? "MMMEd" : "yMMMEd")
                .format(then);
    }

    /** A moment on a line: the hour of today, before that the day as well. */
    static String shortly(final Instant at, final Instant now, final ZoneId zone) {
        final String clock = clock(at, now, zone);
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? clock
                : day(at, now, zone) + ", " + clock;
    }

    /** The hour; of what is not long ago with its seconds, since much can happen in a minute. */
    static String clock(final Instant at, final Instant now, final ZoneId zone) {
        final boolean recent = Duration.between(at, now).compareTo(Duration.ofHours(24)) < 0;
        return Texts.dates(recent ? "jms" : "jm").format(at.atZone(zone));
    }

    /** How long ago, in the largest unit that still says something. */
    static String ago(final Instant at, final Instant now, final ZoneId zone) {
        final long seconds = Math.max(0, Duration.between(at, now).toSeconds());
        final long days = ChronoUnit.DAYS.between(
                at.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
        if (seconds < 60) {
            return seconds < 2 ? TEXTS.say("a-moment-ago") : TEXTS.say("seconds-ago", seconds);
        }
        if (seconds < 3_600) {
            return TEXTS.say("minutes-ago", seconds / 60);
        }
        if (days == 0) {
            return TEXTS.say("hours-ago", seconds / 3_600);
        }
        if (days == 1) {
            return TEXTS.say("yesterday");
        }
        if (days < DAYS_OF_A_FORTNIGHT) {
            return TEXTS.say("days-ago", days);
        }
        if (days < DAYS_OF_TWO_MONTHS) {
            return TEXTS.say("weeks-ago", days / 7);
        }
        return days < DAYS_OF_TWO_YEARS ? TEXTS.say("months-ago", days / 30) : TEXTS.say("years-ago", days / 365);
    }

    static String changes(final long number) {
        return TEXTS.say("changes", number);
    }

    /** Who did it, as a person would say. */
    static String who(final Actor actor) {
        return switch (actor.kind()) {
            case PERSON -> actor.name();
            case ROLE -> TEXTS.say("role", actor.name());
            case IMPORT -> TEXTS.say("the-import");
            case OUTSIDE -> TEXTS.say("another-program");
            case SYSTEM -> TEXTS.say("vespera");
        };
    }

    static String sentence(final String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
