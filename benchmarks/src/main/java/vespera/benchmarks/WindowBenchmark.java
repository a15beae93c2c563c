package vespera.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.cli.Benchmark;

/**
 * Whether the window answers while a folder is indexed, drawn as a graph and read for meaning: a process of its own opens
 * the real window, walks through the views, goes to things, searches and types.
 */
public final class WindowBenchmark implements Benchmark {

    private static final int GENERATED = 1_000;
    private static final int ROUNDS = 3;
    private static final double LIMIT_P99 = 50;
    private static final double LIMIT_LONGEST = 150;
    private static final double LIMIT_MEGABYTES = 1_200;
    private static final int SHOWN = 4;

    private final int generated;
    private final int rounds;

    public WindowBenchmark() {
        this(GENERATED, ROUNDS);
    }

    WindowBenchmark(final int generated, final int rounds) {
        this.generated = generated;
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "window";
    }

    @Override
    public String description() {
        return "How long the window does not answer while indexing and reading for meaning go on.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, generated)) {
            final Child child =
                    Child.run(WindowChild.class, List.of(bench.copy().toString(), Integer.toString(rounds)));
            final String knocks = "limit (" + child.text("knocks") + " knocks, " + child.text("documents")
                    + " documents, " + child.text("passages") + " passages read meanwhile)";
            final List<Figure> figures = new ArrayList<>(List.of(
                    Figure.of("the window answers after, p99", child.number("p99"), "ms", knocks, LIMIT_P99),
                    Figure.of("longest stall", child.number("longest"), "ms", "limit", LIMIT_LONGEST),
                    Figure.of("p99 once every view was shown", child.number("later.p99"), "ms", "limit", LIMIT_P99),
                    Figure.of(
                            "longest once every view was shown",
                            child.number("later.longest"),
                            "ms",
                            "limit",
                            LIMIT_LONGEST),
                    worked("work.p99", "p99 of the window's thread's own work", child, LIMIT_P99),
                    worked("work.longest", "longest of its own work", child, LIMIT_LONGEST),
                    worked("later.work.p99", "p99 of its work once every view was shown", child, LIMIT_P99),
                    worked("later.work.longest", "longest of it once every view was shown", child, LIMIT_LONGEST),
                    Figure.of("peak memory with the window", child.number("memory"), "MB", "limit", LIMIT_MEGABYTES)));
            for (int i = 0; i < SHOWN && i < child.number("stalls"); i++) {
                final String place = child.text("stall." + i + ".at");
                figures.add(Figure.of(
                        "a stall in " + place,
                        child.number("stall." + i),
                        "ms",
                        "of it the window's thread worked",
                        Math.max(0.001, child.number("stall." + i + ".busy"))));
            }
            return figures;
        }
    }

    /** What it would have been had nobody else wanted the processor: for a machine that is not quiet. */
    private static Figure worked(final String said, final String what, final Child child, final double limit) {
        return Figure.of(what, Math.max(0.001, child.number(said)), "ms", "limit", limit);
    }
}
