package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where nodes stand before any force has moved them. Each connected component gets a disc; inside it the tree of a
 * breadth-first walk is drawn radially, every branch in a wedge as wide as it has leaves (the idea of P. Eades,
 * "Drawing free trees", 1992). The discs are set out from the largest in a sunflower spiral (H. Vogel, 1979), so the
 * small ones lie around the large one.
 */
final class Placement {

    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private final GraphIndex graph;
    private final double spacing;
    private final SplittableRandom random;
    private final int[] order;
    private final int[] parent;
    private final int[] depth;
    private final int[] leaves;
    private final double[] wedgeStart;
    private final double[] wedgeUsed;

    /**
     * @param spacing the wished distance of two neighbours, in layout units
     * @param seed equal seeds give equal places
     */
    Placement(final GraphIndex graph, final double spacing, final long seed) {
        final int count = graph.size();
        this.graph = graph;
        this.spacing = spacing;
        this.random = new SplittableRandom(seed);
        this.order = new int[count];
        this.parent = new int[count];
        this.depth = new int[count];
        this.leaves = new int[count];
        this.wedgeStart = new double[count];
        this.wedgeUsed = new double[count];
    }

    /** One component: a range of {@code order}. */
    private record Part(int low, int high) {
        int size() {
            return high - low;
        }
    }

    /**
     * Fills in a place for every node.
     *
     * @return the nodes of the largest component
     */
    int[] fill(final double[] x, final double[] y) {
        final List<Part> parts = walk();
        parts.sort(Comparator.comparingInt(Part::size).reversed().thenComparingInt(Part::low));
        final double turn = random.nextDouble() * 2 * Math.PI;
        double area = 0;
        for (int i = 0; i < parts.size(); i++) {
            final Part part = parts.get(i);
            final double radius = spacing * 0.62 * Math.sqrt(part.size());
            final double own = Math.PI * radius * radius;
            final double distance = i == 0 ? 0 : Math.sqrt((area + own / 2) / Math.PI) + radius;
            final double angle = turn + i * GOLDEN_ANGLE;
            fan(part, Math.cos(angle) * distance, Math.sin(angle) * distance, radius, x, y);
            area += own;
        }
        return parts.isEmpty() ? new int[0] : Arrays.copyOfRange(order, parts.getFirst().low, parts.getFirst().high);
    }

    private List<Part> walk() {
        final List<Part> parts = new ArrayList<>();
        Arrays.fill(depth, -1);
        int end = 0;
        for (final int root : graph.byImportance) {
            if (depth[root] >= 0) {
                continue;
            }
            final int low = end;
            depth[root] = 0;
            parent[root] = -1;
            order[end++] = root;
            for (int at = low; at < end; at++) {
                end = visit(order[at], end);
            }
            parts.add(new Part(low, end));
        }
        return parts;
    }

    private int visit(final int node, final int firstFree) {
        int end = firstFree;
        for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
            final int next = graph.other(graph.incident[i], node);
            if (depth[next] < 0) {
                depth[next] = depth[node] + 1;
                parent[next] = node;
                order[end++] = next;
            }
        }
        return end;
    }

    private void fan(
            final Part part,
            final double midX,
            final double midY,
            final double radius,
            final double[] x,
            final double[] y) {
        for (int i = part.high - 1; i >= part.low; i--) {
            final int node = order[i];
            leaves[node] = Math.max(leaves[node], 1);
            if (parent[node] >= 0) {
                leaves[parent[node]] += leaves[node];
            }
        }
        final int root = order[part.low];
        final int deepest = Math.max(1, depth[order[part.high - 1]]);
        final double whole = leaves[root];
        wedgeStart[root] = random.nextDouble() * 2 * Math.PI;
        for (int i = part.low; i < part.high; i++) {
            final int node = order[i];
            final double width = 2 * Math.PI * leaves[node] / whole;
            if (parent[node] >= 0) {
                wedgeStart[node] = wedgeStart[parent[node]] + wedgeUsed[parent[node]];
                wedgeUsed[parent[node]] += width;
            }
            final double angle = wedgeStart[node] + width / 2;
            final double out = radius * depth[node] / deepest * (0.9 + 0.2 * random.nextDouble());
            x[node] = midX + Math.cos(angle) * out + random.nextDouble() - 0.5;
            y[node] = midY + Math.sin(angle) * out + random.nextDouble() - 0.5;
        }
    }
}
