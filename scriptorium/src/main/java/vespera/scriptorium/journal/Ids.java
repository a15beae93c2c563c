package vespera.scriptorium.journal;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** UUIDs of version 7 (RFC 9562), rising even within one millisecond and when the clock goes back. */
public final class Ids {

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis;
    private int counter;

    public Ids(final InstantSource clock) {
        this(clock, new SecureRandom());
    }

    public Ids(final InstantSource clock, final RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next id; later calls give greater ids in unsigned order. */
    public synchronized UUID next() {
        final long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = random.nextInt(1 << 10);
        } else if (++counter == 1 << 12) {
            lastMillis++;
            counter = 0;
        }
        final long high = (lastMillis << 16) | 0x7000L | counter;
        final long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
