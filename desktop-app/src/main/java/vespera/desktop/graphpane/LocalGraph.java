package vespera.desktop.graphpane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;
import vespera.scriptorium.graph.Subgraph;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.past.LinkThen;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;

/**
 * The same graph from links, tags and tasks as they are kept beside it: something to look at while the graph itself
 * still opens or lags behind, and for moments of the past, which the graph does not know. Blocks: for background
 * threads.
 */
final class LocalGraph {

    private static final Texts TEXTS = Texts.of(LocalGraph.class);

    private final GraphSource source;
    private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
    private final List<GraphEdge> edges = new ArrayList<>();

    private LocalGraph(final GraphSource source) {
        this.source = source;
    }

    static Subgraph of(final GraphSource source) {
        final LocalGraph drawn = new LocalGraph(source);
        drawn.documents();
        drawn.tasks();
        return new Subgraph(List.copyOf(drawn.nodes.values()), drawn.edges);
    }

    private void documents() {
        final List<Document> documents = source.documents();
        for (final Document document : documents) {
            put(document.id().toString(), GraphNode.Kind.DOCUMENT, document.name(), document.path());
        }
        source.links().forEach(this::link);
        for (final Document document : documents) {
            for (final String tag : source.tags(document)) {
                final String id = "tag:" + tag.toLowerCase(Locale.ROOT);
                put(id, GraphNode.Kind.TAG, "#" + tag, "");
                edge(document.id().toString(), id, GraphEdge.Type.TAGGED, "#" + tag, 0);
            }
        }
    }

    private void link(final LinkThen one) {
        final RawLink link = one.link();
        final String from = one.from().id().toString();
        final String target = one.to().map(d -> d.id().toString()).orElseGet(() -> missing(link));
        if (!target.isEmpty() && !target.equals(from)) {
            final GraphEdge.Type type =
                    link.kind() == RawLink.Kind.EMBED ? GraphEdge.Type.EMBEDS : GraphEdge.Type.LINKS;
            edge(from, target, type, Objects.requireNonNullElse(link.display(), link.target()), link.line());
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
        final List<Task> live = source.tasks().live();
        live.forEach(t -> put(t.id().toString(), GraphNode.Kind.TASK, t.title(), ""));
        for (final Task task : live) {
            final String id = task.id().toString();
            final TaskId parent = task.parent();
            if (parent != null && nodes.containsKey(parent.toString())) {
                edge(id, parent.toString(), GraphEdge.Type.PART_OF, TEXTS.say("because.part", name(parent)), 0);
            }
            for (final TaskId on : task.dependsOn()) {
                if (nodes.containsKey(on.toString())) {
                    edge(id, on.toString(), GraphEdge.Type.DEPENDS_ON, TEXTS.say("because.waits", name(on)), 0);
                }
            }
            for (final Document about : source.targets(task.notes())) {
                edge(id, about.id().toString(), GraphEdge.Type.ABOUT, TEXTS.say("because.notes"), 0);
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
