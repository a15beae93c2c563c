package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The parts a graph falls into, each with a name. Immutable by convention.
 *
 * @param of the cluster of each node, an index into {@code all}, or -1 where it belongs to none
 * @param all the clusters, the largest first
 */
public record Clusters(int[] of, List<Cluster> all) {

    private static final int MOST = 36;
    private static final int SMALLEST = 4;

    /**
     * One part.
     *
     * @param name what its members share
     * @param members node numbers, the most connected first
     */
    public record Cluster(String name, int[] members) {}

    /** No clusters. */
    public static Clusters none(final GraphIndex graph) {
        final int[] of = new int[graph.size()];
        Arrays.fill(of, -1);
        return new Clusters(of, List.of());
    }

    /** Finds and names them; takes a fifth of a second for 50,000 nodes, so not on the FX thread. */
    public static Clusters find(final GraphIndex graph) {
        final int[] part = graph.parts().clone();
        final List<int[]> members = new ArrayList<>();
        final int[] size = new int[graph.size()];
        for (final int p : part) {
            size[p]++;
        }
        final int worth = Math.max(SMALLEST, graph.size() / 400);
        final int[] filled = new int[MOST];
        for (int p = 0; p < Math.min(MOST, size.length) && size[p] >= worth; p++) {
            members.add(new int[size[p]]);
        }
        for (final int n : graph.byImportance) {
            final int p = part[n];
            if (p < members.size()) {
                members.get(p)[filled[p]++] = n;
            } else {
                part[n] = -1;
            }
        }
        final List<String> names = new ClusterNames(graph, members).all();
        final List<Cluster> all = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            all.add(new Cluster(names.get(i), members.get(i)));
        }
        return new Clusters(part, List.copyOf(all));
    }
}
