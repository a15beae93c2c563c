package vespera.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.graphview.GraphLayout;
import vespera.gateway.cli.Benchmark;

/**
 * How soon a large graph is on the screen and how smoothly it moves, in a process of its own with a real window; and the
 * layout beside JGraphT's on the same graph: the time of an iteration, and what is near what in the same time.
 */
public final class GraphViewBenchmark implements Benchmark {

    private static final double LIMIT_DRAWN = 1;
    private static final double LIMIT_USEFUL = 3;
    private static final double LIMIT_FRAMES = 30;
    private static final double LIMIT_STALL = 50;
    private static final double THETA = 0.9;
    private static final int ROUNDS = 20;

    private final int small;
    private final int large;
    private final int peerIterations;

    public GraphViewBenchmark() {
        this(10_000, 50_000, 60);
    }

    GraphViewBenchmark(final int small, final int large, final int peerIterations) {
        this.small = small;
        this.large = large;
        this.peerIterations = peerIterations;
    }

    @Override
    public String name() {
        return "graph-view";
    }

    @Override
    public String description() {
        return "A large graph on the screen: first drawn, useful, pictures a second; its layout beside JGraphT's.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final List<Figure> figures = new ArrayList<>();
        shown(small, small * 5, seed, figures);
        shown(large, large * 3, seed, figures);
        layouts(small, small * 5, seed, figures);
        // JGraphT's quad tree throws on the larger one, so there is no peer for it.
        return figures;
    }

    private static void shown(final int nodes, final int edges, final long seed, final List<Figure> figures)
            throws Exception {
        final Child child = Child.run(
                GraphViewChild.class, List.of(Integer.toString(nodes), Integer.toString(edges), Long.toString(seed)));
        final String what = String.format("%,d things, %,d edges: ", nodes, edges);
        figures.add(Figure.of(what + "first drawn", child.number("drawn"), "s", "limit", LIMIT_DRAWN));
        figures.add(Figure.of(what + "useful", child.number("useful"), "s", "limit", LIMIT_USEFUL));
        figures.add(Figure.of(what + "panning", child.number("panning"), "1/s", "at least", LIMIT_FRAMES));
        figures.add(Figure.of(what + "zooming", child.number("zooming"), "1/s", "at least", LIMIT_FRAMES));
        figures.add(Figure.of(what + "longest stall", child.number("longest"), "ms", "limit", LIMIT_STALL));
    }

    private void layouts(final int nodes, final int edges, final long seed, final List<Figure> figures) {
        final GraphIndex graph = new GraphIndex(GrownNetwork.of(nodes, edges, seed));
        final PeerLayout peer = new PeerLayout(graph);
        final int iterations = Math.max(1, peerIterations * small / nodes);
        peer.run(1, THETA, seed);
        final double seconds = peer.run(iterations, THETA, seed);
        final double theirs = peer.quality();
        final String what = String.format("%,d things, %,d edges: ", nodes, edges);
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            final GraphLayout warm = GraphLayout.begun(graph, pool);
            final long began = System.nanoTime();
            for (int i = 0; i < ROUNDS; i++) {
                warm.step();
            }
            final double step = (System.nanoTime() - began) / 1e6 / ROUNDS;
            figures.add(Figure.of(what + "an iteration", step, "ms", "JGraphT", seconds * 1_000 / iterations));
            figures.add(Figure.of(
                    what + String.format("neighbours that are near after %.1f s", seconds),
                    near(new GraphIndex(GrownNetwork.of(nodes, edges, seed)), pool, seconds),
                    "",
                    "JGraphT",
                    Math.max(1e-4, theirs)));
        }
    }

    /** What our own layout, its start included, makes of the same time. */
    private static double near(final GraphIndex graph, final ExecutorService pool, final double seconds) {
        final long began = System.nanoTime();
        final GraphLayout layout = GraphLayout.begun(graph, pool);
        while (!layout.settled() && (System.nanoTime() - began) / 1e9 < seconds) {
            layout.step();
        }
        final double[] x = new double[graph.size()];
        final double[] y = new double[graph.size()];
        for (int n = 0; n < x.length; n++) {
            x[n] = layout.x(n);
            y[n] = layout.y(n);
        }
        return LayoutQuality.preserved(graph, x, y);
    }
}
