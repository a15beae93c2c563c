package vespera.desktop.graphpane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vespera.desktop.graphview.Clusters;
import vespera.desktop.graphview.GraphIndex;
import vespera.desktop.graphview.Look;
import vespera.desktop.graphview.Shown;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** Gives things their colours, sizes and areas. For background threads. */
final class Painter {

    private static final int MOST_GROUPS = 11;
    private static final int DEEPEST_FOLDER = 3;
    private static final double ALL_IN_ONE = 0.7;
    private static final int FEW = 24;
    private static final float SAME = 5.5f;

    private final GraphIndex graph;
    private final Wish.Paint wish;
    private final Facts facts;
    private final long now;
    private final List<Chosen.Legend> legend = new ArrayList<>();

    Painter(final GraphIndex graph, final Wish.Paint wish, final Facts facts, final long now) {
        this.graph = graph;
        this.wish = wish;
        this.facts = facts;
        this.now = now;
    }

    Chosen chosen() {
        final boolean areas = wish.areas() && graph.size() >= FEW;
        final Clusters clusters = areas || wish.hue() == Wish.Hue.CLUSTER ? Clusters.find(graph) : Clusters.none(graph);
        final int[] paint = paint(clusters);
        return new Chosen(
                new Shown(graph, new Look(paint, sizes(), areas ? clusters : Clusters.none(graph))),
                List.copyOf(legend));
    }

    private int[] paint(final Clusters clusters) {
        return switch (wish.hue()) {
            case KIND -> all(n -> Look.OWN);
            case FOLDER -> folders();
            case TAG -> groups(tags());
            case CLUSTER -> clusters(clusters);
            case CONNECTIONS -> ramp(n -> Math.log1p(graph.degree(n)));
            case WORDS -> ramp(n -> Math.sqrt(facts.words(graph.node(n))));
            case AGE -> ramp(this::youth);
            case ENTITY -> about();
        };
    }

    private int[] all(final IntFunction<Integer> of) {
        return IntStream.range(0, graph.size()).map(of::apply).toArray();
    }

    private int[] clusters(final Clusters clusters) {
        for (int c = 0; c < Math.min(MOST_GROUPS, clusters.all().size()); c++) {
            final Clusters.Cluster one = clusters.all().get(c);
            legend.add(new Chosen.Legend(one.name(), Look.category(c), one.members().length));
        }
        return all(n -> clusters.of()[n] < 0 ? Look.QUIET : Look.category(clusters.of()[n]));
    }

    /** Folders at the level where they begin to tell things apart. */
    private int[] folders() {
        String[] of = new String[0];
        for (int depth = 1; depth <= DEEPEST_FOLDER; depth++) {
            final int levels = depth;
            of = IntStream.range(0, graph.size())
                    .mapToObj(n -> folder(graph.node(n), levels))
                    .toArray(String[]::new);
            final Map<String, Integer> counts = counts(of);
            final int most = counts.values().stream().mapToInt(i -> i).max().orElse(0);
            final int sum = counts.values().stream().mapToInt(i -> i).sum();
            if (most < ALL_IN_ONE * sum) {
                break;
            }
        }
        return groups(of);
    }

    private static String folder(final GraphNode node, final int levels) {
        if (node.kind() != GraphNode.Kind.DOCUMENT && node.kind() != GraphNode.Kind.SECTION) {
            return "";
        }
        int end = -1;
        for (int level = 0; level < levels; level++) {
            final int slash = node.path().indexOf('/', end + 1);
            if (slash < 0) {
                break;
            }
            end = slash;
        }
        return end < 0 ? "/" : node.path().substring(0, end);
    }

    /** Of a thing's tags the one that most things have. */
    private String[] tags() {
        final String[] tags = new String[graph.size()];
        Arrays.fill(tags, "");
        for (int n = 0; n < tags.length; n++) {
            final int node = n;
            if (graph.node(n).kind() == GraphNode.Kind.TAG) {
                tags[n] = graph.node(n).title();
            } else {
                graph.edgesOf(n)
                        .filter(e -> graph.edge(e).type() == GraphEdge.Type.TAGGED)
                        .map(e -> graph.other(e, node))
                        .boxed()
                        .max(Comparator.<Integer>comparingInt(graph::degree)
                                .thenComparing(t -> graph.node(t).title()))
                        .ifPresent(t -> tags[node] = graph.node(t).title());
            }
        }
        return tags;
    }

    private static Map<String, Integer> counts(final String[] of) {
        final Map<String, Integer> counts = new HashMap<>();
        for (final @Nullable String name : of) {
            if (name != null && !name.isEmpty()) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The commonest names get a colour each; what has another name or none is quiet. */
    private int[] groups(final String[] of) {
        final List<Map.Entry<String, Integer>> common = counts(of).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_GROUPS)
                .toList();
        final Map<String, Integer> colours = new HashMap<>();
        for (final Map.Entry<String, Integer> one : common) {
            legend.add(new Chosen.Legend(one.getKey(), Look.category(colours.size()), one.getValue()));
            colours.put(one.getKey(), Look.category(colours.size()));
        }
        return all(n -> colours.getOrDefault(of[n], Look.QUIET));
    }

    /** Lighter for less; what has none of it is quiet. */
    private int[] ramp(final IntToDoubleFunction amount) {
        final double most = Math.max(
                1e-9, IntStream.range(0, graph.size()).mapToDouble(amount).max().orElse(1));
        return all(n -> {
            final double share = amount.applyAsDouble(n) / most;
            return share <= 0 ? Look.QUIET : Look.ramp(share);
        });
    }

    /** 1 for what was changed just now, falling by half in a month, 0 for what has no time. */
    private double youth(final int node) {
        final long time = facts.time(graph.node(node));
        return time == 0 ? 0 : Math.pow(0.5, Math.max(0, now - time) / (30.0 * 24 * 3_600_000)) + 0.02;
    }

    private int[] about() {
        final int entity = graph.indexOf(wish.entity());
        final Set<Integer> speak = new HashSet<>();
        if (entity >= 0) {
            speak.add(entity);
            graph.edgesOf(entity).forEach(e -> speak.add(graph.other(e, entity)));
            legend.add(new Chosen.Legend(graph.node(entity).title(), Look.LOUD, speak.size() - 1));
        }
        return all(n -> speak.contains(n) ? Look.LOUD : Look.QUIET);
    }

    private float[] sizes() {
        return switch (wish.girth()) {
            case CONNECTIONS -> Look.sizesByDegree(graph);
            case WORDS -> sized(n -> Math.sqrt(facts.words(graph.node(n))));
            case AGE -> sized(this::youth);
            case SAME -> {
                final float[] same = new float[graph.size()];
                Arrays.fill(same, SAME);
                yield same;
            }
        };
    }

    private float[] sized(final IntToDoubleFunction amount) {
        final double most = Math.max(
                1e-9, IntStream.range(0, graph.size()).mapToDouble(amount).max().orElse(1));
        final float[] sizes = new float[graph.size()];
        for (int n = 0; n < sizes.length; n++) {
            sizes[n] = Look.size(amount.applyAsDouble(n) / most);
        }
        return sizes;
    }
}
