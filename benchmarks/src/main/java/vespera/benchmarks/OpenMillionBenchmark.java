package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;

/** What a long history adds to opening an atelier, against opening an empty one in the same run, by turns. */
public final class OpenMillionBenchmark implements Benchmark {

    private static final int EVENTS = 1_000_000;
    private static final int ROUNDS = 9;
    private static final double LIMIT_MILLIS = 300;
    private static final double MILLIS = 1e3;

    private final int events;
    private final int rounds;

    public OpenMillionBenchmark() {
        this(EVENTS, ROUNDS);
    }

    OpenMillionBenchmark(final int events, final int rounds) {
        this.events = events;
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "open-million";
    }

    @Override
    public String description() {
        return "Opening an atelier with 1,000,000 events, against opening an empty one.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path room = Files.createTempDirectory("vespera-bench");
        try (Million million = Million.of(vault, seed, events)) {
            final Path empty = Files.createDirectories(room.resolve("empty"));
            final Samples full = new Samples();
            final Samples none = new Samples();
            open(empty);
            final long held = open(million.folder());
            for (int round = 0; round < rounds; round++) {
                full.time(() -> open(million.folder()));
                none.time(() -> open(empty));
            }
            final double with = full.median() * MILLIS;
            final double without = none.median() * MILLIS;
            return List.of(
                    Figure.of(String.format("opening with %,d events", held), with, "ms", "an empty one", without),
                    Figure.of("what they add", Math.max(0.001, with - without), "ms", "limit", LIMIT_MILLIS));
        } finally {
            Workbench.delete(room);
        }
    }

    private static long open(final Path folder) {
        try (Atelier atelier = Atelier.open(folder)) {
            return atelier.gate().last();
        }
    }
}
