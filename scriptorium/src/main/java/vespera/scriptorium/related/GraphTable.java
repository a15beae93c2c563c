package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    /** What a node stands for. */
    private enum Sort {
        DOCUMENT,
        TAG,
        FOLDER,
        MISSING
    }

    private final int documents;
    private final int[][] neighbours;
    private final double[] popularity;
    private final List<Sort> sorts;
    private final List<String> labels;
    private final List<Set<Integer>> out;

    private GraphTable(
            final int documents,
            final int[][] neighbours,
            final double[] popularity,
            final List<Sort> sorts,
            final List<String> labels,
            final List<Set<Integer>> out) {
        this.documents = documents;
        this.neighbours = neighbours;
        this.popularity = popularity;
        this.sorts = sorts;
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
                    building.common(slot, "missing:" + LinkResolver.key(link.target()), link.target(), Sort.MISSING);
                }
            }
            for (final String tag : profiles.get(slot).tags()) {
                building.common(slot, "tag:" + tag, "#" + tag, Sort.TAG);
            }
            final String path = document.path();
            final String folder = path.substring(0, path.lastIndexOf('/') + 1);
            building.common(slot, "folder:" + folder, folder, Sort.FOLDER);
        }
        return building.done();
    }

    /** The graph while it grows. */
    private static final class Building {
        private final int documents;
        private final List<TreeSet<Integer>> near = new ArrayList<>();
        private final List<Set<Integer>> out = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private final List<Sort> sorts = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();

        Building(final int documents) {
            this.documents = documents;
            for (int slot = 0; slot < documents; slot++) {
                near.add(new TreeSet<>());
                out.add(new TreeSet<>());
                labels.add("");
                sorts.add(Sort.DOCUMENT);
            }
        }

        void link(final int from, final int to) {
            if (from != to) {
                near.get(from).add(to);
                near.get(to).add(from);
                out.get(from).add(to);
            }
        }

        void common(final int slot, final String key, final String label, final Sort sort) {
            final int node = numbers.computeIfAbsent(key, _ -> {
                near.add(new TreeSet<>());
                labels.add(label);
                sorts.add(sort);
                return near.size() - 1;
            });
            near.get(slot).add(node);
            near.get(node).add(slot);
        }

        GraphTable done() {
            final int[][] neighbours = new int[near.size()][];
            for (int node = 0; node < neighbours.length; node++) {
                neighbours[node] =
                        near.get(node).stream().mapToInt(Integer::intValue).toArray();
            }
            final double[] popularity = new double[documents];
            out.forEach(targets -> targets.forEach(target -> popularity[target]++));
            return new GraphTable(
                    documents, neighbours, popularity, List.copyOf(sorts), List.copyOf(labels), List.copyOf(out));
        }
    }

    /** What a document links to. */
    Set<Integer> targets(final int slot) {
        return out.get(slot);
    }

    /** Whether one links to the other. */
    boolean links(final int from, final int to) {
        return out.get(from).contains(to);
    }

    /**
     * What each document has in common with another.
     *
     * @param between documents that both are joined to
     * @param around what lies one step farther than that: over two nodes of any sort
     * @param tags tags of both, and what both link to though it is missing
     * @param folder 1 for those in the same folder
     * @param onward what it links to links there
     * @param links how many documents link to it
     */
    record Common(double[] between, double[] around, double[] tags, double[] folder, double[] onward, double[] links) {}

    Common common(final int slot) {
        final Common common = new Common(row(), row(), row(), row(), row(), Arrays.copyOf(popularity, documents));
        for (final int node : neighbours[slot]) {
            final double degree = neighbours[node].length;
            switch (sorts.get(node)) {
                case DOCUMENT -> {
                    add(common.between(), node, 1 / degree);
                    if (links(slot, node)) {
                        out.get(node).forEach(next -> common.onward()[next] += 1 / Math.sqrt(degree));
                    }
                }
                // A tag of many still says something.
                case TAG, MISSING -> add(common.tags(), node, 1 / Math.sqrt(degree));
                case FOLDER -> add(common.folder(), node, 1);
            }
        }
        final double[] second = step(one(slot));
        second[slot] = 0;
        System.arraycopy(step(second), 0, common.around(), 0, documents);
        return common;
    }

    private void add(final double[] to, final int node, final double share) {
        for (final int next : neighbours[node]) {
            if (next < documents) {
                to[next] += share;
            }
        }
    }

    private double[] row() {
        return new double[documents];
    }

    private double[] one(final int slot) {
        final double[] first = new double[neighbours.length];
        for (final int node : neighbours[slot]) {
            first[node] = 1;
        }
        return first;
    }

    private double[] step(final double[] from) {
        final double[] to = new double[from.length];
        for (int node = 0; node < from.length; node++) {
            if (from[node] > 0) {
                final double share = from[node] / neighbours[node].length;
                for (final int next : neighbours[node]) {
                    to[next] += share;
                }
            }
        }
        return to;
    }

    /** The nodes that two documents share: documents first, then tags, the rarest of each first. */
    List<Integer> between(final int one, final int other) {
        return Arrays.stream(neighbours[one])
                .filter(node -> Arrays.binarySearch(neighbours[other], node) >= 0)
                .boxed()
                .sorted(Comparator.comparing((Integer node) -> sorts.get(node))
                        .thenComparingInt(node -> neighbours[node].length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** What a node that is no document is called; empty for a document. */
    String label(final int node) {
        return labels.get(node);
    }
}
