package vespera.connectors.http;

import java.time.Duration;

/**
 * How long to wait for a provider, each longer than zero.
 *
 * @param connect for the connection itself
 * @param firstByte for the first byte of an answer: a local model may have to be loaded and the prompt read first
 * @param idle between two pieces of an answer, keep-alive signs included
 * @param listing for a whole list of models
 */
public record Patience(Duration connect, Duration firstByte, Duration idle, Duration listing) {

    public Patience {
        if (!connect.isPositive() || !firstByte.isPositive() || !idle.isPositive() || !listing.isPositive()) {
            throw new IllegalArgumentException("patience is longer than zero");
        }
    }

    /** What suits a person: 5 s to connect, 10 min to a first byte, 90 s between pieces, 15 s for a list. */
    public static Patience standard() {
        return new Patience(
                Duration.ofSeconds(5), Duration.ofMinutes(10), Duration.ofSeconds(90), Duration.ofSeconds(15));
    }
}
