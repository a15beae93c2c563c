package vespera.desktop.graphview;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * A force layout that improves in small steps. Every node pushes every other away with a force of 1/distance
 * (computed with the {@link ForceTree} of Barnes and Hut), edges are springs towards a rest length, as in T. Fruchterman
 * and E. Reingold, "Graph drawing by force-directed placement" (1991), and a weak pull to the middle holds
 * disconnected components together; the forces cool down from step to step. A spring is weak where its ends have many
 * edges, so that hubs do not collapse.
 *
 * <p>The result depends on the graph, the seed and the number of steps only, never on the number of threads: each
 * node's force is summed by one thread in a fixed order. Not thread-safe: one thread calls it at a time.
 */
public final class GraphLayout {

    /** The rest length of an edge, in layout units; on the screen one pixel each at a zoom of 1. */
    public static final double EDGE_LENGTH = 46;

    private static final double CHARGE = 150;
    private static final double PULL_X = 0.040;
    private static final double PULL_Y = 0.066;
    private static final double SHORE = 2.08;
    private static final double INERTIA = 0.6;
    private static final double COOLING = 1 - Math.pow(0.002, 1.0 / 260);
    private static final double COLD = 0.002;
    private static final double FASTEST = 120;
    private static final int WORTH_SPLITTING = 400;

    private final GraphIndex graph;
    private final Bands bands;
    private final ForceTree tree;
    private final double[] x;
    private final double[] y;
    private final double[] speedX;
    private final double[] speedY;
    private final double[] mass;
    private final int[] mainland;
    private final boolean[] island;
    private final boolean[] pinned;
    private double massOfMainland;
    private double islandPullX = PULL_X;
    private double islandPullY = PULL_Y;
    private double heat = 1;

    /**
     * Places all nodes at once (see {@link Placement}), before the first step.
     *
     * @param seed equal seeds give equal layouts
     * @param executor lends a second thread to each step
     */
    public GraphLayout(final GraphIndex graph, final long seed, final Executor executor) {
        final int count = graph.size();
        this.graph = graph;
        this.bands = new Bands(executor);
        this.tree = new ForceTree(count > 3_000 ? 1.15 : 0.9);
        this.x = new double[count];
        this.y = new double[count];
        this.speedX = new double[count];
        this.speedY = new double[count];
        this.mass = new double[count];
        for (int n = 0; n < count; n++) {
            mass[n] = 1 + 0.35 * Math.sqrt(graph.degree(n));
        }
        this.mainland = new Placement(graph, EDGE_LENGTH, seed).fill(x, y);
        this.pinned = new boolean[count];
        this.island = new boolean[count];
        Arrays.fill(island, true);
        for (final int n : mainland) {
            island[n] = false;
            massOfMainland += mass[n];
        }
    }

    /** A layout as the view begins it: large graphs from the parts they fall into. */
    public static GraphLayout begun(final GraphIndex graph, final Executor executor) {
        return Beginning.first(graph, Map.of(), executor);
    }

    /** The nodes of the largest component. */
    int[] mainland() {
        return mainland.clone();
    }

    /** The node's place, in layout units; the middle of the picture is near 0. */
    public double x(final int node) {
        return x[node];
    }

    /** The node's place, in layout units, downwards. */
    public double y(final int node) {
        return y[node];
    }

    /** Puts a node somewhere, at rest; both numbers must be finite. */
    public void place(final int node, final double atX, final double atY) {
        if (!Double.isFinite(atX) || !Double.isFinite(atY)) {
            throw new IllegalArgumentException("a place must be finite");
        }
        x[node] = atX;
        y[node] = atY;
        speedX[node] = 0;
        speedY[node] = 0;
    }

    /** Puts a node somewhere, where it stays until it is let go. */
    public void pin(final int node, final double atX, final double atY) {
        place(node, atX, atY);
        pinned[node] = true;
    }

    /** Lets a node move again. */
    public void unpin(final int node) {
        pinned[node] = false;
    }

    /** How strongly the next step moves things. */
    public double heat() {
        return heat;
    }

    /** Sets how strongly the next steps move things: 1 as at the start, 0 not at all. */
    public void heat(final double heat) {
        this.heat = Math.clamp(heat, 0, 1);
    }

    /** Whether further steps would not be seen. */
    public boolean settled() {
        return heat < COLD || graph.size() == 0;
    }

    /** Copies all places, for a thread that draws them. */
    public void copyTo(final float[] toX, final float[] toY) {
        for (int n = 0; n < x.length; n++) {
            toX[n] = (float) x[n];
            toY[n] = (float) y[n];
        }
    }

    /**
     * Moves every node a little.
     *
     * @return the mean distance moved, in layout units
     */
    public double step() {
        final int count = x.length;
        if (count == 0) {
            return 0;
        }
        tree.build(x, y, mass);
        pullIslands();
        bands.run(count, count < WORTH_SPLITTING ? 1 : 16, this::speedUp);
        double moved = 0;
        for (int n = 0; n < count; n++) {
            if (pinned[n]) {
                speedX[n] = 0;
                speedY[n] = 0;
                continue;
            }
            final double dx = Math.clamp(speedX[n], -FASTEST, FASTEST);
            final double dy = Math.clamp(speedY[n], -FASTEST, FASTEST);
            x[n] += dx;
            y[n] += dy;
            moved += Math.abs(dx) + Math.abs(dy);
        }
        heat *= 1 - COOLING;
        return moved / count;
    }

    /**
     * Sets how hard all components but the largest are pulled in. A force of 1/distance would hold a single node at
     * the square root of charge * mass / pull from the middle, far outside of what springs hold together, so the pull
     * is chosen to let them rest just off the edge.
     */
    private void pullIslands() {
        double squaresX = 0;
        double squaresY = 0;
        for (final int n : mainland) {
            squaresX += x[n] * x[n];
            squaresY += y[n] * y[n];
        }
        final double shoreX = squaresX / mainland.length * SHORE * SHORE + EDGE_LENGTH * EDGE_LENGTH;
        final double shoreY = squaresY / mainland.length * SHORE * SHORE + EDGE_LENGTH * EDGE_LENGTH;
        islandPullX = Math.max(PULL_X, CHARGE * massOfMainland / shoreX);
        islandPullY = Math.max(PULL_Y, CHARGE * massOfMainland / shoreY);
    }

    private void speedUp(final int low, final int high) {
        final double[] force = new double[2];
        for (int body = low; body < high; body++) {
            final int n = tree.node(body);
            tree.push(body, force);
            double forceX = force[0] * CHARGE - x[n] * (island[n] ? islandPullX : PULL_X);
            double forceY = force[1] * CHARGE - y[n] * (island[n] ? islandPullY : PULL_Y);
            final int degree = graph.degree(n);
            for (int i = graph.start[n]; i < graph.start[n + 1]; i++) {
                final int other = graph.other(graph.incident[i], n);
                final double dx = x[other] - x[n];
                final double dy = y[other] - y[n];
                final double length = Math.sqrt(dx * dx + dy * dy) + 1e-9;
                final int otherDegree = graph.degree(other);
                final double share = (double) otherDegree / (degree + otherDegree);
                final double pull = (length - EDGE_LENGTH) / length * share / Math.min(degree, otherDegree);
                forceX += dx * pull;
                forceY += dy * pull;
            }
            speedX[n] = (speedX[n] + forceX * heat) * INERTIA;
            speedY[n] = (speedY[n] + forceY * heat) * INERTIA;
        }
    }
}
