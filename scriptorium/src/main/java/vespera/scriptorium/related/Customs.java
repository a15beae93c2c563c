package vespera.scriptorium.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vespera.scriptorium.documents.Document;

/**
 * What it is customary to link to: among some documents that are alike, as collaborative filtering does (Sarwar and
 * others, "Item-based collaborative filtering recommendation algorithms", 2001), and in a folder.
 */
final class Customs {

    /** What the custom of the folder above counts beside that of the folder itself. */
    private static final double ABOVE = 0.5;

    /** Fewer documents as like as can be make no custom. */
    private static final double ENOUGH = 5;

    private final GraphTable graph;
    private final List<String> folders = new ArrayList<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> counts = new HashMap<>();

    /** A document that is like another, and how much. */
    record Like(int slot, double similarity) {}

    Customs(final List<Document> documents, final GraphTable graph) {
        this.graph = graph;
        for (int slot = 0; slot < documents.size(); slot++) {
            final String folder = above(documents.get(slot).path());
            folders.add(folder);
            String at = folder;
            while (true) {
                sizes.merge(at, 1, Integer::sum);
                final Map<Integer, Integer> here = counts.computeIfAbsent(at, _ -> new HashMap<>());
                graph.targets(slot).forEach(target -> here.merge(target, 1, Integer::sum));
                if (at.isEmpty()) {
                    break;
                }
                at = above(at);
            }
        }
    }

    /** The folder that a path without a slash at its end lies in; empty at the top. */
    private static String above(final String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The share of some documents that link to each, weighed by how alike they are. */
    double[] among(final List<Like> alike) {
        final double[] shares = new double[folders.size()];
        final double all =
                Math.max(ENOUGH, alike.stream().mapToDouble(Like::similarity).sum());
        for (final Like one : alike) {
            for (final int target : graph.targets(one.slot())) {
                shares[target] += one.similarity() / all;
            }
        }
        return shares;
    }

    /** The share of the other documents in a document's folder, and less of those in the folder above, likewise. */
    double[] around(final int slot) {
        final double[] shares = new double[folders.size()];
        final String folder = folders.get(slot);
        share(slot, folder, 1 / (1 + ABOVE), shares);
        share(slot, folder.isEmpty() ? folder : above(folder), ABOVE / (1 + ABOVE), shares);
        return shares;
    }

    private void share(final int slot, final String folder, final double weight, final double[] shares) {
        final double others = Math.max(1, sizes.getOrDefault(folder, 1) - 1);
        counts.getOrDefault(folder, Map.of()).forEach((target, count) -> shares[target] += weight * count / others);
        for (final int target : graph.targets(slot)) {
            shares[target] -= weight / others;
        }
        for (final int target : graph.targets(slot)) {
            shares[target] = Math.max(0, shares[target]);
        }
    }
}
