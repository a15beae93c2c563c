package vespera.benchmarks;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import vespera.gateway.cli.Benchmark;

/**
 * Durable changes a second, one task event each, against one row each in bare SQLite with the same durability, measured
 * with JMH. Rounds by turns, so that a disk that is slow for a while is slow for both.
 */
public final class AppendBenchmark implements Benchmark {

    private static final int ROUNDS = 2;
    private static final int ITERATIONS = 5;
    private static final int WARMING = 3;
    private static final double MICROS = 1e6;
    private static final double MEDIAN = 50;
    private static final double HIGH = 95;

    private final int rounds;
    private final int forks;
    private final TimeValue iteration;

    public AppendBenchmark() {
        this(ROUNDS, 1, TimeValue.seconds(1));
    }

    /** @param forks 0 to stay in this process, as a test does */
    AppendBenchmark(final int rounds, final int forks, final TimeValue iteration) {
        this.rounds = rounds;
        this.forks = forks;
        this.iteration = iteration;
    }

    @Override
    public String name() {
        return "append";
    }

    @Override
    public String description() {
        return "Durable task events a second, against one row each in bare SQLite with the same durability.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Measured ours = new Measured();
        final Measured bare = new Measured();
        for (int round = 0; round < rounds; round++) {
            ours.add(measure("event"));
            bare.add(measure("row"));
        }
        final String peer = "bare SQLite, a row of the same size";
        return List.of(
                Figure.of("durable task events a second", ours.rates.median(), "1/s", peer, bare.rates.median()),
                Figure.of("one event, median", ours.medians.median(), "µs", peer, bare.medians.median()),
                Figure.of("one event, 95 of 100", ours.highs.median(), "µs", peer, bare.highs.median()));
    }

    private Collection<RunResult> measure(final String method) throws Exception {
        final Options options = new OptionsBuilder()
                .include(Durable.class.getName() + "\\." + method + "$")
                .mode(Mode.Throughput)
                .mode(Mode.SampleTime)
                .forks(forks)
                .warmupIterations(WARMING)
                .warmupTime(iteration)
                .measurementIterations(ITERATIONS)
                .measurementTime(iteration)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        return new Runner(options).run();
    }

    /** What JMH measured of one of the two. */
    private static final class Measured {
        final Samples rates = new Samples();
        final Samples medians = new Samples();
        final Samples highs = new Samples();

        void add(final Collection<RunResult> results) {
            for (final RunResult result : results) {
                final var primary = result.getPrimaryResult();
                if (result.getParams().getMode() == Mode.Throughput) {
                    rates.add(primary.getScore());
                } else {
                    medians.add(primary.getStatistics().getPercentile(MEDIAN) * MICROS);
                    highs.add(primary.getStatistics().getPercentile(HIGH) * MICROS);
                }
            }
        }
    }
}
