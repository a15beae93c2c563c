package vespera.scriptorium.tasks;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a day as people write it: {@code today}, {@code friday}, {@code +3d}, {@code 2026-12-01}, {@code 1.12.}.
 *
 * @param today what it is relative to
 * @param locale whose words and whose order of day and month are understood, beside English words
 */
record QuickDay(LocalDate today, Locale locale) {

    private static final Pattern AHEAD = Pattern.compile("\\+?(\\d{1,4})([a-z]+)");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4}|\\d{2})?)?");
    private static final int CENTURY = 2000;

    /** The day; a weekday is the next one after today, a day without a year the next one from today on. */
    Optional<LocalDate> read(final String text) {
        final String word = text.strip().toLowerCase(locale);
        return named(word)
                .or(() -> weekday(word))
                .or(() -> ahead(word))
                .or(() -> iso(word))
                .or(() -> numbers(word));
    }

    private Optional<LocalDate> named(final String word) {
        return switch (word) {
            case "today", "tod" -> Optional.of(today);
            case "tomorrow", "tom" -> Optional.of(today.plusDays(1));
            case "heute" -> german(0);
            case "morgen" -> german(1);
            case "übermorgen" -> german(2);
            default -> Optional.empty();
        };
    }

    private Optional<LocalDate> german(final int days) {
        return locale.getLanguage().equals("de") ? Optional.of(today.plusDays(days)) : Optional.empty();
    }

    private Optional<LocalDate> weekday(final String word) {
        for (final Locale known : List.of(locale, Locale.ENGLISH)) {
            for (final DayOfWeek day : DayOfWeek.values()) {
                if (is(word, day, TextStyle.FULL, known) || is(word, day, TextStyle.SHORT, known)) {
                    return Optional.of(today.with(TemporalAdjusters.next(day)));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean is(final String word, final DayOfWeek day, final TextStyle style, final Locale known) {
        final String name = day.getDisplayName(style, known).toLowerCase(known);
        return word.equals(name) || word.equals(name.replace(".", ""));
    }

    private Optional<LocalDate> ahead(final String word) {
        final Matcher match = AHEAD.matcher(word);
        if (!match.matches()) {
            return Optional.empty();
        }
        final int count = Integer.parseInt(match.group(1));
        return switch (match.group(2)) {
            case "d", "day", "days", "t", "tag", "tage" -> Optional.of(today.plusDays(count));
            case "w", "week", "weeks", "woche", "wochen" -> Optional.of(today.plusWeeks(count));
            case "m", "month", "months", "monat", "monate" -> Optional.of(today.plusMonths(count));
            case "y", "year", "years", "j", "jahr", "jahre" -> Optional.of(today.plusYears(count));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> iso(final String word) {
        final Matcher match = ISO.matcher(word);
        return match.matches()
                ? day(number(match.group(1)), number(match.group(2)), number(match.group(3)))
                : Optional.empty();
    }

    private Optional<LocalDate> numbers(final String word) {
        final Matcher match = NUMBERS.matcher(word);
        if (!match.matches()) {
            return Optional.empty();
        }
        final int first = number(match.group(1));
        final int second = number(match.group(2));
        final int month = monthFirst() ? first : second;
        final int day = monthFirst() ? second : first;
        final String year = match.group(3);
        if (year != null) {
            return day(number(year) < 100 ? CENTURY + number(year) : number(year), month, day);
        }
        // The 29th of February may be up to eight years away.
        for (int ahead = 0; ahead <= 8; ahead++) {
            final Optional<LocalDate> found = day(today.getYear() + ahead, month, day);
            if (found.isPresent() && !found.get().isBefore(today)) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean monthFirst() {
        final String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        return pattern.indexOf('M') < pattern.indexOf('d');
    }

    private static Optional<LocalDate> day(final int year, final int month, final int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(final String digits) {
        return Integer.parseInt(digits);
    }
}
