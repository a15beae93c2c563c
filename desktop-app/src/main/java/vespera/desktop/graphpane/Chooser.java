package vespera.desktop.graphpane;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.desktop.graphview.GraphIndex;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;

/** Picks what a wish asks for out of a whole graph. For background threads: it looks at every edge. */
final class Chooser {

    private final Subgraph whole;
    private final Wish wish;
    private final Facts facts;
    private final long now;

    /** @param now in milliseconds since 1970 UTC */
    Chooser(final Subgraph whole, final Wish wish, final Facts facts, final long now) {
        this.whole = whole;
        this.wish = wish;
        this.facts = facts;
        this.now = now;
    }

    /** The graph around {@code centre}, where a centre is wished and there is one. */
    Chosen chosen(final @Nullable String centre) {
        final GraphIndex index = new GraphIndex(filtered(centre));
        return new Painter(index, wish.paint(), facts, now).chosen();
    }

    /** Wished kinds and types of what passes the filter, and around {@code centre} so many steps. */
    Subgraph filtered(final @Nullable String centre) {
        final Set<String> kept = kept(centre);
        final List<GraphEdge> edges = whole.edges().stream()
                .filter(e ->
                        wish.shows().types().contains(e.type()) && kept.contains(e.from()) && kept.contains(e.to()))
                .toList();
        final Set<String> near = wish.shows().depth() > 0 && centre != null && kept.contains(centre)
                ? near(centre, edges)
                : connected(kept, edges, centre);
        return new Subgraph(
                whole.nodes().stream().filter(n -> near.contains(n.id())).toList(),
                near.size() == kept.size()
                        ? edges
                        : edges.stream()
                                .filter(e -> near.contains(e.from()) && near.contains(e.to()))
                                .toList());
    }

    private Set<String> kept(final @Nullable String centre) {
        final Wish.Filter filter = wish.filter();
        final Set<String> tagged = filter.tag().isBlank() ? Set.of() : tagged(filter.tag());
        final Set<String> kept = new HashSet<>();
        final Set<String> followers = new HashSet<>();
        for (final GraphNode node : whole.nodes()) {
            if (node.id().equals(centre)) {
                kept.add(node.id());
            } else if (wish.shows().kinds().contains(node.kind())) {
                if (!filter.chooses() || passes(node, tagged)) {
                    kept.add(node.id());
                } else if (follows(node.kind())) {
                    followers.add(node.id());
                }
            }
        }
        if (filter.chooses()) {
            final Set<String> led = new HashSet<>();
            for (final GraphEdge edge : whole.edges()) {
                if (wish.shows().types().contains(edge.type())) {
                    follow(edge.from(), edge.to(), kept, followers, led);
                    follow(edge.to(), edge.from(), kept, followers, led);
                }
            }
            kept.addAll(led);
        }
        return kept;
    }

    private static void follow(
            final String one,
            final String other,
            final Set<String> kept,
            final Set<String> may,
            final Set<String> led) {
        if (may.contains(one) && kept.contains(other)) {
            led.add(one);
        }
    }

    /** What has no text, folder or time of its own is there where something that passes leads to it. */
    private static boolean follows(final GraphNode.Kind kind) {
        return switch (kind) {
            case TAG, MISSING, ENTITY, ROLE, CHANNEL, TASK -> true;
            case DOCUMENT, SECTION, MESSAGE, DECISION -> false;
        };
    }

    private boolean passes(final GraphNode node, final Set<String> tagged) {
        final Wish.Filter filter = wish.filter();
        final boolean follower = follows(node.kind());
        if (follower && node.kind() != GraphNode.Kind.TASK) {
            return !filter.words().isBlank()
                    && filter.tag().isBlank()
                    && filter.folder().isBlank()
                    && filter.since() == Wish.Since.EVER
                    && says(node, filter.words());
        }
        return (filter.words().isBlank() || says(node, filter.words()))
                && (filter.tag().isBlank() || tagged.contains(node.id()))
                && (filter.folder().isBlank() || node.path().startsWith(filter.folder() + "/"))
                && (filter.since() == Wish.Since.EVER
                        || facts.time(node)
                                >= now - Duration.ofDays(filter.since().days()).toMillis());
    }

    /** Whether title or path have every word, whatever the case. */
    static boolean says(final GraphNode node, final String words) {
        final String text = (node.title() + " " + node.path()).toLowerCase(Locale.ROOT);
        for (final String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Set<String> tagged(final String tag) {
        final String id = "tag:" + tag.toLowerCase(Locale.ROOT);
        final Set<String> found = new HashSet<>(Set.of(id));
        for (final GraphEdge edge : whole.edges()) {
            if (edge.type() == GraphEdge.Type.TAGGED
                    && (edge.to().equals(id) || edge.to().startsWith(id + "/"))) {
                found.add(edge.from());
            }
        }
        return found;
    }

    private Set<String> connected(final Set<String> kept, final List<GraphEdge> edges, final @Nullable String centre) {
        if (wish.filter().alone()) {
            return kept;
        }
        final Set<String> ends = new HashSet<>();
        edges.forEach(e -> {
            ends.add(e.from());
            ends.add(e.to());
        });
        if (centre != null && kept.contains(centre)) {
            ends.add(centre);
        }
        return ends;
    }

    private Set<String> near(final String centre, final List<GraphEdge> edges) {
        final Map<String, List<String>> next = new HashMap<>();
        for (final GraphEdge edge : edges) {
            next.computeIfAbsent(edge.from(), n -> new ArrayList<>()).add(edge.to());
            next.computeIfAbsent(edge.to(), n -> new ArrayList<>()).add(edge.from());
        }
        final Map<String, Integer> steps = new HashMap<>(Map.of(centre, 0));
        final Deque<String> queue = new ArrayDeque<>(List.of(centre));
        while (!queue.isEmpty()) {
            final String at = queue.removeFirst();
            final int further = steps.getOrDefault(at, 0) + 1;
            if (further <= wish.shows().depth()) {
                for (final String other : next.getOrDefault(at, List.of())) {
                    if (steps.putIfAbsent(other, further) == null) {
                        queue.add(other);
                    }
                }
            }
        }
        return steps.keySet();
    }
}
