package vespera.scriptorium.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.exchange.OutlineTopic.Arrow;
import vespera.scriptorium.tasks.Autonomy;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/**
 * A map that comes in: its topics as free tasks, with all that the file says of them in their details.
 *
 * @param top the task that all others are under
 * @param tasks parents before their children
 * @param folded those whose parts the file hides
 */
public record MapImport(TaskId top, List<Task> tasks, Set<TaskId> folded) {

    public MapImport {
        tasks = List.copyOf(tasks);
        folded = Set.copyOf(folded);
    }

    /**
     * Makes tasks of a map.
     *
     * @param name what to call it where it has no centre of its own
     * @param ids a new id each time
     * @param document the id of the document that a link leads to, if any
     */
    public static MapImport of(
            final MapOutline map,
            final String name,
            final Supplier<TaskId> ids,
            final Function<String, Optional<String>> document) {
        final MapOutline one = underOne(map, name);
        final List<OutlineTopic> topics = one.topics();
        final int[] parents = one.parents();
        final List<TaskId> made = new ArrayList<>(topics.size());
        final Map<String, TaskId> byName = new HashMap<>();
        for (final OutlineTopic topic : topics) {
            final TaskId id = ids.get();
            made.add(id);
            byName.putIfAbsent(topic.id(), id);
        }
        final List<Task> tasks = new ArrayList<>(topics.size());
        final Set<TaskId> folded = new HashSet<>();
        for (int i = 0; i < topics.size(); i++) {
            final OutlineTopic topic = topics.get(i);
            final TaskWords words = TaskWords.of(topic);
            final SortedMap<String, String> details = TaskWords.details(topic, words);
            document.apply(topic.link()).ifPresent(id -> details.put(TaskDetail.DOCUMENT, id));
            TaskWords.put(details, TaskDetail.RELATIONS, relations(topic.arrows(), byName));
            if (i == 0) {
                details.put(TaskWords.ENVELOPE, TaskWords.envelope(map.envelope()));
                TaskWords.put(
                        details, TaskWords.FILE, topics.size() == map.topics().size() ? "" : "true");
            }
            if (topic.folded() && i > 0) {
                folded.add(made.get(i));
            }
            tasks.add(task(made.get(i), parents[i] < 0 ? null : made.get(parents[i]), i, words, details));
        }
        return new MapImport(made.getFirst(), tasks, folded);
    }

    private static Task task(
            final TaskId id,
            final @Nullable TaskId parent,
            final double order,
            final TaskWords words,
            final SortedMap<String, String> details) {
        return new Task(
                id,
                words.title(),
                words.notes(),
                null,
                Priority.NORMAL,
                null,
                parent,
                order,
                List.of(),
                null,
                Autonomy.HUMAN,
                false,
                details);
    }

    private static MapOutline underOne(final MapOutline map, final String name) {
        if (map.topics().stream().filter(t -> t.depth() == 0).count() == 1) {
            return map;
        }
        final List<OutlineTopic> topics = new ArrayList<>();
        topics.add(OutlineTopic.of(0, name, ""));
        map.topics().forEach(t -> topics.add(t.at(t.depth() + 1)));
        return new MapOutline(map.envelope(), topics);
    }

    private static String relations(final List<Arrow> arrows, final Map<String, TaskId> byName) {
        return arrows.stream()
                .filter(a -> byName.containsKey(a.to()))
                .map(a -> byName.get(a.to()) + "\t" + a.label().replaceAll("\\s+", " "))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    /**
     * The events that put it into the tree.
     *
     * @param parent what it goes under, or null for the top
     * @param order the order number of the first task, the others follow
     */
    public List<TaskEvent> events(final @Nullable TaskId parent, final double order) {
        final List<TaskEvent> events = new ArrayList<>(tasks.size());
        for (final Task task : tasks) {
            final Task placed = task.withPlace(task.id().equals(top) ? parent : task.parent(), order + task.order());
            events.add(new TaskEvent.Created(placed.id(), placed));
        }
        return events;
    }

    /** As {@link #events}, but without the top: its parts go where it would have gone. */
    public List<TaskEvent> partsUnder(final @Nullable TaskId parent, final double order) {
        final List<TaskEvent> events = new ArrayList<>(tasks.size());
        for (final Task task : tasks.subList(1, tasks.size())) {
            final Task placed =
                    task.withPlace(top.equals(task.parent()) ? parent : task.parent(), order + task.order() - 1);
            events.add(new TaskEvent.Created(placed.id(), placed));
        }
        return events;
    }

    /** Those right under the top. */
    public List<TaskId> parts() {
        return tasks.stream().filter(t -> top.equals(t.parent())).map(Task::id).toList();
    }

    /** Where a topic of an imported map leads: an address, a path, or {@code #} and another topic's name. */
    public static Optional<String> link(final Task task) {
        return task.detail(TaskWords.LINK);
    }

    /** What the file that a task came from called it. */
    public static Optional<String> name(final Task task) {
        return task.detail(TaskWords.ID);
    }
}
