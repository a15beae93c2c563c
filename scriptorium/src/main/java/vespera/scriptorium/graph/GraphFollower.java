package vespera.scriptorium.graph;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.links.OutLink;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** Keeps the graph in step: what an entry concerns is drawn as it is now, with its edges and their reasons. */
public final class GraphFollower implements Follower {

    private static final int LONGEST_REASON = 240;

    private final KnowledgeGraph graph;
    private final Documents documents;
    private final Links links;
    private final Tasks tasks;
    private final LongSupplier last;
    private final Consumer<Collection<UUID>> drawn;
    private final Concerned concerned;
    /**
     * Whatever was drawn knew every document up to this entry. A graph that grows from nothing draws each link right at
     * once; only documents added later can change where a drawn link leads.
     */
    private long known;

    /**
     * @param last gives the sequence number of the journal's last entry
     * @param drawn is told which documents' passages the graph now wants
     */
    public GraphFollower(
            final KnowledgeGraph graph,
            final Documents documents,
            final Links links,
            final Tasks tasks,
            final LongSupplier last,
            final Consumer<Collection<UUID>> drawn) {
        this.last = last;
        this.drawn = drawn;
        this.graph = graph;
        this.documents = documents;
        this.links = links;
        this.tasks = tasks;
        this.concerned = new Concerned(documents, links, tasks);
    }

    @Override
    public String name() {
        return "graph";
    }

    @Override
    public long applied() {
        final long applied = graph.applied();
        final long now = last.getAsLong();
        known = applied == 0 ? now : 0;
        concerned.begin(now);
        return applied;
    }

    @Override
    public void apply(final List<Recorded> entries, final long upTo) {
        final Set<DocumentId> changedDocuments = new LinkedHashSet<>();
        final Set<TaskId> changedTasks = new LinkedHashSet<>();
        final Set<TaskId> renamed = new LinkedHashSet<>();
        final Set<String> paths = new LinkedHashSet<>();
        final Drawing drawing = new Drawing();
        for (final Recorded recorded : entries) {
            switch (recorded.event()) {
                case DocumentEvent e -> {
                    changedDocuments.add(e.id());
                    if (recorded.entry().sequence() > known) {
                        paths.addAll(concerned.paths(e, recorded.entry().sequence()));
                        concerned.tagsBefore(e).forEach(tag -> drawing.tags.add(tagNode(tag)));
                    }
                }
                case TaskEvent e -> {
                    changedTasks.add(e.id());
                    if (Concerned.tellsOthers(e) && recorded.entry().sequence() > known) {
                        renamed.add(e.id());
                    }
                }
                default -> {}
            }
        }
        changedDocuments.addAll(concerned.referrers(paths));
        changedTasks.addAll(concerned.referring(paths));
        changedTasks.addAll(concerned.around(renamed));
        changedDocuments.forEach(id -> draw(id, drawing));
        changedTasks.forEach(id -> draw(id, drawing));
        drawTags(drawing);
        graph.apply(drawing.change(upTo));
        drawn.accept(changedDocuments.stream().map(DocumentId::value).toList());
    }

    /** Tags in the spelling most in use; those no document has any more are removed. */
    private void drawTags(final Drawing drawing) {
        if (drawing.tags.isEmpty()) {
            return;
        }
        final Map<String, String> spellings = new HashMap<>();
        documents.records().tagCounts().keySet().forEach(tag -> spellings.putIfAbsent(tagNode(tag), tag));
        for (final String node : drawing.tags) {
            final String spelling = spellings.get(node);
            if (spelling == null) {
                drawing.removed.add(node);
            } else {
                drawing.node(new GraphNode(node, GraphNode.Kind.TAG, "#" + spelling, ""));
            }
        }
    }

    private static String tagNode(final String tag) {
        return "tag:" + Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private void draw(final DocumentId id, final Drawing drawing) {
        final Optional<Document> document = documents.catalogue().find(id).filter(Document::here);
        if (document.isEmpty()) {
            drawing.removed.add(id.toString());
            return;
        }
        final Document d = document.get();
        drawing.node(new GraphNode(id.toString(), GraphNode.Kind.DOCUMENT, d.name(), d.path()));
        drawing.owners.add(id.toString());
        final List<OutLink> out = links.out(d);
        final List<String> lines =
                out.isEmpty() ? List.of() : documents.readableText(d).orElse("").lines().toList();
        for (final OutLink link : out) {
            if (!link.link().commented() && !link.target().equals(document)) {
                final GraphEdge edge = edge(d, link, lines);
                if (link.target().isEmpty()) {
                    drawing.node(new GraphNode(
                            edge.to(),
                            GraphNode.Kind.MISSING,
                            Document.baseName(link.link().target()),
                            ""));
                }
                drawing.edges.add(edge);
            }
        }
        for (final String tag : documents.records().tags(id)) {
            final String node = tagNode(tag);
            drawing.tags.add(node);
            drawing.edges.add(new GraphEdge(id.toString(), node, GraphEdge.Type.TAGGED, "#" + tag, 0));
        }
    }

    private static GraphEdge edge(final Document source, final OutLink link, final List<String> lines) {
        final RawLink raw = link.link();
        final String to =
                link.target().map(t -> t.id().toString()).orElseGet(() -> "missing:" + LinkResolver.key(raw.target()));
        final String line =
                raw.line() <= lines.size() ? lines.get(raw.line() - 1).strip() : "";
        final GraphEdge.Type type = raw.kind() == RawLink.Kind.EMBED ? GraphEdge.Type.EMBEDS : GraphEdge.Type.LINKS;
        return new GraphEdge(source.id().toString(), to, type, shortened(line), raw.line());
    }

    private void draw(final TaskId id, final Drawing drawing) {
        final Optional<Task> found = tasks.tree().find(id).filter(t -> !t.archived());
        if (found.isEmpty()) {
            drawing.removed.add(id.toString());
            return;
        }
        final Task task = found.get();
        drawing.node(node(task));
        drawing.owners.add(id.toString());
        if (task.parent() != null) {
            tasks.tree().find(task.parent()).filter(p -> !p.archived()).ifPresent(parent -> {
                drawing.node(node(parent));
                drawing.edges.add(
                        edge(task, parent.id().toString(), GraphEdge.Type.PART_OF, "part of “" + parent.title() + "”"));
            });
        }
        for (final TaskId on : task.dependsOn()) {
            tasks.tree().find(on).filter(p -> !p.archived()).ifPresent(other -> {
                drawing.node(node(other));
                drawing.edges.add(edge(
                        task, other.id().toString(), GraphEdge.Type.DEPENDS_ON, "waits for “" + other.title() + "”"));
            });
        }
        for (final Document target : links.targets(task.notes())) {
            drawing.node(new GraphNode(target.id().toString(), GraphNode.Kind.DOCUMENT, target.name(), target.path()));
            drawing.edges.add(
                    edge(task, target.id().toString(), GraphEdge.Type.ABOUT, "named in the notes of this task"));
        }
    }

    private static GraphNode node(final Task task) {
        return new GraphNode(task.id().toString(), GraphNode.Kind.TASK, task.title(), "");
    }

    private static GraphEdge edge(final Task from, final String to, final GraphEdge.Type type, final String because) {
        return new GraphEdge(from.id().toString(), to, type, because, 0);
    }

    private static String shortened(final String line) {
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + " …";
    }

    /** What one step draws. */
    private static final class Drawing {
        private final Map<String, GraphNode> nodes = new LinkedHashMap<>();
        private final Set<String> owners = new LinkedHashSet<>();
        private final List<GraphEdge> edges = new ArrayList<>();
        private final Set<String> removed = new LinkedHashSet<>();
        private final Set<String> tags = new LinkedHashSet<>();

        void node(final GraphNode node) {
            nodes.put(node.id(), node);
        }

        GraphChange change(final long upTo) {
            return new GraphChange(List.copyOf(nodes.values()), owners, edges, removed, upTo);
        }
    }

    @Override
    public int batch() {
        return 1_000;
    }

    @Override
    public void close() {}
}
