package vespera.gateway.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure that can be measured; found by the service loader, so that only development builds have any. */
public interface Benchmark {

    /** Lower case with hyphens. */
    String name();

    /** One line. */
    String description();

    /**
     * Measures.
     *
     * @param vault a folder of notes to run against, where the benchmark needs one
     */
    List<Figure> run(@Nullable Path vault, long seed) throws Exception;

    /**
     * A figure beside what it is compared with, both from this run.
     *
     * @param ratio value by baseline value
     */
    record Figure(String what, double value, String unit, String baseline, double baselineValue, double ratio) {

        public static Figure of(
                final String what, final double value, final String unit, final String baseline, final double other) {
            return new Figure(what, value, unit, baseline, other, value / other);
        }
    }
}
