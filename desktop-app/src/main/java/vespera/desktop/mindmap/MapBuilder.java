package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.layout.Box;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.mindmap.layout.TidyTree;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** Makes a laid-out map of a task tree. */
final class MapBuilder {

    private static final double ACROSS = 36;
    private static final double DOWN = 10;

    private record Seen(
            Optional<TaskId> task,
            String parent,
            String title,
            Topic.Status status,
            boolean children,
            int hidden,
            int branch) {}

    private final TaskTree tree;
    private final Workflow workflow;
    private final Set<TaskId> folded;
    private final Optional<Draft> draft;
    private final Sizer sizer;
    private final Map<String, Seen> seen = new HashMap<>();

    /** @param folded the tasks whose parts are hidden */
    MapBuilder(
            final TaskTree tree,
            final Workflow workflow,
            final Set<TaskId> folded,
            final Optional<Draft> draft,
            final Sizer sizer) {
        this.tree = tree;
        this.workflow = workflow;
        this.folded = folded;
        this.draft = draft;
        this.sizer = sizer;
    }

    /**
     * Lays the map out around a task, or around the whole tree.
     *
     * @param name what the whole is called
     */
    TopicMap around(final Optional<TaskId> centre, final String name) {
        final Optional<Task> task = centre.flatMap(tree::find).filter(t -> !t.archived());
        final @Nullable TaskId id = task.map(Task::id).orElse(null);
        final String key = id == null ? Topic.CENTRE : id.toString();
        final String title = task.map(Task::title).orElse(name);
        final List<Task> children = tree.children(id);
        seen.put(
                key,
                new Seen(
                        task.map(Task::id),
                        "",
                        title,
                        task.map(this::status).orElse(Topic.Status.FREE),
                        !children.isEmpty(),
                        0,
                        -1));
        final List<Box> branches = new ArrayList<>();
        int branch = 0;
        for (final Task child : children) {
            branches.add(box(child, key, 1, branch++));
            draftAfter(child.id(), key, 1, branch).ifPresent(branches::add);
        }
        draftLast(id, key, 1, branch).ifPresent(branches::add);
        final Sizer.Size size = sizer.size(title, 0, false);
        return placed(new Box(key, size.width(), size.height(), branches));
    }

    private TopicMap placed(final Box root) {
        final Map<String, Place> places = new TidyTree(ACROSS, DOWN).layout(root, TidyTree.Spread.BOTH);
        final Map<String, Topic> topics = new LinkedHashMap<>();
        places.forEach((key, place) -> {
            final Seen one = Objects.requireNonNull(seen.get(key), "every box was seen");
            topics.put(
                    key,
                    new Topic(
                            key,
                            one.task(),
                            one.parent(),
                            one.title(),
                            one.status(),
                            one.children(),
                            one.hidden(),
                            one.branch(),
                            place));
        });
        return TopicMap.of(topics);
    }

    private Box box(final Task task, final String parent, final int depth, final int branch) {
        final List<Task> children = tree.children(task.id());
        final boolean draftHere =
                draft.filter(d -> task.id().equals(d.parent())).isPresent();
        final boolean fold = folded.contains(task.id()) && !children.isEmpty() && !draftHere;
        final String key = task.id().toString();
        seen.put(
                key,
                new Seen(
                        Optional.of(task.id()),
                        parent,
                        task.title(),
                        status(task),
                        !children.isEmpty(),
                        fold ? below(task.id()) : 0,
                        branch));
        final List<Box> boxes = new ArrayList<>();
        if (!fold) {
            for (final Task child : children) {
                boxes.add(box(child, key, depth + 1, branch));
                draftAfter(child.id(), key, depth + 1, branch).ifPresent(boxes::add);
            }
            draftLast(task.id(), key, depth + 1, branch).ifPresent(boxes::add);
        }
        final Sizer.Size size = sizer.size(task.title(), depth, task.status() != null);
        return new Box(key, size.width(), size.height(), boxes);
    }

    private Optional<Box> draftAfter(final TaskId sibling, final String parent, final int depth, final int branch) {
        return draft.filter(d -> d.after().equals(Optional.of(sibling))).map(d -> draftBox(parent, depth, branch));
    }

    private Optional<Box> draftLast(
            final @Nullable TaskId under, final String parent, final int depth, final int branch) {
        return draft.filter(d -> d.after().isEmpty() && Objects.equals(d.parent(), under))
                .map(d -> draftBox(parent, depth, branch));
    }

    private Box draftBox(final String parent, final int depth, final int branch) {
        final String title = draft.map(Draft::title).orElse("");
        seen.put(Topic.NEW, new Seen(Optional.empty(), parent, title, Topic.Status.FREE, false, 0, branch));
        final Sizer.Size size = sizer.size(title.isEmpty() ? "A new topic here" : title, depth, false);
        return new Box(Topic.NEW, size.width(), size.height(), List.of());
    }

    private int below(final TaskId id) {
        return tree.children(id).stream().mapToInt(c -> 1 + below(c.id())).sum();
    }

    private Topic.Status status(final Task task) {
        final String status = task.status();
        if (status == null) {
            return Topic.Status.FREE;
        }
        if (status.equals(workflow.done())) {
            return Topic.Status.DONE;
        }
        final List<Workflow.Column> columns = workflow.columns();
        final boolean early = columns.indexOf(workflow.column(status).orElse(columns.getFirst())) < 2;
        return early ? Topic.Status.WAITING : Topic.Status.DOING;
    }
}
