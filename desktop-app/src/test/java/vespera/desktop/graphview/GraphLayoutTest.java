package vespera.desktop.graphview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.graph.Subgraph;

class GraphLayoutTest {

    private static GraphLayout settled(final Subgraph graph, final long seed) {
        final GraphLayout layout = new GraphLayout(new GraphIndex(graph), seed, Runnable::run);
        while (!layout.settled()) {
            layout.step();
        }
        return layout;
    }

    private static double distance(final GraphLayout layout, final int a, final int b) {
        return Math.hypot(layout.x(a) - layout.x(b), layout.y(a) - layout.y(b));
    }

    @Property(tries = 40)
    void everyPlaceIsFiniteNoTwoAreTheSameAndNothingFliesOff(
            @ForAll @IntRange(min = 2, max = 120) final int size, @ForAll final long seed) {
        final GraphLayout layout = settled(Graphs.clusters(size, size, seed), seed);
        double nearest = Double.MAX_VALUE;
        double farthest = 0;
        for (int a = 0; a < size; a++) {
            assertThat(layout.x(a)).isFinite();
            assertThat(layout.y(a)).isFinite();
            farthest = Math.max(farthest, Math.hypot(layout.x(a), layout.y(a)));
            for (int b = 0; b < a; b++) {
                nearest = Math.min(nearest, distance(layout, a, b));
            }
        }
        assertThat(nearest).as("nearest two").isGreaterThan(3);
        assertThat(farthest).as("farthest from the middle").isLessThan(160 * Math.sqrt(size) + 200);
    }

    @Test
    void sixtyNodesStandFarEnoughApartForNames() {
        final GraphLayout layout = settled(Graphs.clusters(60, 90, 4), 1);
        int tight = 0;
        for (int a = 0; a < 60; a++) {
            for (int b = 0; b < a; b++) {
                tight += distance(layout, a, b) < 22 ? 1 : 0;
            }
        }
        assertThat(tight).as("pairs closer than a line of text").isLessThanOrEqualTo(3);
    }

    @Test
    void neighboursEndNearerThanStrangers() {
        final GraphIndex graph = new GraphIndex(Graphs.clusters(200, 320, 9));
        final GraphLayout layout = settled(Graphs.clusters(200, 320, 9), 9);
        double near = 0;
        for (int e = 0; e < graph.edgeCount(); e++) {
            near += distance(layout, graph.from[e], graph.to[e]) / graph.edgeCount();
        }
        double all = 0;
        for (int n = 0; n < 200; n++) {
            all += distance(layout, n, (n * 37 + 11) % 200) / 200;
        }
        assertThat(near).isLessThan(all * 0.6);
    }

    @Test
    void twoThreadsGiveExactlyWhatOneGives() {
        final GraphIndex graph = new GraphIndex(Graphs.clusters(2_000, 4_000, 2));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            final GraphLayout alone = new GraphLayout(graph, 5, Runnable::run);
            final GraphLayout shared = new GraphLayout(graph, 5, two);
            for (int i = 0; i < 25; i++) {
                alone.step();
                shared.step();
            }
            for (int n = 0; n < graph.size(); n++) {
                assertThat(shared.x(n)).isEqualTo(alone.x(n));
                assertThat(shared.y(n)).isEqualTo(alone.y(n));
            }
        }
    }

    @Test
    void anotherSeedGivesAnotherPicture() {
        assertThat(settled(Graphs.star(9), 1).x(3))
                .isNotEqualTo(settled(Graphs.star(9), 2).x(3));
    }

    @Test
    void aClosedExecutorOnlyMakesItSlower() {
        final GraphLayout layout = new GraphLayout(new GraphIndex(Graphs.clusters(900, 900, 1)), 1, work -> {
            throw new RejectedExecutionException();
        });
        assertThat(layout.step()).isPositive();
    }

    @Test
    void theTreeAgreesWithTheSumOverAllPairs() {
        final int size = 300;
        final double[] x = new double[size];
        final double[] y = new double[size];
        final double[] mass = new double[size];
        for (int n = 0; n < size; n++) {
            x[n] = Math.cos(n * 2.4) * 12 * Math.sqrt(n);
            y[n] = Math.sin(n * 2.4) * 12 * Math.sqrt(n);
            mass[n] = 1 + n % 3;
        }
        final ForceTree tree = new ForceTree(0.3);
        tree.build(x, y, mass);
        final double[] push = new double[2];
        for (int body = 0; body < size; body++) {
            final int n = tree.node(body);
            double exactX = 0;
            double exactY = 0;
            for (int m = 0; m < size; m++) {
                final double square = Math.pow(x[n] - x[m], 2) + Math.pow(y[n] - y[m], 2) + 4;
                exactX += mass[m] * (x[n] - x[m]) / square;
                exactY += mass[m] * (y[n] - y[m]) / square;
            }
            tree.push(body, push);
            assertThat(push[0]).isCloseTo(exactX, within(0.05));
            assertThat(push[1]).isCloseTo(exactY, within(0.05));
        }
    }

    @Test
    void anEmptyGraphIsAtRestAndAPlaceMustBeFinite() {
        final GraphLayout empty = settled(new Subgraph(List.of(), List.of()), 1);
        assertThat(empty.step()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settled(Graphs.star(2), 1).place(0, Double.NaN, 0));
    }
}
