package vespera.graph;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The first run of each kind of query costs up to a second; this pays for it before anyone waits. */
final class Warmup {

    private Warmup() {}

    static void run(final OpenGraph graph, final BooleanSupplier stop) {
        final List<Runnable> steps = List.of(
                () -> graph.following().applied(),
                () -> graph.neighbourhood().rehearse(),
                () -> graph.following().rehearse(),
                () -> graph.passages().rehearse(),
                () -> graph.query().run("MATCH (n:Thing)-[r]-(m:Thing) RETURN n, r, m LIMIT 1", Map.of(), 1));
        for (final Runnable step : steps) {
            if (stop.getAsBoolean()) {
                return;
            }
            step.run();
        }
    }
}
