package vespera.scriptorium.graph;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Tasks;

/** Finds what an event concerns beside its own document or task: whose links lead elsewhere, whose reasons name it. */
final class Concerned {

    private final Documents documents;
    private final Links links;
    private final Tasks tasks;
    private final MarkdownReader reader = new MarkdownReader();
    private final Set<DocumentId> vanished = new HashSet<>();
    private long before;

    Concerned(final Documents documents, final Links links, final Tasks tasks) {
        this.documents = documents;
        this.links = links;
        this.tasks = tasks;
    }

    /** Starts anew; which documents were away before the journal's last entry cannot be told from then on. */
    void begin(final long last) {
        before = last;
        vanished.clear();
        documents.records().documents().stream()
                .filter(d -> d.place() == Document.Place.VANISHED)
                .forEach(d -> vanished.add(d.id()));
    }

    /** Paths at which there is a document now, or no longer. */
    Set<String> paths(final DocumentEvent event, final long sequence) {
        return switch (event) {
            case DocumentEvent.Added e -> Set.of(e.path());
            case DocumentEvent.Written e -> returned(e, sequence);
            case DocumentEvent.Moved e -> new LinkedHashSet<>(List.of(e.from(), e.to()));
            case DocumentEvent.Archived e -> Set.of(e.path());
            case DocumentEvent.Restored e -> Set.of(e.path());
            case DocumentEvent.Vanished e -> {
                vanished.add(e.id());
                yield Set.of(e.path());
            }
        };
    }

    /** A file that came back is told by its being written. */
    private Set<String> returned(final DocumentEvent.Written event, final long sequence) {
        final boolean perhaps = vanished.remove(event.id()) || sequence <= before;
        final Optional<Document> document = documents.catalogue().find(event.id());
        return perhaps && document.isPresent() ? Set.of(document.get().path()) : Set.of();
    }

    /** Documents whose links may lead elsewhere. */
    Set<DocumentId> referrers(final Set<String> paths) {
        final Set<DocumentId> ids = new LinkedHashSet<>();
        paths.forEach(path -> links.referrers(path).forEach(d -> ids.add(d.id())));
        return ids;
    }

    /** What links to these paths are looked up by. */
    static Set<String> keys(final Set<String> paths) {
        final Set<String> keys = new HashSet<>();
        paths.forEach(path -> keys.add(LinkResolver.key(path)));
        return keys;
    }

    /** Tasks whose notes may lead elsewhere. */
    Set<TaskId> referring(final Set<String> paths) {
        final Set<TaskId> ids = new LinkedHashSet<>();
        if (!paths.isEmpty()) {
            final Set<String> keys = keys(paths);
            for (final Task task : tasks.tree().live()) {
                if (!task.notes().isBlank() && links.keys(task.notes()).stream().anyMatch(keys::contains)) {
                    ids.add(task.id());
                }
            }
        }
        return ids;
    }

    /** Tasks that are part of these or wait for them, which their reasons say by name. */
    Set<TaskId> around(final Set<TaskId> changed) {
        final TaskTree tree = tasks.tree();
        final Set<TaskId> ids = new LinkedHashSet<>();
        for (final Task task : tree.live()) {
            final TaskId parent = task.parent();
            if (parent != null && changed.contains(parent)
                    || task.dependsOn().stream().anyMatch(changed::contains)) {
                ids.add(task.id());
            }
        }
        return ids;
    }

    /** Whether what is said about a task elsewhere changes with this. */
    static boolean tellsOthers(final TaskEvent event) {
        return switch (event) {
            case TaskEvent.Renamed _, TaskEvent.Archived _, TaskEvent.Restored _ -> true;
            case TaskEvent.Created _,
                    TaskEvent.NotesChanged _,
                    TaskEvent.StatusChanged _,
                    TaskEvent.PriorityChanged _,
                    TaskEvent.DueChanged _,
                    TaskEvent.AssigneeChanged _,
                    TaskEvent.AutonomyChanged _,
                    TaskEvent.DetailChanged _,
                    TaskEvent.Moved _,
                    TaskEvent.DependencyAdded _,
                    TaskEvent.DependencyRemoved _ -> false;
        };
    }

    /** The tags that a document had until this, which may be in use nowhere now. */
    List<String> tagsBefore(final DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.Written e ->
                documents
                        .versionText(e.from().hash())
                        .map(t -> reader.read(t).tags())
                        .orElse(List.of());
            case DocumentEvent.Archived e -> documents.records().tags(e.id());
            case DocumentEvent.Vanished e -> documents.records().tags(e.id());
            case DocumentEvent.Added _, DocumentEvent.Moved _, DocumentEvent.Restored _ -> List.of();
        };
    }
}
