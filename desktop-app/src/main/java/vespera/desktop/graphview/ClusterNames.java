package vespera.desktop.graphview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.graph.GraphNode;

/**
 * Names groups of things by what their members share and others do not: a tag, a folder, the thing that most of them
 * lead to, or the words most telling of their titles.
 */
final class ClusterNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]+");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "and", "for", "with", "from", "that", "this", "how", "into", "of", "to", "in", "on", "at", "by",
            "an", "der", "die", "das", "und", "mit", "von", "ein", "eine", "im", "zu", "md", "is", "are", "my");
    private static final double MOSTLY = 0.5;
    private static final double HUB = 0.3;
    private static final double LIFT = 1.6;
    private static final int LONGEST = 34;

    private final GraphIndex graph;
    private final List<int[]> groups;
    private final Map<String, Integer> everywhere = new HashMap<>();
    private final int things;

    ClusterNames(final GraphIndex graph, final List<int[]> groups) {
        this.graph = graph;
        this.groups = groups;
        int counted = 0;
        for (int n = 0; n < graph.size(); n++) {
            for (final String mark : marks(n)) {
                everywhere.merge(mark, 1, Integer::sum);
            }
            counted++;
        }
        things = Math.max(1, counted);
    }

    /** A name for each group, no two alike. */
    List<String> all() {
        final Set<String> taken = new HashSet<>();
        final List<String> names = new ArrayList<>();
        for (final int[] group : groups) {
            final List<String> wishes = wishes(group);
            final String name = wishes.stream()
                    .filter(w -> !taken.contains(w.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .orElseGet(() -> wishes.getFirst() + " · " + title(group[0]));
            taken.add(name.toLowerCase(Locale.ROOT));
            names.add(Wording.shortened(name, LONGEST));
        }
        return names;
    }

    private List<String> wishes(final int[] group) {
        final Map<String, Integer> here = new TreeMap<>();
        for (final int n : group) {
            marks(n).forEach(mark -> here.merge(mark, 1, Integer::sum));
        }
        final List<String> wishes = new ArrayList<>();
        add(wishes, best(here, group.length, "#", MOSTLY));
        add(wishes, best(here, group.length, "/", MOSTLY));
        final int hub = group[0];
        if (inside(hub, group) >= HUB * group.length) {
            wishes.add(title(hub));
        }
        add(wishes, words(here, group.length));
        wishes.add(title(hub));
        return wishes;
    }

    private static void add(final List<String> to, final @Nullable String name) {
        if (name != null) {
            to.add(name);
        }
    }

    /** The tag or folder that most of a group have and that tells them from the rest, or null. */
    private @Nullable String best(
            final Map<String, Integer> here, final int size, final String sort, final double least) {
        return here.entrySet().stream()
                .filter(e -> e.getKey().startsWith(sort) && e.getValue() >= least * size)
                .filter(e -> lift(e, size) >= LIFT || size * 2 > things)
                .max(Comparator.<Map.Entry<String, Integer>>comparingDouble(
                                e -> e.getValue() * Math.sqrt(lift(e, size)))
                        .thenComparing(Map.Entry::getKey))
                .map(e -> e.getKey().startsWith("/") ? folderName(e.getKey()) : e.getKey())
                .orElse(null);
    }

    private double lift(final Map.Entry<String, Integer> mark, final int size) {
        return (double) mark.getValue() / size * things / everywhere.getOrDefault(mark.getKey(), 1);
    }

    private @Nullable String words(final Map<String, Integer> here, final int size) {
        final String told = here.entrySet().stream()
                .filter(e -> e.getKey().startsWith("w") && e.getValue() >= Math.max(3, 0.2 * size))
                .filter(e -> lift(e, size) >= 2)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingDouble(
                                e -> -e.getValue() * Math.log(1 + lift(e, size)))
                        .thenComparing(Map.Entry::getKey))
                .limit(2)
                .map(e -> e.getKey().substring(1))
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? null : told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
    }

    private static String folderName(final String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /** What can be shared: tags, folders and words of the title, each once. */
    private Set<String> marks(final int node) {
        final Set<String> marks = new HashSet<>();
        final GraphNode it = graph.nodes.get(node);
        final String path = it.path();
        if (it.kind() == GraphNode.Kind.DOCUMENT) {
            for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                marks.add("/" + path.substring(0, slash));
            }
        }
        for (int i = graph.start[node]; i < graph.start[node + 1]; i++) {
            final int other = graph.other(graph.incident[i], node);
            if (graph.nodeKind[other] == GraphNode.Kind.TAG) {
                marks.add(graph.nodes.get(other).title());
            }
        }
        if (it.kind() == GraphNode.Kind.TAG) {
            marks.add(it.title());
        }
        WORD.matcher(it.title().toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .filter(word -> word.length() > 2 && !EMPTY_WORDS.contains(word))
                .forEach(word -> marks.add("w" + word));
        return marks;
    }

    private int inside(final int hub, final int[] group) {
        final Set<Integer> members = new HashSet<>();
        for (final int n : group) {
            members.add(n);
        }
        return (int) graph.neighboursByDegree(hub).filter(members::contains).count();
    }

    private String title(final int node) {
        return graph.nodes.get(node).title();
    }
}
