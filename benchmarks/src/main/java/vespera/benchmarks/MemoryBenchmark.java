package vespera.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.cli.Benchmark;

/** The most memory that a process needs which indexes a folder, grows its graph, reads for meaning and searches. */
public final class MemoryBenchmark implements Benchmark {

    private static final int GENERATED = 1_000;
    private static final int PASSAGES = 1_500;
    private static final double LIMIT_MEGABYTES = 1_200;

    private final int generated;
    private final int passages;

    public MemoryBenchmark() {
        this(GENERATED, PASSAGES);
    }

    /** @param passages so many are read for meaning at least, if there are so many */
    MemoryBenchmark(final int generated, final int passages) {
        this.generated = generated;
        this.passages = passages;
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String description() {
        return "The most memory while a folder is indexed, drawn as a graph, read for meaning and searched.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, generated)) {
            final Child child = Child.run(
                    MemoryChild.class,
                    List.of(bench.copy().toString(), Integer.toString(passages), Long.toString(seed)));
            final String what = String.format(
                    "peak memory, %s documents, %s passages read", child.text("documents"), child.text("passages"));
            return List.of(
                    Figure.of(what, child.number("all"), "MB", "limit", LIMIT_MEGABYTES),
                    Figure.of("of it when indexed", child.number("indexed"), "MB", "limit", LIMIT_MEGABYTES),
                    Figure.of("of it when the graph was grown", child.number("grown"), "MB", "limit", LIMIT_MEGABYTES),
                    Figure.of("of it when read for meaning", child.number("read"), "MB", "limit", LIMIT_MEGABYTES));
        }
    }
}
