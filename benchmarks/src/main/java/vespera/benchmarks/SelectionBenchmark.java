package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.cli.Benchmark;

/** From a click on a card to the picture in which every part in sight shows that thing, in the sample's window. */
public final class SelectionBenchmark implements Benchmark {

    private static final int ROUNDS = 40;
    private static final double LIMIT = 200;

    private final int rounds;

    public SelectionBenchmark() {
        this(ROUNDS);
    }

    SelectionBenchmark(final int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "selection";
    }

    @Override
    public String description() {
        return "From a click on a card to the picture in which all that is in sight shows it.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path room = Files.createTempDirectory("vespera-bench");
        try {
            final Child child = Child.run(
                    SelectionChild.class, List.of(room.resolve("sample").toString(), Integer.toString(rounds)));
            final String what = "selected in " + child.text("parts");
            return List.of(
                    Figure.of(what + ", median", child.number("median"), "ms", "limit", LIMIT),
                    Figure.of(what + ", 95 of 100", child.number("p95"), "ms", "limit", LIMIT));
        } finally {
            Workbench.delete(room);
        }
    }
}
