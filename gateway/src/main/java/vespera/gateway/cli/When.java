package vespera.gateway.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vespera.scriptorium.journal.Refused;

/**
 * A moment as a person writes it: {@code 2026-11-02T10:15:30Z} or with an offset, {@code 2026-11-02T10:15} or
 * {@code 2026-11-02} by the clock of this machine, {@code 10:15} of today, {@code -2h} or {@code "2h ago"}, or
 * {@code now}.
 */
final class When {

    private static final Pattern AGO =
            Pattern.compile("(?:-\\s*(\\d{1,9})\\s*([smhdw])|(\\d{1,9})\\s*([smhdw])\\s+ago)");

    private final Instant now;
    private final ZoneId zone;

    /** @param zone what times without an offset are of */
    When(final Instant now, final ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    static When here() {
        return new When(Instant.now(), ZoneId.systemDefault());
    }

    /** In milliseconds since 1970 UTC; a day by itself is its first moment. */
    long from(final String text) {
        return moment(text, date -> date.atStartOfDay(zone).toInstant());
    }

    /** In milliseconds since 1970 UTC; a day by itself is its last moment. */
    long upTo(final String text) {
        return moment(
                text, date -> date.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
    }

    private long moment(final String text, final Function<LocalDate, Instant> day) {
        final String tidy = text.strip();
        try {
            return ago(tidy)
                    .or(() -> read(() -> OffsetDateTime.parse(upper(tidy)).toInstant()))
                    .or(() -> read(() -> LocalDateTime.parse(upper(tidy).replaceFirst("^(\\S+)\\s+", "$1T"))
                            .atZone(zone)
                            .toInstant()))
                    .or(() -> read(() -> day.apply(LocalDate.parse(tidy))))
                    .or(() -> read(
                            () -> now.atZone(zone).with(LocalTime.parse(tidy)).toInstant()))
                    .orElseThrow(() -> nonsense(text))
                    .toEpochMilli();
        } catch (ArithmeticException | DateTimeException e) {
            throw nonsense(text);
        }
    }

    private static String upper(final String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private interface Reading {
        Instant read();
    }

    private static Optional<Instant> read(final Reading reading) {
        try {
            return Optional.of(reading.read());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> ago(final String text) {
        if (text.equalsIgnoreCase("now")) {
            return Optional.of(now);
        }
        final Matcher matcher = AGO.matcher(text.toLowerCase(Locale.ROOT));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        final boolean minus = matcher.group(1) != null;
        final long count = Long.parseLong(matcher.group(minus ? 1 : 3));
        final Duration length = switch (matcher.group(minus ? 2 : 4)) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofDays(7 * count);
        };
        return Optional.of(now.minus(length));
    }

    private static Refused nonsense(final String text) {
        return new Refused(
                "bad-time",
                "“" + text + "” is no time.",
                "Write it like 2026-11-02T10:15:30Z, 2026-11-02T10:15, 2026-11-02 or -2h.");
    }
}
