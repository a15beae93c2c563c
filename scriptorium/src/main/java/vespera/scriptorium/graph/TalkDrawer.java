package vespera.scriptorium.graph;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.chat.ChatEvent;
import vespera.scriptorium.chat.MessageId;
import vespera.scriptorium.chat.Source;
import vespera.scriptorium.decisions.Decided;
import vespera.scriptorium.decisions.Decision;
import vespera.scriptorium.decisions.DecisionEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** Draws messages and decisions: where they were said, by whom, what they stand on and are about. */
final class TalkDrawer {

    private final Documents documents;
    private final Links links;
    private final Tasks tasks;
    private final Supplier<List<Decided>> decided;
    /** The documents by the paths that they had when a message was said, so that citations outlast renames. */
    private final Map<String, DocumentId> paths = new HashMap<>();

    private final Set<MessageId> said = new HashSet<>();
    private boolean fromNothing;

    TalkDrawer(final Documents documents, final Links links, final Tasks tasks, final Supplier<List<Decided>> decided) {
        this.documents = documents;
        this.links = links;
        this.tasks = tasks;
        this.decided = decided;
    }

    /** Starts anew, with the first entry or behind entries that were drawn before. */
    void begin(final boolean nothing) {
        fromNothing = nothing;
        said.clear();
        paths.clear();
        if (!nothing) {
            documents.catalogue().here().forEach(d -> paths.put(d.path(), d.id()));
        }
    }

    /** Has paths mean what they mean from this event on. */
    void note(final DocumentEvent event) {
        switch (event) {
            case DocumentEvent.Added e -> paths.put(e.path(), e.id());
            case DocumentEvent.Moved e -> {
                paths.remove(e.from(), e.id());
                paths.put(e.to(), e.id());
            }
            case DocumentEvent.Restored e -> paths.put(e.path(), e.id());
            case DocumentEvent.Archived e -> paths.remove(e.path(), e.id());
            case DocumentEvent.Vanished e -> paths.remove(e.path(), e.id());
            case DocumentEvent.Written e ->
                documents.catalogue().find(e.id()).ifPresent(d -> paths.putIfAbsent(d.path(), d.id()));
        }
    }

    void draw(final Entry entry, final ChatEvent.Posted message, final Drawing drawing) {
        said.add(message.id());
        final String text = documents.versionText(message.textHash()).orElse("");
        final String id = "message:" + message.id();
        final String title = text.isBlank() ? "message in " + message.channel() : Drawing.title(text);
        drawing.owner(
                new GraphNode(id, GraphNode.Kind.MESSAGE, title, entry.id().toString()));
        final String channel = "channel:" + message.channel();
        final String when = "said in “" + message.channel() + "”, " + Authors.when(entry.time());
        drawing.node(new GraphNode(channel, GraphNode.Kind.CHANNEL, message.channel(), ""));
        drawing.edge(id, channel, GraphEdge.Type.PART_OF, when, 0);
        Authors.node(entry.origin().actor()).ifPresent(author -> Authors.wrote(author, id, when, drawing));
        if (message.model() != null) {
            Authors.wrote(Authors.model(message.model()), id, when, drawing);
        }
        final MessageId answered = message.answers();
        if (answered != null && (!fromNothing || said.contains(answered))) {
            drawing.edge(id, "message:" + answered, GraphEdge.Type.ABOUT, "answers it", 0);
        }
        for (final Source source : message.sources()) {
            here(paths.get(source.path())).ifPresent(document -> {
                drawing.node(DocumentDrawer.node(document));
                drawing.edge(id, document.id().toString(), GraphEdge.Type.CITES, source.passage(), source.line());
            });
        }
    }

    void draw(final Entry entry, final DecisionEvent event, final Drawing drawing) {
        final String id = "decision:" + event.id();
        switch (event) {
            case DecisionEvent.Made e ->
                draw(id, entry.id(), entry.time(), entry.origin().actor(), e.decision(), drawing);
            case DecisionEvent.Withdrawn _ -> drawing.remove(id);
        }
    }

    private void draw(
            final String id,
            final UUID artifact,
            final long at,
            final Actor recorder,
            final Decision decision,
            final Drawing drawing) {
        drawing.owner(new GraphNode(
                id,
                GraphNode.Kind.DECISION,
                Drawing.title(decision.asked() + " " + decision.chosen()),
                artifact.toString()));
        final String when = "decided " + Authors.when(at) + ": " + decision.chosen();
        Authors.node(recorder).ifPresent(author -> Authors.wrote(author, id, when, drawing));
        here(decision.document()).ifPresent(document -> {
            drawing.node(DocumentDrawer.node(document));
            drawing.edge(id, document.id().toString(), GraphEdge.Type.ABOUT, when, 0);
        });
        final TaskId task = decision.task();
        if (task != null && tasks.tree().find(task).filter(t -> !t.archived()).isPresent()) {
            drawing.edge(id, task.toString(), GraphEdge.Type.ABOUT, when, 0);
        }
        for (final Document cited : links.targets(decision.why())) {
            drawing.node(DocumentDrawer.node(cited));
            drawing.edge(id, cited.id().toString(), GraphEdge.Type.CITES, decision.why(), 0);
        }
    }

    private Optional<Document> here(final @Nullable DocumentId id) {
        return id == null ? Optional.empty() : documents.catalogue().find(id).filter(Document::here);
    }

    /**
     * Draws decisions again whose documents or tasks are back, or whose reasons link to paths that changed. Messages keep
     * what they cited when they were drawn.
     *
     * @param keys of the paths, see {@link LinkResolver#key}
     */
    void drawAbout(
            final Set<String> keys, final Set<DocumentId> back, final Set<TaskId> tasksBack, final Drawing drawing) {
        if (keys.isEmpty() && back.isEmpty() && tasksBack.isEmpty()) {
            return;
        }
        for (final Decided one : decided.get()) {
            final Decision decision = one.decision();
            final boolean about = Objects.nonNull(decision.document()) && back.contains(decision.document())
                    || Objects.nonNull(decision.task()) && tasksBack.contains(decision.task())
                    || links.keys(decision.why()).stream().anyMatch(keys::contains);
            if (about && !one.withdrawn()) {
                draw("decision:" + one.id(), one.artifact(), one.at(), one.recorder(), decision, drawing);
            }
        }
    }
}
