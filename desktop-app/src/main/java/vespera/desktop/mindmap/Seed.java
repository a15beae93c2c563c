package vespera.desktop.mindmap;

import java.util.List;
import java.util.Optional;
import vespera.desktop.mindmap.Topic.Look;
import vespera.desktop.mindmap.Topic.Page;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.exchange.MapImport;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.Workflow;

/**
 * What a topic will show, before it has a place.
 *
 * @param parts what hangs from it where it is no task; a task's parts are asked of the tree
 */
record Seed(
        String key,
        Optional<TaskId> task,
        Optional<Page> page,
        String title,
        Topic.Status status,
        Look look,
        List<Seed> parts) {

    static Seed of(final Task task, final Workflow workflow) {
        return new Seed(
                task.id().toString(),
                Optional.of(task.id()),
                task.detail(TaskDetail.DOCUMENT).flatMap(Seed::document).map(id -> new Page(id, 1)),
                task.title(),
                status(task, workflow),
                new Look(
                        task.detail(TaskDetail.COLOUR).orElse(""),
                        task.detail(TaskDetail.ICON).orElse(""),
                        task.notes(),
                        MapImport.link(task).orElse("")),
                List.of());
    }

    /** The atelier itself. */
    static Seed whole(final String name) {
        return new Seed(
                Topic.CENTRE, Optional.empty(), Optional.empty(), name, Topic.Status.FREE, Look.PLAIN, List.of());
    }

    private static Optional<DocumentId> document(final String id) {
        try {
            return Optional.of(DocumentId.of(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Topic.Status status(final Task task, final Workflow workflow) {
        final String status = task.status();
        if (status == null) {
            return Topic.Status.FREE;
        }
        if (status.equals(workflow.done())) {
            return Topic.Status.DONE;
        }
        final List<Workflow.Column> columns = workflow.columns();
        final boolean early =
                columns.stream().map(Workflow.Column::status).toList().indexOf(status) < 2;
        return early ? Topic.Status.WAITING : Topic.Status.DOING;
    }

    /** Whether it stands for a document that it is not a part of. */
    boolean stands() {
        return task.isPresent() && page.isPresent();
    }

    /** The width of what stands beside the title, in pixels at a zoom of 1. */
    double marks() {
        double width = status == Topic.Status.FREE ? 0 : TopicNode.DOT;
        width += look.icon().isEmpty() ? 0 : TopicNode.MARK;
        width += page.isPresent() ? TopicNode.MARK : 0;
        width += look.notes().isBlank() ? 0 : TopicNode.MARK;
        width += look.link().isEmpty() ? 0 : TopicNode.MARK;
        return width;
    }
}
