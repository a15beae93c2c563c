package vespera.scriptorium.past;

/**
 * The state after an entry, written down, so that a replay need not start at the beginning. Derived: it can be thrown
 * away and grown again.
 *
 * @param sequence the last entry it holds, from 1
 * @param time of that entry, in milliseconds since 1970 UTC
 * @param state the state as canonical JSON in UTF-8
 */
public record Checkpoint(long sequence, long time, byte[] state) {}
