package vespera.scriptorium.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.exchange.OutlineTopic.Arrow;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Makes an outline of tasks; what came from a map is as it was there, but for what was changed since. */
public final class MapExport {

    private record Waiting(Task task, int depth) {}

    private final TaskTree tree;
    private final String done;
    private final Optional<Set<TaskId>> folded;
    private final Function<String, Optional<String>> path;
    private final String silent;
    private final Map<TaskId, String> names = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /**
     * Prepares an export.
     *
     * @param done the status of what is done
     * @param folded whose parts are hidden; empty for as the map had it
     * @param path where a document is, by its id
     * @param silent the element of the format to be written: topics that were one in a file need no words where they had
     *     none there; all others do
     */
    public MapExport(
            final TaskTree tree,
            final String done,
            final Optional<Set<TaskId>> folded,
            final Function<String, Optional<String>> path,
            final String silent) {
        this.silent = silent;
        this.tree = tree;
        this.done = done;
        this.folded = folded;
        this.path = path;
    }

    /**
     * A task with all that is under it, or all tasks.
     *
     * @param name what to call all tasks
     */
    public MapOutline outline(final Optional<TaskId> top, final String name) {
        final List<Waiting> order = new ArrayList<>();
        final Optional<Task> centre = top.flatMap(tree::find);
        final boolean file = centre.flatMap(t -> t.detail(TaskWords.FILE)).isPresent();
        if (centre.isPresent() && !file) {
            walk(List.of(centre.get()), 0, order);
        } else {
            walk(tree.children(centre.map(Task::id).orElse(null)), file ? 0 : 1, order);
        }
        order.forEach(w -> names.put(w.task().id(), name(w.task())));
        known.addAll(names.values());
        final List<OutlineTopic> topics = new ArrayList<>(order.size() + 1);
        if (centre.isEmpty()) {
            topics.add(OutlineTopic.of(0, name, ""));
        }
        order.forEach(w -> topics.add(topic(w)));
        return new MapOutline(
                centre.flatMap(t -> t.detail(TaskWords.ENVELOPE))
                        .map(TaskWords::envelope)
                        .orElse(Envelope.NEW),
                topics);
    }

    private void walk(final List<Task> from, final int depth, final List<Waiting> order) {
        final Deque<Waiting> open = new ArrayDeque<>();
        from.reversed().forEach(t -> open.push(new Waiting(t, depth)));
        while (!open.isEmpty()) {
            final Waiting next = open.pop();
            order.add(next);
            tree.children(next.task().id()).reversed().forEach(t -> open.push(new Waiting(t, next.depth() + 1)));
        }
    }

    private static String name(final Task task) {
        return task.detail(TaskWords.ID)
                .orElseGet(() -> "ID_" + Long.toUnsignedString(task.id().value().getLeastSignificantBits() >>> 1));
    }

    private OutlineTopic topic(final Waiting waiting) {
        final Task task = waiting.task();
        final OutlineTopic was = TaskWords.source(task)
                .map(s -> s.tag().startsWith("<outline")
                        ? Opml.topic(waiting.depth(), s)
                        : FreeplaneMap.topic(waiting.depth(), s))
                .orElseGet(() -> OutlineTopic.of(waiting.depth(), "", "").withId(name(task)));
        final TaskWords then = TaskWords.of(was);
        OutlineTopic topic = was;
        final boolean nameless = was.text().isBlank()
                && was.source()
                        .filter(s -> Tag.of(s.tag()).name().equals(silent))
                        .isEmpty();
        if (!task.title().equals(then.title()) || was.source().isEmpty() || nameless) {
            topic = topic.withText(task.title());
        }
        if (!task.notes().equals(then.notes())) {
            topic = topic.withNotes(task.notes());
        }
        final String colour = task.detail(TaskDetail.COLOUR).orElse("");
        if (!colour.equals(then.colour())) {
            topic = topic.withBackground(Palette.colours().getOrDefault(colour, ""));
            topic = Palette.nearest(topic.colour()).isPresent() ? topic.withColour("") : topic;
        }
        return linked(task, iconed(task, topic, then.icon()));
    }

    private OutlineTopic iconed(final Task task, final OutlineTopic was, final String shown) {
        final String icon = task.detail(TaskDetail.ICON).orElse("");
        final List<String> icons = new ArrayList<>(was.icons());
        if (!icon.equals(shown)) {
            icons.stream()
                    .filter(i -> MapIcons.shown(i).isPresent())
                    .findFirst()
                    .ifPresent(icons::remove);
            if (!icon.isEmpty()) {
                icons.addFirst(MapIcons.name(icon));
            }
        }
        if (done.equals(task.status()) && !icons.contains(MarkdownOutline.DONE)) {
            icons.add(MarkdownOutline.DONE);
        }
        final boolean fold = folded.map(f -> f.contains(task.id())).orElse(was.folded());
        final OutlineTopic topic = icons.equals(was.icons()) ? was : was.withIcons(icons);
        return fold == was.folded() ? topic : topic.withFolded(fold);
    }

    private OutlineTopic linked(final Task task, final OutlineTopic was) {
        final List<Arrow> wanted = new ArrayList<>();
        task.detail(TaskDetail.RELATIONS).orElse("").lines().forEach(line -> {
            final String[] parts = line.split("\t", 2);
            final @Nullable String name = names.get(id(parts[0]));
            if (name != null) {
                wanted.add(new Arrow(name, parts.length > 1 ? parts[1] : ""));
            }
        });
        // Lines to what is not in this map cannot be drawn here: they are kept as the file had them.
        was.arrows().stream().filter(a -> !known.contains(a.to())).forEach(wanted::add);
        final boolean same = was.arrows().stream().allMatch(a -> has(wanted, a))
                && wanted.stream().allMatch(w -> was.arrows().stream().anyMatch(a -> has(List.of(w), a)));
        final OutlineTopic topic = same ? was : was.withArrows(wanted);
        final Optional<String> document = task.detail(TaskDetail.DOCUMENT).flatMap(path);
        final String link = task.detail(TaskWords.LINK).or(() -> document).orElse("");
        return topic.link().equals(link) ? topic : topic.withLink(link);
    }

    private static boolean has(final List<Arrow> wanted, final Arrow arrow) {
        return wanted.stream()
                .anyMatch(w -> w.to().equals(arrow.to())
                        && w.label().equals(arrow.label().replaceAll("\\s+", " ")));
    }

    private static @Nullable TaskId id(final String text) {
        try {
            return TaskId.of(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
