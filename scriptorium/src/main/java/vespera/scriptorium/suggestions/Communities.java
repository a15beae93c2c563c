package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of nodes that hang together more than chance would have it: the Louvain method (Blondel and others, Fast
 * unfolding of communities in large networks, 2008), with the nodes taken in their order, so that equal graphs give
 * equal groups.
 */
final class Communities {

    private static final int MOST_ROUNDS = 20;
    private static final double GAIN = 1e-9;

    private Communities() {}

    /**
     * The group of each node, numbered from 0 in the order of their first nodes.
     *
     * @param edges by node: the other nodes and the weights, given for both ends
     */
    static int[] of(final List<Map<Integer, Double>> edges) {
        int[] groups = new int[edges.size()];
        Arrays.setAll(groups, i -> i);
        List<Map<Integer, Double>> graph = edges;
        while (true) {
            final int[] moved = numbered(moved(graph));
            final int count = Arrays.stream(moved).max().orElse(-1) + 1;
            if (count == graph.size()) {
                return numbered(groups);
            }
            for (int i = 0; i < groups.length; i++) {
                groups[i] = moved[groups[i]];
            }
            graph = joined(graph, moved, count);
        }
    }

    private static int[] moved(final List<Map<Integer, Double>> graph) {
        final int size = graph.size();
        final double[] degree = new double[size];
        for (int i = 0; i < size; i++) {
            degree[i] = graph.get(i).values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
        }
        final double all = Arrays.stream(degree).sum();
        final int[] group = new int[size];
        Arrays.setAll(group, i -> i);
        final double[] total = degree.clone();
        boolean any = all > 0;
        for (int round = 0; any && round < MOST_ROUNDS; round++) {
            any = false;
            for (int i = 0; i < size; i++) {
                final int best = best(graph.get(i), i, group, total, degree[i], all);
                if (best != group[i]) {
                    total[group[i]] -= degree[i];
                    total[best] += degree[i];
                    group[i] = best;
                    any = true;
                }
            }
        }
        return group;
    }

    private static int best(
            final Map<Integer, Double> edges,
            final int node,
            final int[] group,
            final double[] total,
            final double degree,
            final double all) {
        final Map<Integer, Double> to = new TreeMap<>();
        edges.forEach((other, weight) -> {
            if (other != node) {
                to.merge(group[other], weight, Double::sum);
            }
        });
        final int own = group[node];
        int best = own;
        double gain = to.getOrDefault(own, 0.0) - (total[own] - degree) * degree / all;
        for (final Map.Entry<Integer, Double> one : to.entrySet()) {
            final double other =
                    one.getValue() - (total[one.getKey()] - (one.getKey() == own ? degree : 0)) * degree / all;
            if (other > gain + GAIN) {
                gain = other;
                best = one.getKey();
            }
        }
        return best;
    }

    private static List<Map<Integer, Double>> joined(
            final List<Map<Integer, Double>> graph, final int[] group, final int count) {
        final List<Map<Integer, Double>> joined = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            joined.add(new TreeMap<>());
        }
        for (int i = 0; i < graph.size(); i++) {
            final int from = group[i];
            graph.get(i).forEach((to, weight) -> joined.get(from).merge(group[to], weight, Double::sum));
        }
        return joined;
    }

    private static int[] numbered(final int[] groups) {
        final Map<Integer, Integer> numbers = new HashMap<>();
        return Arrays.stream(groups)
                .map(g -> numbers.computeIfAbsent(g, _ -> numbers.size()))
                .toArray();
    }
}
