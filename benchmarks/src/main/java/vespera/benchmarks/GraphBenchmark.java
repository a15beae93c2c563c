package vespera.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.StorePlace;
import vespera.gateway.cli.Benchmark;
import vespera.scriptorium.graph.KnowledgeGraph;
import vespera.scriptorium.graph.Subgraph;

/** How long the graph takes to grow from the journal, against bare Neo4j taking the same nodes and edges. */
public final class GraphBenchmark implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int GENERATED = 1_000;
    private static final long PATIENCE_MILLIS = 600_000;
    private static final double NANOS = 1e9;
    /** Seconds after the index, Neo4j's own start not counted. */
    private static final double LIMIT_SECONDS = 15;

    private final int rounds;
    private final int generated;
    private final Samples opened = new Samples();
    private final Samples grown = new Samples();
    private final Samples bareOpened = new Samples();
    private final Samples bareGrown = new Samples();

    public GraphBenchmark() {
        this(ROUNDS, GENERATED);
    }

    GraphBenchmark(final int rounds, final int generated) {
        this.rounds = rounds;
        this.generated = generated;
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public String description() {
        return "The graph grown from an indexed folder, against bare Neo4j taking the same nodes and edges.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        try (Workbench bench = Workbench.of(vault, seed, generated)) {
            final Path folder = bench.copy();
            try (Atelier atelier = Atelier.open(folder)) {
                atelier.scan();
            }
            Subgraph whole = new Subgraph(List.of(), List.of());
            for (int round = 0; round < rounds; round++) {
                whole = grow(folder);
                Workbench.delete(StorePlace.of(folder).resolve("databases").resolve("graph"));
                bare(bench.fresh("bare"), whole);
            }
            return figures(whole);
        }
    }

    private Subgraph grow(final Path folder) throws InterruptedException {
        try (Atelier atelier = Atelier.open(folder)) {
            final long started = System.nanoTime();
            atelier.upkeep().start();
            // Answers as soon as the graph is open.
            final long already = atelier.graph().applied();
            final long open = System.nanoTime();
            if (!atelier.followers().await(Set.of("graph"), PATIENCE_MILLIS)
                    || atelier.graph().state() != KnowledgeGraph.State.READY) {
                throw new IllegalStateException("the graph did not catch up");
            }
            if (already > 0) {
                throw new IllegalStateException("the graph was not empty");
            }
            opened.add((open - started) / NANOS);
            grown.add((System.nanoTime() - open) / NANOS);
            return atelier.graph().whole(Integer.MAX_VALUE);
        }
    }

    private void bare(final Path folder, final Subgraph whole) throws Exception {
        final long started = System.nanoTime();
        try (BareNeo4j neo4j = BareNeo4j.open(folder)) {
            bareOpened.add((System.nanoTime() - started) / NANOS);
            bareGrown.time(() -> neo4j.take(whole));
            final long edges = neo4j.edges();
            if (edges != whole.edges().size()) {
                throw new IllegalStateException(
                        "bare Neo4j has " + edges + " edges of " + whole.edges().size());
            }
        }
    }

    private List<Figure> figures(final Subgraph whole) {
        final int things = whole.nodes().size() + whole.edges().size();
        final String what = String.format(
                "%,d nodes, %,d edges grown",
                whole.nodes().size(), whole.edges().size());
        return List.of(
                Figure.of("graph caught up after the index", grown.median(), "s", "limit", LIMIT_SECONDS),
                Figure.of("the same, first round", grown.first(), "s", "limit", LIMIT_SECONDS),
                Figure.of("graph open, first round", opened.first(), "s", "bare, after it", bareOpened.first()),
                Figure.of("graph open", opened.median(), "s", "bare Neo4j open", bareOpened.median()),
                Figure.of(what + ", first round", grown.first(), "s", "bare, after it", bareGrown.first()),
                Figure.of(what, grown.median(), "s", "bare Neo4j", bareGrown.median()),
                Figure.of(
                        "nodes and edges a second",
                        things / grown.median(),
                        "1/s",
                        "bare Neo4j",
                        things / bareGrown.median()));
    }
}
