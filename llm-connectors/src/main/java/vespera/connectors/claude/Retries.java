package vespera.connectors.claude;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vespera.connectors.http.Incoming;
import vespera.connectors.http.Wire;
import vespera.connectors.http.WireTrouble;
import vespera.scriptorium.models.StopSignal;

/**
 * Asks again where the API says that it may help: statuses 408, 409, 429 and 500 or more, at most twice, after the time
 * it names ({@code retry-after-ms}, then {@code retry-after} in seconds or as an HTTP date), else after half a second
 * and one second. A wait of over a minute is not made: the person decides. A stop ends the wait at once.
 */
final class Retries {

    private static final int MOST = 2;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofMillis(500);

    private final Wire wire;
    private final Clock clock;

    Retries(final Wire wire, final Clock clock) {
        this.wire = wire;
        this.clock = clock;
    }

    /** The first response worth reading, or the last refusal. */
    Incoming open(final HttpRequest request, final StopSignal stop) throws WireTrouble {
        for (int made = 0; ; made++) {
            final Incoming incoming = wire.open(request, stop);
            if (made == MOST || !worthRepeating(incoming.status())) {
                return incoming;
            }
            final Duration wait = named(incoming.headers()).orElse(FIRST.multipliedBy(1L << made));
            if (wait.compareTo(LONGEST) > 0) {
                return incoming;
            }
            incoming.close();
            rest(wait, stop);
        }
    }

    static boolean worthRepeating(final int status) {
        return status == 408 || status == 409 || status == 429 || status >= 500;
    }

    /** How long the API asks to wait, zero or more; empty where it does not say or not in a way that can be read. */
    Optional<Duration> named(final HttpHeaders headers) {
        final Optional<Duration> millis = headers.firstValue("retry-after-ms").flatMap(text -> number(text, 1));
        return millis.isPresent() ? millis : headers.firstValue("retry-after").flatMap(this::secondsOrDate);
    }

    private Optional<Duration> secondsOrDate(final String text) {
        final Optional<Duration> seconds = number(text, 1000);
        return seconds.isPresent() ? seconds : date(text);
    }

    private static Optional<Duration> number(final String text, final int millisEach) {
        try {
            final double value = Double.parseDouble(text.strip());
            // Longer than a day is as good as a day, and keeps clear of overflow.
            return value >= 0
                    ? Optional.of(Duration.ofMillis((long) Math.min(value * millisEach, 86_400_000)))
                    : Optional.empty();
        } catch (final NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Duration> date(final String text) {
        try {
            final ZonedDateTime at = ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            final Duration wait = Duration.between(clock.instant(), at.toInstant());
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (final DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void rest(final Duration wait, final StopSignal stop) throws WireTrouble.Stopped {
        final CountDownLatch asked = new CountDownLatch(1);
        stop.onStop(asked::countDown);
        try {
            if (asked.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new WireTrouble.Stopped();
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WireTrouble.Stopped();
        }
    }
}
