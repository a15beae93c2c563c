package vespera.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Measured values of one kind, in one unit. */
final class Samples {

    private static final double NANOS = 1e9;

    private final List<Double> values = new ArrayList<>();

    /** Something to be timed. */
    interface Work {
        void run() throws Exception;
    }

    void add(final double value) {
        values.add(value);
    }

    /** Runs once and keeps how long it took, in seconds. */
    void time(final Work work) throws Exception {
        final long started = System.nanoTime();
        work.run();
        add((System.nanoTime() - started) / NANOS);
    }

    /** Runs once and keeps how many of its pieces there were a second. */
    void rate(final int pieces, final Work work) throws Exception {
        final long started = System.nanoTime();
        work.run();
        add(pieces * NANOS / (System.nanoTime() - started));
    }

    /** What was measured first, when nothing was warm. */
    double first() {
        return values.getFirst();
    }

    /** What was measured last. */
    double last() {
        return values.getLast();
    }

    double median() {
        return percentile(50);
    }

    /** The smallest value that so many percent of the values do not exceed (nearest rank). */
    double percentile(final double percent) {
        if (values.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        final List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        final int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.get(Math.max(1, rank) - 1);
    }
}
