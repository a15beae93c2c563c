package vespera.scriptorium.suggestions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.links.Links;

/**
 * Documents that belong together, by links and by what they speak of, and have no page that lists them. Accepting makes
 * that page: a note with a link to each, named for what tells the group apart.
 */
public final class ClusterSuggester implements Suggester {

    private static final int FEWEST = 5;
    /** One word alone, such as a first name, makes no group. */
    private static final int FEWEST_WORDS = 2;

    private static final double SHARE = 0.6;
    private static final int MOST = 40;
    private static final int DEPTH = 4;
    private static final int NEAREST = 5;
    private static final double LIKE = 0.2;
    private static final double LINK = 1;
    /** A document that links to so many of a group lists it already. */
    private static final double LISTED = 0.6;
    /** A hub with more links than these says nothing about who belongs together. */
    private static final int HUB = 60;

    private final LinkWriter writer;

    public ClusterSuggester(final Links links) {
        this.writer = new LinkWriter(links);
    }

    @Override
    public Kind kind() {
        return Kind.CLUSTER;
    }

    @Override
    public List<Suggestion> suggest(final Material material) {
        final List<Document> documents = material.documents().stream()
                .filter(material::editable)
                .filter(d -> !material.digest(d).template())
                .toList();
        final List<Suggestion> all = new ArrayList<>();
        final List<Integer> everything = new ArrayList<>();
        documents.forEach(_ -> everything.add(everything.size()));
        groups(graph(material, documents), everything, DEPTH, group -> {
            final List<Document> members = group.stream().map(documents::get).toList();
            if (!listed(material, members)) {
                add(material, members, all);
            }
        });
        return all;
    }

    /** Groups of a size that a page can list; what is larger is taken apart again. */
    private static void groups(
            final List<Map<Integer, Double>> graph,
            final List<Integer> nodes,
            final int depth,
            final Consumer<List<Integer>> found) {
        final int[] group = Communities.of(graph);
        final Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], _ -> new ArrayList<>()).add(i);
        }
        for (final List<Integer> members : groups.values()) {
            if (members.size() > MOST && depth > 0 && members.size() < graph.size()) {
                final List<Integer> inner = members.stream().map(nodes::get).toList();
                groups(within(graph, members), inner, depth - 1, found);
            } else if (members.size() >= FEWEST && members.size() <= MOST) {
                found.accept(members.stream().map(nodes::get).toList());
            }
        }
    }

    private static List<Map<Integer, Double>> within(
            final List<Map<Integer, Double>> graph, final List<Integer> members) {
        final Map<Integer, Integer> places = new HashMap<>();
        members.forEach(m -> places.put(m, places.size()));
        final List<Map<Integer, Double>> inner = new ArrayList<>();
        for (final int member : members) {
            final Map<Integer, Double> edges = new TreeMap<>();
            graph.get(member).forEach((to, weight) -> {
                final Integer place = places.get(to);
                if (place != null) {
                    edges.put(place, weight);
                }
            });
            inner.add(edges);
        }
        return inner;
    }

    private static List<Map<Integer, Double>> graph(final Material material, final List<Document> documents) {
        final Map<DocumentId, Integer> places = new HashMap<>();
        documents.forEach(d -> places.put(d.id(), places.size()));
        final List<Map<Integer, Double>> edges = new ArrayList<>();
        documents.forEach(_ -> edges.add(new TreeMap<>()));
        for (final Document document : documents) {
            final int own = Objects.requireNonNull(places.get(document.id()));
            final Set<DocumentId> to = material.web().to(document.id());
            if (to.size() <= HUB) {
                to.forEach(t -> join(edges, own, places.getOrDefault(t, own), LINK));
            }
            for (final Kin.Near near : material.kin().nearest(document, NEAREST)) {
                if (near.similarity() >= LIKE) {
                    join(edges, own, places.getOrDefault(near.document().id(), own), near.similarity());
                }
            }
        }
        return edges;
    }

    private static void join(
            final List<Map<Integer, Double>> edges, final int one, final int other, final double weight) {
        if (one != other) {
            edges.get(one).merge(other, weight, Double::sum);
            edges.get(other).merge(one, weight, Double::sum);
        }
    }

    private static boolean listed(final Material material, final List<Document> members) {
        final Map<DocumentId, Integer> linking = new HashMap<>();
        for (final Document member : members) {
            material.web().from(member.id()).forEach(s -> linking.merge(s, 1, Integer::sum));
        }
        return linking.values().stream().anyMatch(n -> n >= LISTED * members.size());
    }

    private void add(final Material material, final List<Document> members, final List<Suggestion> all) {
        final ClusterName name = ClusterName.of(material, members);
        final String path = free(material, folder(members), name.text());
        if (name.words().size() < FEWEST_WORDS || name.share() < SHARE || path.isEmpty()) {
            return;
        }
        final String listed =
                members.stream().limit(3).map(d -> "“" + d.name() + "”").collect(Collectors.joining(", "));
        all.add(Suggestion.of(
                Kind.CLUSTER,
                path,
                members.size() + " documents, " + key(members),
                listed + (members.size() > 3 ? " and " + (members.size() - 3) + " more" : "")
                        + " belong together (" + String.join(", ", name.words())
                        + "), and no page lists them. Accepting makes the note “" + path
                        + "” with a link to each; they stay as they are.",
                "",
                1,
                Math.min(0.8, 0.3 + name.share() / 2),
                folder(members),
                new Deed.Page(path, text(name.text(), members))));
    }

    private static String key(final List<Document> members) {
        return Sha256.hex(members.stream().map(Document::path).collect(Collectors.joining("\n")))
                .substring(0, 8);
    }

    private String text(final String name, final List<Document> members) {
        final StringBuilder out = new StringBuilder("# " + name + "\n\n");
        members.stream()
                .sorted(Comparator.comparing((Document d) -> d.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Document::path, ByCodePoint.ORDER))
                .forEach(d ->
                        out.append("- ").append(writer.link("", d, "", false)).append('\n'));
        return out.toString();
    }

    /** The folder that most of them are in. */
    private static String folder(final List<Document> members) {
        final Map<String, Integer> counts = new TreeMap<>(ByCodePoint.ORDER);
        members.forEach(d -> counts.merge(d.path().substring(0, d.path().lastIndexOf('/') + 1), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                        .thenComparing(e -> -e.getKey().length()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String free(final Material material, final String folder, final String name) {
        for (final String suffix : new String[] {"", " (overview)"}) {
            final String path = folder + name + suffix + ".md";
            if (material.documents().stream().noneMatch(d -> d.path().equalsIgnoreCase(path))) {
                return path;
            }
        }
        return "";
    }
}
