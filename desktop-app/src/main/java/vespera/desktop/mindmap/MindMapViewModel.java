package vespera.desktop.mindmap;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** What the mind map shows: topics with their places, folds and selection. Used on the FX thread; holds no nodes. */
final class MindMapViewModel {

    private final Supplier<TaskTree> tasks;
    private final Workflow workflow;
    private final String name;
    private final Sizer sizer;
    private final Set<TaskId> folded = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<TopicMap> map;
    private final ReadOnlyObjectWrapper<String> selected = new ReadOnlyObjectWrapper<>(Topic.CENTRE);
    private final ObjectProperty<Optional<TaskId>> centre = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Draft> draft = Optional.empty();

    /** @param name what the whole atelier is called */
    MindMapViewModel(final Supplier<TaskTree> tasks, final Workflow workflow, final String name, final Sizer sizer) {
        this.tasks = tasks;
        this.workflow = workflow;
        this.name = name;
        this.sizer = sizer;
        map = new ReadOnlyObjectWrapper<>(built());
    }

    ReadOnlyObjectProperty<TopicMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /** The key of the selected topic. */
    ReadOnlyObjectProperty<String> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The task in the middle, empty for the whole atelier. */
    ObjectProperty<Optional<TaskId>> centreProperty() {
        return centre;
    }

    Optional<Draft> draft() {
        return draft;
    }

    TaskTree tree() {
        return tasks.get();
    }

    /** Lays out again. */
    void refresh() {
        map.set(built());
        if (map.get().find(selected.get()).isEmpty()) {
            selected.set(map.get().centre().key());
        }
    }

    private TopicMap built() {
        return new MapBuilder(tasks.get(), workflow, folded, draft, sizer).around(centre.get(), name);
    }

    /** The selected topic; the centre where nothing is. */
    Topic inHand() {
        return map.get().find(selected.get()).orElseGet(() -> map.get().centre());
    }

    void select(final String key) {
        selected.set(key);
    }

    /** Selects a task and unfolds what hides it; false where the map around this centre does not have it. */
    boolean reveal(final TaskId id) {
        final List<Task> path = tasks.get().ancestry(id);
        if (path.isEmpty() || path.getFirst().archived()) {
            return false;
        }
        final boolean opened = folded.removeAll(
                path.subList(1, path.size()).stream().map(Task::id).toList());
        if (opened || map.get().find(id).isEmpty()) {
            refresh();
        }
        final boolean there = map.get().find(id).isPresent();
        if (there) {
            selected.set(id.toString());
        }
        return there;
    }

    /** Folds or unfolds a topic; does nothing for the centre and for one with nothing under it. */
    void fold(final Topic topic) {
        if (topic.centre() || !topic.children()) {
            return;
        }
        topic.task().ifPresent(id -> {
            if (!folded.remove(id)) {
                folded.add(id);
            }
        });
        refresh();
    }

    /** Folds everything below the main branches, or unfolds everything. */
    void foldAll(final boolean fold) {
        folded.clear();
        if (fold) {
            for (final Task top : tasks.get().children(centre.get().orElse(null))) {
                folded.add(top.id());
            }
        }
        refresh();
    }

    /** The folds as text, to be remembered. */
    String folds() {
        return folded.stream().map(TaskId::toString).collect(Collectors.joining(","));
    }

    /** Takes back remembered folds; what is no id is passed over. */
    void recallFolds(final String text) {
        Arrays.stream(text.split(","))
                .filter(part -> part.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(TaskId::of)
                .forEach(folded::add);
        refresh();
    }

    /** Begins a topic: under this one, or after it where it has a parent here. */
    void begin(final Topic at, final boolean child) {
        if (child || at.centre()) {
            at.task().ifPresent(folded::remove);
            draft = Optional.of(new Draft(at.task().orElse(null), Optional.empty(), ""));
        } else {
            draft = Optional.of(new Draft(parentOf(at), at.task(), ""));
        }
        refresh();
        selected.set(Topic.NEW);
    }

    /** Shows what was written as the new topic's title until it is kept. */
    void written(final String title) {
        draft = draft.map(d -> new Draft(d.parent(), d.after(), title));
        refresh();
    }

    /** Ends the topic that is being written, kept or not, and selects where it was begun. */
    void end() {
        final Optional<Draft> was = draft;
        draft = Optional.empty();
        was.ifPresent(d -> selected.set(d.after()
                .map(TaskId::toString)
                .orElseGet(() -> d.parent() == null ? Topic.CENTRE : d.parent().toString())));
        refresh();
    }

    /** The task that a topic is part of, or null at the top. */
    @Nullable
    TaskId parentOf(final Topic topic) {
        return topic.task().flatMap(tasks.get()::find).map(Task::parent).orElse(null);
    }

    /** The topic to select when this one goes: the next sibling, the one before, or what it hangs from. */
    Topic heir(final Topic topic) {
        final List<Topic> row = map.get().children(topic.parent());
        final int at = row.indexOf(topic);
        if (at >= 0 && at + 1 < row.size()) {
            return row.get(at + 1);
        }
        return at > 0
                ? row.get(at - 1)
                : map.get().find(topic.parent()).orElseGet(() -> map.get().centre());
    }

    /** Whether a topic may go under another: not under itself, nor under one of its own parts. */
    boolean fits(final TaskId moved, final Topic under) {
        return under.task()
                .map(id -> tasks.get().ancestry(id).stream().noneMatch(t -> t.id().equals(moved)))
                .orElse(true);
    }
}
