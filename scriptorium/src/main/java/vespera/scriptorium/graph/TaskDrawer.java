package vespera.scriptorium.graph;

import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Tasks;

/** Draws a task as it is now: what it is part of, waits for and is about. */
final class TaskDrawer {

    private final Links links;
    private final Tasks tasks;

    TaskDrawer(final Links links, final Tasks tasks) {
        this.links = links;
        this.tasks = tasks;
    }

    void draw(final TaskId id, final Drawing drawing) {
        final Optional<Task> found = tasks.tree().find(id).filter(t -> !t.archived());
        if (found.isEmpty()) {
            drawing.remove(id.toString());
            return;
        }
        final Task task = found.get();
        drawing.owner(node(task));
        if (task.parent() != null) {
            tasks.tree().find(task.parent()).filter(p -> !p.archived()).ifPresent(parent -> {
                drawing.node(node(parent));
                edge(task, parent.id().toString(), GraphEdge.Type.PART_OF, "part of “" + parent.title() + "”", drawing);
            });
        }
        for (final TaskId on : task.dependsOn()) {
            tasks.tree().find(on).filter(p -> !p.archived()).ifPresent(other -> {
                drawing.node(node(other));
                edge(
                        task,
                        other.id().toString(),
                        GraphEdge.Type.DEPENDS_ON,
                        "waits for “" + other.title() + "”",
                        drawing);
            });
        }
        for (final Document target : links.targets(task.notes())) {
            drawing.node(DocumentDrawer.node(target));
            edge(task, target.id().toString(), GraphEdge.Type.ABOUT, "named in the notes of this task", drawing);
        }
    }

    private static GraphNode node(final Task task) {
        return new GraphNode(task.id().toString(), GraphNode.Kind.TASK, task.title(), "");
    }

    private static void edge(
            final Task from, final String to, final GraphEdge.Type type, final String because, final Drawing drawing) {
        drawing.edge(new GraphEdge(from.id().toString(), to, type, because, 0));
    }
}
