package vespera.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.past.Past;

/** How long it takes to see an atelier with a long history as it was, at moments by the dice. */
public final class ReplayBenchmark implements Benchmark {

    private static final int EVENTS = 1_000_000;
    private static final int MOMENTS = 20;
    private static final double LIMIT_SECONDS = 1;
    private static final double ALL = 100;
    private static final long LONG_BEFORE = 100_000;

    private final int events;
    private final int moments;

    public ReplayBenchmark() {
        this(EVENTS, MOMENTS);
    }

    ReplayBenchmark(final int events, final int moments) {
        this.events = events;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public String description() {
        return "An atelier with 1,000,000 events as it was at some moment, against the limit of one second.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Million million = Million.of(vault, seed, events)) {
            final SplittableRandom random = new SplittableRandom(seed);
            // Checkpoints are made once, in the background of the first session; they are part of the state, not of
            // this.
            final long first;
            final long last;
            try (Atelier atelier = Atelier.open(million.folder())) {
                first = atelier.journal().read(0, 1).getFirst().time();
                last = atelier.journal().tail().time();
                atelier.past().at(last);
            }
            final Samples cold = new Samples();
            final Samples warm = new Samples();
            for (int i = 0; i < moments; i++) {
                final long at = random.nextLong(first, last);
                try (Atelier atelier = Atelier.open(million.folder())) {
                    cold.time(() -> seen(atelier, at));
                    warm.time(() -> seen(atelier, random.nextLong(first, last)));
                }
            }
            return List.of(
                    Figure.of("first look back after opening, median", cold.median(), "s", "limit", LIMIT_SECONDS),
                    Figure.of("first look back, slowest", cold.percentile(ALL), "s", "limit", LIMIT_SECONDS),
                    Figure.of("further looks, median", warm.median(), "s", "limit", LIMIT_SECONDS));
        }
    }

    private static void seen(final Atelier atelier, final long at) {
        // As the command does it: tasks, documents and channels, and where links led.
        final Past past = atelier.past().at(at);
        if (past.sequence() == 0 || atelier.past().resolvedLinks(past).isEmpty() && past.sequence() > LONG_BEFORE) {
            throw new IllegalStateException("nothing was seen");
        }
    }
}
