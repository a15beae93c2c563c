package vespera.scriptorium.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.decisions.Decided;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Recorded;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** Keeps the graph in step: what an entry concerns is drawn as it is now, with its edges and their reasons. */
public final class GraphFollower implements Follower {

    private final KnowledgeGraph graph;
    private final Documents documents;
    private final LongSupplier last;
    private final Consumer<Collection<UUID>> drawn;
    private final Concerned concerned;
    private final DocumentDrawer documentDrawer;
    private final TaskDrawer taskDrawer;
    private final TalkDrawer talkDrawer;
    /**
     * Whatever was drawn knew every document up to this entry. A graph that grows from nothing draws each link right at
     * once; only documents added later can change where a drawn link leads.
     */
    private long known;

    /**
     * @param decided gives every decision; asked only where what they are about comes, goes or comes back
     * @param last gives the sequence number of the journal's last entry
     * @param drawn is told which documents' passages and relations the graph now wants
     */
    public GraphFollower(
            final KnowledgeGraph graph,
            final Documents documents,
            final Links links,
            final Tasks tasks,
            final Supplier<List<Decided>> decided,
            final LongSupplier last,
            final Consumer<Collection<UUID>> drawn) {
        this.graph = graph;
        this.documents = documents;
        this.last = last;
        this.drawn = drawn;
        this.concerned = new Concerned(documents, links, tasks);
        this.documentDrawer = new DocumentDrawer(documents, links);
        this.taskDrawer = new TaskDrawer(links, tasks);
        this.talkDrawer = new TalkDrawer(documents, links, tasks, decided);
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
        talkDrawer.begin(applied == 0);
        return applied;
    }

    /** What a row of entries concerns. */
    private static final class Concern {
        private final Set<DocumentId> documents = new LinkedHashSet<>();
        /** Those that only an import or another program wrote in these entries. */
        private final Set<DocumentId> authored = new HashSet<>();

        private final Set<DocumentId> back = new HashSet<>();
        private final Set<TaskId> tasks = new LinkedHashSet<>();
        private final Set<TaskId> renamed = new LinkedHashSet<>();
        private final Set<TaskId> tasksBack = new HashSet<>();
        private final Set<String> paths = new LinkedHashSet<>();
    }

    @Override
    public void apply(final List<Recorded> entries, final long upTo) {
        final Concern concern = new Concern();
        final Drawing drawing = new Drawing();
        for (final Recorded recorded : entries) {
            switch (recorded.event()) {
                case DocumentEvent e -> concern(recorded, e, concern, drawing);
                case TaskEvent e -> concern(recorded, e, concern);
                case ChatEvent.Posted e -> talkDrawer.draw(recorded.entry(), e, drawing);
                case DecisionEvent e -> talkDrawer.draw(recorded.entry(), e, drawing);
                default -> {}
            }
        }
        final Set<DocumentId> changed = new LinkedHashSet<>(concern.documents);
        final Set<DocumentId> referrers = concerned.referrers(concern.paths);
        concern.authored.addAll(referrers);
        changed.addAll(referrers);
        concern.tasks.addAll(concerned.referring(concern.paths));
        concern.tasks.addAll(concerned.around(concern.renamed));
        changed.forEach(id -> documentDrawer.draw(id, concern.authored.contains(id), drawing));
        concern.tasks.forEach(id -> taskDrawer.draw(id, drawing));
        talkDrawer.drawAbout(Concerned.keys(concern.paths), concern.back, concern.tasksBack, drawing);
        drawTags(drawing);
        graph.apply(drawing.change(upTo));
        drawn.accept(changed.stream().map(DocumentId::value).toList());
    }

    private void concern(
            final Recorded recorded, final DocumentEvent event, final Concern concern, final Drawing drawing) {
        concern.documents.add(event.id());
        talkDrawer.note(event);
        if (!(event instanceof DocumentEvent.Added)
                || Authors.node(recorded.entry().origin().actor()).isPresent()) {
            concern.authored.add(event.id());
        }
        if (recorded.entry().sequence() > known) {
            final Set<String> paths = concerned.paths(event, recorded.entry().sequence());
            concern.paths.addAll(paths);
            concerned.tagsBefore(event).forEach(tag -> drawing.tags().add(DocumentDrawer.tagNode(tag)));
            final boolean away = event instanceof DocumentEvent.Archived || event instanceof DocumentEvent.Vanished;
            if (!paths.isEmpty() && !away && !(event instanceof DocumentEvent.Added)) {
                concern.back.add(event.id());
            }
        }
    }

    private void concern(final Recorded recorded, final TaskEvent event, final Concern concern) {
        concern.tasks.add(event.id());
        if (recorded.entry().sequence() > known) {
            if (Concerned.tellsOthers(event)) {
                concern.renamed.add(event.id());
            }
            if (event instanceof TaskEvent.Restored) {
                concern.tasksBack.add(event.id());
            }
        }
    }

    /** Tags in the spelling most in use; those no document has any more are removed. */
    private void drawTags(final Drawing drawing) {
        if (drawing.tags().isEmpty()) {
            return;
        }
        final Map<String, String> spellings = new HashMap<>();
        documents
                .records()
                .tagCounts()
                .keySet()
                .forEach(tag -> spellings.putIfAbsent(DocumentDrawer.tagNode(tag), tag));
        for (final String node : drawing.tags()) {
            final String spelling = spellings.get(node);
            if (spelling == null) {
                drawing.remove(node);
            } else {
                drawing.node(new GraphNode(node, GraphNode.Kind.TAG, "#" + spelling, ""));
            }
        }
    }

    @Override
    public int batch() {
        return 1_000;
    }

    @Override
    public void close() {}
}
