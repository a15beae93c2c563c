package vespera.benchmarks;

import java.util.BitSet;
import java.util.SplittableRandom;
import vespera.desktop.graphview.GraphIndex;

/** How well a layout shows what is linked: the share of a thing's neighbours among the things that lie nearest to it. */
final class LayoutQuality {

    private static final int SAMPLE = 400;

    private LayoutQuality() {}

    /** From 0 to 1, over a sample of nodes that depends on the graph's size alone. */
    static double preserved(final GraphIndex graph, final double[] x, final double[] y) {
        final SplittableRandom random = new SplittableRandom(1);
        double sum = 0;
        int count = 0;
        for (int i = 0; i < SAMPLE; i++) {
            final int node = random.nextInt(graph.size());
            final BitSet near = new BitSet();
            graph.edgesOf(node).forEach(e -> near.set(graph.other(e, node)));
            if (!near.isEmpty()) {
                sum += (double) hits(node, near, x, y) / near.cardinality();
                count++;
            }
        }
        return count == 0 ? 1 : sum / count;
    }

    private static int hits(final int node, final BitSet near, final double[] x, final double[] y) {
        final double[] all = new double[x.length];
        for (int n = 0; n < x.length; n++) {
            all[n] = n == node ? Double.MAX_VALUE : Math.hypot(x[n] - x[node], y[n] - y[node]);
        }
        final double[] sorted = all.clone();
        java.util.Arrays.sort(sorted);
        final double reach = sorted[near.cardinality() - 1];
        return (int) near.stream().filter(n -> all[n] <= reach).count();
    }
}
