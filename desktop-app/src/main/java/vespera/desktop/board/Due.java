package vespera.desktop.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;

/**
 * A due date in words, as seen from a day.
 *
 * @param words for example {@code tomorrow}; empty where there is no date
 * @param tone how pressing it is
 */
record Due(String words, Tone tone) {

    private static final Texts TEXTS = Texts.of(Due.class);

    /** How pressing a date is. */
    enum Tone {
        NONE,
        CALM,
        SOON,
        LATE
    }

    private static final Due NEVER = new Due("", Tone.NONE);
    private static final int SOON_DAYS = 2;
    private static final int NEAR_DAYS = 6;

    /** A date seen from today; what is done is never late. */
    static Due of(final @Nullable LocalDate date, final LocalDate today, final boolean done) {
        if (date == null) {
            return NEVER;
        }
        if (done) {
            return new Due(day(date, today), Tone.CALM);
        }
        final long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return new Due(days == -1 ? TEXTS.say("yesterday") : TEXTS.say("days-late", -days), Tone.LATE);
        }
        if (days <= NEAR_DAYS) {
            final String words = switch ((int) days) {
                case 0 -> TEXTS.say("today");
                case 1 -> TEXTS.say("tomorrow");
                default -> TEXTS.say("in-days", days);
            };
            return new Due(words, days <= SOON_DAYS ? Tone.SOON : Tone.CALM);
        }
        return new Due(day(date, today), Tone.CALM);
    }

    private static String day(final LocalDate date, final LocalDate today) {
        return Texts.dates(date.getYear() == today.getYear() ? "MMMd" : "yMMMd").format(date);
    }
}
