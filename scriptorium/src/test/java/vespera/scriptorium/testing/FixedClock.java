package vespera.scriptorium.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it, in either direction. */
public final class FixedClock implements InstantSource {

    private volatile Instant now;

    public FixedClock(final Instant start) {
        this.now = start;
    }

    /** At the moment the samples stand at. */
    public static FixedClock standing() {
        return new FixedClock(Samples.CLOCK.instant());
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Moves it on, or back for a negative length. */
    public void advance(final Duration by) {
        now = now.plus(by);
    }
}
