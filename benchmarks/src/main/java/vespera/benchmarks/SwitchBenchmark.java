package vespera.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.cli.Benchmark;

/** From asking for a view to the picture with it, in the sample's window. */
public final class SwitchBenchmark implements Benchmark {

    private static final int ROUNDS = 15;
    private static final double LIMIT = 100;

    private final int rounds;

    public SwitchBenchmark() {
        this(ROUNDS);
    }

    SwitchBenchmark(final int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "switch";
    }

    @Override
    public String description() {
        return "From asking for a view to the picture with it, first and later showings.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path room = Files.createTempDirectory("vespera-bench");
        try {
            final Child child =
                    Child.run(SwitchChild.class, List.of(room.resolve("sample").toString(), Integer.toString(rounds)));
            final List<Figure> figures = new ArrayList<>(List.of(
                    Figure.of("a view in the picture, median", child.number("median"), "ms", "limit", LIMIT),
                    Figure.of("a view in the picture, 95 of 100", child.number("p95"), "ms", "limit", LIMIT)));
            final List<String> views = List.of(child.text("views").split(" "));
            final String slowest = views.stream()
                    .max(Comparator.comparingDouble(child::number))
                    .orElseThrow();
            figures.add(Figure.of("the slowest, " + slowest + ", median", child.number(slowest), "ms", "limit", LIMIT));
            final String slowestFirst = views.stream()
                    .max(Comparator.comparingDouble(view -> child.number("first." + view)))
                    .orElseThrow();
            figures.add(Figure.of(
                    "the slowest at its first showing, " + slowestFirst,
                    child.number("first." + slowestFirst),
                    "ms",
                    "later",
                    child.number(slowestFirst)));
            return figures;
        } finally {
            Workbench.delete(room);
        }
    }
}
