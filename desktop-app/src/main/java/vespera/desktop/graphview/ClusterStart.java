package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/**
 * Begins a large layout from the parts the graph falls into: first the parts are laid out as if each were one thing,
 * then what is in them is set out around their middles. So what belongs together is together in the first picture, and
 * fewer steps are left to do.
 */
final class ClusterStart {

    private static final int WORTH_IT = 300;
    private static final int STEPS = 160;
    private static final int TIES = 3;
    private static final double CROWD = 0.62;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
    private static final double WARM = 0.55;
    private static final long SEED = 7;

    private ClusterStart() {}

    /** Puts the nodes of the largest component where their parts are; a small graph stays as it is. */
    static void place(final GraphIndex graph, final GraphLayout layout) {
        final int[] mainland = layout.mainland();
        if (mainland.length < WORTH_IT) {
            return;
        }
        final int[] part = graph.parts();
        final Map<Integer, List<Integer>> parts = new TreeMap<>();
        final boolean[] ashore = new boolean[graph.size()];
        Arrays.stream(mainland).forEach(n -> ashore[n] = true);
        for (final int n : graph.byImportance) {
            if (ashore[n]) {
                parts.computeIfAbsent(part[n], p -> new ArrayList<>()).add(n);
            }
        }
        if (parts.size() < 2) {
            return;
        }
        final GraphIndex coarse = coarse(graph, part, ashore, parts);
        final GraphLayout rough = new GraphLayout(coarse, SEED, Runnable::run);
        for (int i = 0; i < STEPS && !rough.settled(); i++) {
            rough.step();
        }
        final double spread = GraphLayout.EDGE_LENGTH * CROWD * Math.sqrt(mainland.length);
        double squares = 1e-9;
        for (int c = 0; c < coarse.size(); c++) {
            squares += rough.x(c) * rough.x(c) + rough.y(c) * rough.y(c);
        }
        final double scale = spread / Math.sqrt(squares / coarse.size());
        parts.forEach((p, members) -> {
            final int c = coarse.indexOf(Integer.toString(p));
            setOut(members, rough.x(c) * scale, rough.y(c) * scale, layout);
        });
        layout.heat(WARM);
    }

    private static void setOut(
            final List<Integer> members, final double midX, final double midY, final GraphLayout in) {
        for (int i = 0; i < members.size(); i++) {
            final double out = GraphLayout.EDGE_LENGTH * CROWD * Math.sqrt(i + 0.5);
            in.place(members.get(i), midX + Math.cos(i * GOLDEN_ANGLE) * out, midY + Math.sin(i * GOLDEN_ANGLE) * out);
        }
    }

    /** The parts as nodes, each tied to those it shares most edges with. */
    private static GraphIndex coarse(
            final GraphIndex graph, final int[] part, final boolean[] ashore, final Map<Integer, List<Integer>> parts) {
        final Map<Integer, Map<Integer, Integer>> shared = new HashMap<>();
        for (int e = 0; e < graph.edgeCount(); e++) {
            final int a = part[graph.from[e]];
            final int b = part[graph.to[e]];
            if (a != b && ashore[graph.from[e]]) {
                shared.computeIfAbsent(a, p -> new TreeMap<>()).merge(b, 1, Integer::sum);
                shared.computeIfAbsent(b, p -> new TreeMap<>()).merge(a, 1, Integer::sum);
            }
        }
        final List<GraphNode> nodes = parts.keySet().stream()
                .map(p -> new GraphNode(Integer.toString(p), GraphNode.Kind.TAG, Integer.toString(p), ""))
                .toList();
        final List<GraphEdge> edges = new ArrayList<>();
        parts.keySet()
                .forEach(p -> shared.getOrDefault(p, Map.of()).entrySet().stream()
                        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry::getKey))
                        .limit(TIES)
                        .forEach(tie -> edges.add(new GraphEdge(
                                Integer.toString(p), Integer.toString(tie.getKey()), GraphEdge.Type.LINKS, "", 0))));
        return new GraphIndex(new Subgraph(nodes, edges));
    }
}
