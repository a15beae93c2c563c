package vespera.desktop.past;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a moment as a person writes it: {@code 2026-11-20 14:05}, {@code 20 Nov}, {@code yesterday 9:30}, {@code 14:05},
 * {@code monday}, {@code 3 days ago}. A day without an hour is its end.
 */
final class MomentReader {

    private static final Pattern AGO = Pattern.compile("(\\d{1,5}) (minute|hour|day|week|month|year)s? ago");
    private static final Pattern HOUR = Pattern.compile("(?:^|.* )(\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[ap]m)?)$");
    private static final Pattern WEEKDAY = Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]* (?=.)");
    private static final List<String> DAYS = List.of(
            "yyyy-M-d",
            "d MMM yyyy",
            "d MMMM yyyy",
            "d.M.yyyy",
            "d MMM",
            "d MMMM",
            "MMM d",
            "MMMM d",
            "MMM d yyyy",
            "MMMM d yyyy");

    private static final System.Logger LOG = System.getLogger(MomentReader.class.getName());

    private final Instant now;
    private final ZoneId zone;

    MomentReader(final Instant now, final ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** The moment meant, or empty where the words say none. */
    Optional<Instant> read(final String typed) {
        final String words = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[,\\s\\h]+", " ")
                .strip();
        if (words.equals("now")) {
            return Optional.of(now);
        }
        final Matcher ago = AGO.matcher(words);
        if (ago.matches()) {
            return Optional.of(back(Long.parseLong(ago.group(1)), ago.group(2)));
        }
        final Matcher hour = HOUR.matcher(words);
        if (!hour.matches()) {
            return day(words).map(day -> at(day.atTime(LocalTime.MAX)));
        }
        final String before = words.substring(0, hour.start(1)).strip();
        return time(hour.group(1))
                .flatMap(time -> (before.isEmpty() ? Optional.of(today()) : day(before))
                        .map(day -> at(day.atTime(time).plusNanos(999_000_000))));
    }

    private Instant back(final long number, final String unit) {
        final ZonedDateTime from = now.atZone(zone);
        return switch (unit) {
            case "minute" -> from.minusMinutes(number).toInstant();
            case "hour" -> from.minusHours(number).toInstant();
            case "day" -> from.minusDays(number).toInstant();
            case "week" -> from.minusWeeks(number).toInstant();
            case "month" -> from.minusMonths(number).toInstant();
            default -> from.minusYears(number).toInstant();
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    private Instant at(final LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    private Optional<LocalTime> time(final String words) {
        return parsed(words, List.of("H:mm", "H:mm:ss", "h:mm a", "h:mm:ss a", "h:mma", "h:mm:ssa"))
                .map(LocalTime::from);
    }

    private Optional<LocalDate> day(final String words) {
        if (words.equals("today")) {
            return Optional.of(today());
        }
        if (words.equals("yesterday")) {
            return Optional.of(today().minusDays(1));
        }
        for (final DayOfWeek day : DayOfWeek.values()) {
            final String name = day.name().toLowerCase(Locale.ROOT);
            if (words.equals(name) || words.equals(("last" + ' ' + name)) || words.equals(name.substring(0, 3))) {
                return Optional.of(today().with(TemporalAdjusters.previous(day)));
            }
        }
        return parsed(WEEKDAY.matcher(words).replaceFirst(""), DAYS).map(LocalDate::from);
    }

    private Optional<java.time.temporal.TemporalAccessor> parsed(final String words, final List<String> shapes) {
        for (final String shape : shapes) {
            try {
                return Optional.of(format(shape).parse(words));
            } catch (DateTimeException e) {
                LOG.log(System.Logger.Level.TRACE, "it is written another way");
            }
        }
        return Optional.empty();
    }

    /** Without a year it is this one. */
    private DateTimeFormatter format(final String shape) {
        final DateTimeFormatterBuilder builder =
                new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(shape.replace("yyyy", "u"));
        if (!shape.contains("y") && shape.contains("M")) {
            builder.parseDefaulting(ChronoField.YEAR, today().getYear());
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
