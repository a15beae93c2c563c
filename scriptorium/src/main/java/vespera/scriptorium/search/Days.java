package vespera.scriptorium.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as a filter takes them: {@code 2026}, {@code 2026-11}, {@code 2026-11-02}, {@code today}, {@code yesterday}. */
final class Days {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:[T ].*)?");

    private Days() {}

    /** Whether this is a day, month or year. */
    static boolean readable(final String text) {
        return first(text, LocalDate.EPOCH).isPresent();
    }

    /** The first day of what is meant. */
    static Optional<LocalDate> first(final String text, final LocalDate today) {
        final String tidy = text.strip().toLowerCase(Locale.ROOT);
        if (tidy.equals("today")) {
            return Optional.of(today);
        }
        if (tidy.equals("yesterday")) {
            return Optional.of(today.minusDays(1));
        }
        final Matcher matcher = DATE.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            final int year = Integer.parseInt(matcher.group(1));
            final int month = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
            final YearMonth of = YearMonth.of(year, month);
            return Optional.of(of.atDay(matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
