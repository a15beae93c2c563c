package vespera.desktop.graphpane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRecords;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/**
 * The same graph from links, tags and tasks as they are kept beside it: something to look at while the graph itself
 * still opens or lags behind. Blocks: for background threads.
 */
final class LocalGraph {

    private final Atelier atelier;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final List<GraphEdge> edges = new ArrayList<>();

    private LocalGraph(final Atelier atelier) {
        this.atelier = atelier;
    }

    static Subgraph of(final Atelier atelier) {
        final LocalGraph drawn = new LocalGraph(atelier);
        drawn.documents();
        drawn.tasks();
        return new Subgraph(List.copyOf(drawn.nodes.values()), drawn.edges);
    }

    private void documents() {
        final DocumentRecords records = atelier.documents().records();
        final Map<DocumentId, List<RawLink>> links = records.allLinks();
        for (final Document document : atelier.catalogue().here()) {
            put(document.id().toString(), GraphNode.Kind.DOCUMENT, document.name(), document.path());
        }
        for (final Document document : atelier.catalogue().here()) {
            for (final RawLink link : links.getOrDefault(document.id(), List.of())) {
                if (!link.commented()) {
                    link(document, link);
                }
            }
            for (final String tag : records.tags(document.id())) {
                final String id = "tag:" + tag.toLowerCase(Locale.ROOT);
                put(id, GraphNode.Kind.TAG, "#" + tag, "");
                edge(document.id().toString(), id, GraphEdge.Type.TAGGED, "#" + tag, 0);
            }
        }
    }

    private void link(final Document from, final RawLink link) {
        final String target = atelier.links()
                .resolve(from.path(), link)
                .map(d -> d.id().toString())
                .orElseGet(() -> missing(link));
        if (!target.isEmpty() && !target.equals(from.id().toString())) {
            final GraphEdge.Type type =
                    link.kind() == RawLink.Kind.EMBED ? GraphEdge.Type.EMBEDS : GraphEdge.Type.LINKS;
            edge(
                    from.id().toString(),
                    target,
                    type,
                    Objects.requireNonNullElse(link.display(), link.target()),
                    link.line());
        }
    }

    private String missing(final RawLink link) {
        if (link.target().isBlank()) {
            return "";
        }
        final String id = "missing:" + LinkResolver.key(link.target());
        put(id, GraphNode.Kind.MISSING, link.target(), "");
        return id;
    }

    private void tasks() {
        final List<Task> live = atelier.tasks().tree().live();
        live.forEach(t -> put(t.id().toString(), GraphNode.Kind.TASK, t.title(), ""));
        for (final Task task : live) {
            final String id = task.id().toString();
            final TaskId parent = task.parent();
            if (parent != null && nodes.containsKey(parent.toString())) {
                edge(id, parent.toString(), GraphEdge.Type.PART_OF, "part of “" + name(parent) + "”", 0);
            }
            for (final TaskId on : task.dependsOn()) {
                if (nodes.containsKey(on.toString())) {
                    edge(id, on.toString(), GraphEdge.Type.DEPENDS_ON, "waits for “" + name(on) + "”", 0);
                }
            }
            for (final Document about : atelier.links().targets(task.notes())) {
                edge(id, about.id().toString(), GraphEdge.Type.ABOUT, "named in the notes of this task", 0);
            }
        }
    }

    private String name(final TaskId id) {
        return Objects.requireNonNull(nodes.get(id.toString())).title();
    }

    private void put(final String id, final GraphNode.Kind kind, final String title, final String path) {
        nodes.putIfAbsent(id, new GraphNode(id, kind, title, path));
    }

    private void edge(
            final String from, final String to, final GraphEdge.Type type, final String because, final int line) {
        edges.add(new GraphEdge(from, to, type, because, line));
    }
}
