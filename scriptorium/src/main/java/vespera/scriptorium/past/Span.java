package vespera.scriptorium.past;

import java.util.List;

/**
 * How far the past reaches, for a time control.
 *
 * @param firstTime of the first entry, in milliseconds since 1970 UTC, 0 where there is none
 * @param firstSequence of the first entry, 0 where there is none
 * @param lastTime of the last entry, 0 where there is none
 * @param lastSequence of the last entry, 0 where there is none
 * @param moments stretches of equal length from the first time to the last, in order; empty where there is no entry
 */
public record Span(long firstTime, long firstSequence, long lastTime, long lastSequence, List<Moment> moments) {

    public Span {
        moments = List.copyOf(moments);
    }

    /** Whether nothing has happened yet. */
    public boolean isEmpty() {
        return lastSequence == 0;
    }

    /**
     * A stretch of time and how much happened in it.
     *
     * @param from in milliseconds since 1970 UTC, inclusive
     * @param to exclusive
     * @param events how many events happened in it
     */
    public record Moment(long from, long to, long events) {}
}
