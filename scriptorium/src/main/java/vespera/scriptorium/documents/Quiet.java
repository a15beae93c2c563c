package vespera.scriptorium.documents;

import java.util.HashMap;
import java.util.Map;

/**
 * How long the folder must have been quiet before a change is looked at. A single save is looked at almost at once.
 * While events keep coming, where a file is half done, and where the same file was looked at a moment ago, it waits
 * longer, so that a program that saves in steps or again and again does not make a version each time.
 */
final class Quiet {

    static final long SHORT_MILLIS = 30;
    static final long LONG_MILLIS = 250;
    static final long LONGEST_MILLIS = 1_200;
    private static final long NANOS = 1_000_000;

    private final Map<String, Long> taken = new HashMap<>();
    private long millis = SHORT_MILLIS;
    private long end;

    /** Something happened after a time of rest. */
    void begin(final Named named) {
        final long now = System.nanoTime();
        taken.values().removeIf(at -> now - at > LONGEST_MILLIS * NANOS);
        millis = named.paths().stream().anyMatch(taken::containsKey) ? LONG_MILLIS : SHORT_MILLIS;
        end = now + LONGEST_MILLIS * NANOS;
    }

    /** How long nothing must happen from now on. */
    long millis() {
        return millis;
    }

    /** More happened. */
    void more() {
        millis = Math.min(LONG_MILLIS, millis * 2);
    }

    /** It was quiet for {@link #millis}: tells whether it must be for longer. */
    boolean longer(final Named named) {
        if (millis < LONG_MILLIS && named.isHalfDone()) {
            millis = LONG_MILLIS;
            return true;
        }
        return false;
    }

    /** Whether it has been waited long enough, quiet or not. */
    boolean isOver() {
        return System.nanoTime() >= end;
    }

    /** These were looked at. */
    void took(final Named named) {
        final long now = System.nanoTime();
        named.paths().forEach(path -> taken.put(path, now));
    }
}
