package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.RawLink;

/**
 * Documents, what they link to (found or missing), their tags and folders, as one graph without directions. What two
 * documents have in common counts the less, the more others have it too, as in resource allocation (Zhou, Lü and
 * Zhang, "Predicting missing links via local information", 2009).
 */
final class GraphTable {

    /** What a step over such a node is worth beside one over a document. */
    private static final double MISSING = 0.7;

    private static final double TAG = 0.5;
    private static final double FOLDER = 0.3;

    private final int documents;
    private final int[][] neighbours;
    private final double[] through;
    private final List<String> labels;
    private final List<Set<Integer>> out;

    private GraphTable(
            final int documents,
            final int[][] neighbours,
            final double[] through,
            final List<String> labels,
            final List<Set<Integer>> out) {
        this.documents = documents;
        this.neighbours = neighbours;
        this.through = through;
        this.labels = labels;
        this.out = out;
    }

    static GraphTable of(
            final List<Document> documents,
            final Map<DocumentId, Integer> slots,
            final List<Profile> profiles,
            final Links links) {
        final Building building = new Building(documents.size());
        for (int slot = 0; slot < documents.size(); slot++) {
            final Document document = documents.get(slot);
            for (final RawLink link : profiles.get(slot).links()) {
                final Optional<Document> target = links.resolve(document.path(), link);
                if (target.isPresent()) {
                    building.link(slot, slots.getOrDefault(target.get().id(), slot));
                } else if (link.kind() != RawLink.Kind.MARKDOWN) {
                    building.common(slot, "missing:" + LinkResolver.key(link.target()), link.target(), MISSING);
                }
            }
            for (final String tag : profiles.get(slot).tags()) {
                building.common(slot, "tag:" + tag, "#" + tag, TAG);
            }
            final String path = document.path();
            final String folder = path.substring(0, path.lastIndexOf('/') + 1);
            building.common(slot, "folder:" + folder, folder, FOLDER);
        }
        return building.done();
    }

    /** The graph while it grows. */
    private static final class Building {
        private final int documents;
        private final List<TreeSet<Integer>> near = new ArrayList<>();
        private final List<Set<Integer>> out = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private final List<Double> worth = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Building(final int documents) {
            this.documents = documents;
            for (int slot = 0; slot < documents; slot++) {
                near.add(new TreeSet<>());
                out.add(new TreeSet<>());
                labels.add("");
                worth.add(1.0);
            }
        }

        void link(final int from, final int to) {
            if (from != to) {
                near.get(from).add(to);
                near.get(to).add(from);
                out.get(from).add(to);
            }
        }

        void common(final int slot, final String key, final String label, final double value) {
            final int node = numbers.computeIfAbsent(key, _ -> {
                near.add(new TreeSet<>());
                labels.add(label);
                worth.add(value);
                return near.size() - 1;
            });
            near.get(slot).add(node);
            near.get(node).add(slot);
        }

        GraphTable done() {
            final int[][] neighbours = new int[near.size()][];
            final double[] through = new double[near.size()];
            for (int node = 0; node < neighbours.length; node++) {
                neighbours[node] =
                        near.get(node).stream().mapToInt(Integer::intValue).toArray();
                through[node] = worth.get(node) / Math.max(1, neighbours[node].length);
            }
            return new GraphTable(documents, neighbours, through, List.copyOf(labels), List.copyOf(out));
        }
    }

    /** Whether one links to the other. */
    boolean links(final int from, final int to) {
        return out.get(from).contains(to);
    }

    /** How much each document has in common with this one: over one node between them, and a little over two. */
    double[] near(final int slot) {
        final double[] first = new double[neighbours.length];
        for (final int node : neighbours[slot]) {
            first[node] = 1;
        }
        final double[] second = step(first);
        second[slot] = 0;
        final double[] third = step(second);
        final double[] scores = Arrays.copyOf(second, documents);
        for (int other = 0; other < documents; other++) {
            scores[other] += FARTHER * third[other];
        }
        return scores;
    }

    private static final double FARTHER = 0.5;

    private double[] step(final double[] from) {
        final double[] to = new double[from.length];
        for (int node = 0; node < from.length; node++) {
            if (from[node] > 0) {
                final double share = from[node] * through[node];
                for (final int next : neighbours[node]) {
                    to[next] += share;
                }
            }
        }
        return to;
    }

    /** The nodes that two documents share, the rarest first. */
    List<Integer> between(final int one, final int other) {
        return Arrays.stream(neighbours[one])
                .filter(node -> Arrays.binarySearch(neighbours[other], node) >= 0)
                .boxed()
                .sorted((a, b) -> {
                    final int byWorth = Double.compare(through[b], through[a]);
                    return byWorth == 0 ? Integer.compare(a, b) : byWorth;
                })
                .toList();
    }

    /** What a node that is no document is called; empty for a document. */
    String label(final int node) {
        return labels.get(node);
    }
}
