package vespera.desktop.mindmap;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.layout.Layout;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;
import vespera.scriptorium.tasks.Workflow;

/** What the mind map shows: topics with their places, folds and selection. Used on the FX thread; holds no nodes. */
final class MindMapViewModel {

    /** More topics than these are not read at a glance. */
    private static final int AT_A_GLANCE = 40;

    private final Supplier<TaskTree> tasks;
    private final Supplier<Workflow> workflow;
    private final String name;
    private final Sizer sizer;
    private final Set<String> folded = new LinkedHashSet<>();
    private final ReadOnlyObjectWrapper<TopicMap> map;
    private final ReadOnlyObjectWrapper<String> selected = new ReadOnlyObjectWrapper<>(Topic.CENTRE);
    private final ReadOnlyObjectWrapper<Set<String>> chosen = new ReadOnlyObjectWrapper<>(Set.of(Topic.CENTRE));
    private final ObjectProperty<Optional<TaskId>> centre = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Seed>> page = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Layout> layout = new SimpleObjectProperty<>(Layout.BOTH);
    private Optional<Draft> draft = Optional.empty();

    /** @param name what the whole atelier is called */
    MindMapViewModel(
            final Supplier<TaskTree> tasks, final Supplier<Workflow> workflow, final String name, final Sizer sizer) {
        this.tasks = tasks;
        this.workflow = workflow;
        this.name = name;
        this.sizer = sizer;
        foldFar();
        map = new ReadOnlyObjectWrapper<>(built());
        selected.subscribe(key -> chosen.set(Set.of(key)));
    }

    ReadOnlyObjectProperty<TopicMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    TopicMap map() {
        return map.get();
    }

    /** The key of the selected topic. */
    ReadOnlyObjectProperty<String> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The keys of all that is selected, the selected one among them. */
    ReadOnlyObjectProperty<Set<String>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The task in the middle, empty for the whole atelier. */
    ObjectProperty<Optional<TaskId>> centreProperty() {
        return centre;
    }

    /** The document in the middle instead of tasks. */
    ObjectProperty<Optional<Seed>> pageProperty() {
        return page;
    }

    ObjectProperty<Layout> layoutProperty() {
        return layout;
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
        final Set<String> left = new LinkedHashSet<>(chosen.get());
        if (left.removeIf(key -> map.get().find(key).isEmpty())) {
            left.add(selected.get());
            chosen.set(Set.copyOf(left));
        }
    }

    private TopicMap built() {
        final MapBuilder builder = new MapBuilder(tasks.get(), workflow.get(), folded, draft, sizer);
        return page.get()
                .map(seed -> builder.around(seed, layout.get()))
                .orElseGet(() -> builder.around(centre.get(), name, layout.get()));
    }

    /** The selected topic; the centre where nothing is. */
    Topic inHand() {
        return map.get().find(selected.get()).orElseGet(() -> map.get().centre());
    }

    /** All selected topics as they stand on the map, those left out that are under another of them. */
    List<Topic> inHands() {
        final Set<String> keys = chosen.get();
        return map.get().topics().values().stream()
                .filter(t -> keys.contains(t.key()))
                .filter(t -> above(t).noneMatch(a -> keys.contains(a.key())))
                .toList();
    }

    /** What a topic hangs from, up to the centre. */
    private Stream<Topic> above(final Topic topic) {
        return Stream.iterate(
                        map.get().find(topic.parent()),
                        Optional::isPresent,
                        t -> map.get().find(t.orElseThrow().parent()))
                .map(Optional::orElseThrow);
    }

    void select(final String key) {
        selected.set(key);
        chosen.set(Set.of(key));
    }

    /** Selects one more, or one less. */
    void choose(final String key) {
        final Set<String> keys = new LinkedHashSet<>(chosen.get());
        if (!keys.remove(key) || keys.isEmpty()) {
            keys.add(key);
            selected.set(key);
        } else if (key.equals(selected.get())) {
            selected.set(keys.iterator().next());
        }
        chosen.set(Set.copyOf(keys));
    }

    /** Selects one more, and that is the one in hand now. */
    void extend(final String key) {
        final Set<String> keys = new LinkedHashSet<>(chosen.get());
        keys.add(key);
        selected.set(key);
        chosen.set(Set.copyOf(keys));
    }

    void chooseAll() {
        chosen.set(Set.copyOf(map.get().topics().keySet()));
    }

    /** Selects a task and unfolds what hides it; false where the map around this centre does not have it. */
    boolean reveal(final TaskId id) {
        final List<Task> path = tasks.get().ancestry(id);
        if (path.isEmpty()
                || path.getFirst().archived()
                || page.get().isPresent() && map.get().find(id).isEmpty()) {
            return false;
        }
        boolean opened = false;
        for (final Task task : path.subList(1, path.size())) {
            opened |= folded.remove(task.id().toString());
        }
        if (opened || map.get().find(id).isEmpty()) {
            refresh();
        }
        final boolean there = map.get().find(id).isPresent();
        if (there) {
            select(id.toString());
        }
        return there;
    }

    /** Folds or unfolds a topic; does nothing for the centre and for one with nothing under it. */
    void fold(final Topic topic) {
        if (topic.centre() || !topic.children()) {
            return;
        }
        if (!folded.remove(topic.key())) {
            folded.add(topic.key());
        }
        refresh();
    }

    /** Folds everything below the main branches, or unfolds everything. */
    void foldAll(final boolean fold) {
        if (fold) {
            map.get().topics().values().stream()
                    .filter(t -> t.place().depth() == 1)
                    .forEach(t -> folded.add(t.key()));
        } else if (centre.get().isEmpty() && page.get().isEmpty()) {
            folded.clear();
        } else {
            unfoldBelow();
        }
        refresh();
    }

    private void unfoldBelow() {
        final List<Task> open = new java.util.ArrayList<>();
        centre.get().ifPresent(id -> open.addAll(tasks.get().children(id)));
        for (int i = 0; i < open.size(); i++) {
            folded.remove(open.get(i).id().toString());
            open.addAll(tasks.get().children(open.get(i).id()));
        }
        map.get().topics().keySet().forEach(folded::remove);
    }

    /** Hides the parts of these, too. */
    void hide(final Set<TaskId> tops) {
        tops.forEach(id -> folded.add(id.toString()));
    }

    /** The tasks whose parts are hidden. */
    Set<TaskId> hidden() {
        final Set<TaskId> ids = new LinkedHashSet<>();
        folded.stream().filter(MindMapViewModel::isId).forEach(key -> ids.add(TaskId.of(key)));
        return ids;
    }

    /** The folds as text, to be remembered. */
    String folds() {
        return String.join(",", folded.stream().filter(MindMapViewModel::isId).toList());
    }

    /** Folds what is farthest out, so that a large map is first seen whole; the main branches always stay. */
    private void foldFar() {
        final Deque<TaskId> open = new ArrayDeque<>();
        int seen = 0;
        for (final Task branch : tasks.get().children(null)) {
            open.add(branch.id());
            seen++;
        }
        while (!open.isEmpty()) {
            final TaskId id = open.remove();
            final List<Task> parts = tasks.get().children(id);
            if (!parts.isEmpty() && seen + parts.size() > AT_A_GLANCE) {
                folded.add(id.toString());
            } else {
                seen += parts.size();
                parts.forEach(part -> open.add(part.id()));
            }
        }
    }

    /** Takes back remembered folds in place of those it begins with; what is no id is passed over. */
    void recallFolds(final String text) {
        folded.clear();
        Arrays.stream(text.split(",")).filter(MindMapViewModel::isId).forEach(folded::add);
        showSelected();
        refresh();
    }

    /** What is in hand is not folded away. */
    private void showSelected() {
        if (isId(selected.get())) {
            final TaskId id = TaskId.of(selected.get());
            tasks.get().ancestry(id).stream()
                    .filter(above -> !above.id().equals(id))
                    .forEach(above -> folded.remove(above.id().toString()));
        }
    }

    private static boolean isId(final String key) {
        return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** Begins a topic: under this one, or beside it where it has a parent here. */
    void begin(final Topic at, final Beginning how) {
        if (how == Beginning.CHILD || at.centre()) {
            folded.remove(at.key());
            draft = Optional.of(new Draft(at.task().orElse(null), Optional.empty(), false, ""));
        } else {
            draft = Optional.of(new Draft(parentOf(at), at.task(), how == Beginning.BEFORE, ""));
        }
        refresh();
        select(Topic.NEW);
    }

    /** Shows what was written as the new topic's title until it is kept. */
    void written(final String title) {
        draft = draft.map(d -> new Draft(d.parent(), d.beside(), d.before(), title));
        refresh();
    }

    /** Ends the topic that is being written, kept or not, and selects where it was begun. */
    void end() {
        final Optional<Draft> was = draft;
        draft = Optional.empty();
        was.ifPresent(d -> select(d.beside()
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
                .orElse(under.key().equals(Topic.CENTRE));
    }

    /** Whether a topic can have topics under it. */
    static boolean holds(final Topic topic) {
        return topic.task().isPresent() || topic.key().equals(Topic.CENTRE);
    }
}
