package vespera.desktop.mindmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;

/** What keys, mouse, menu and palette do with the topics in hand. */
final class MapHands implements MapKeys.Asked, MapMouse.Asked {

    private static final Texts TEXTS = Texts.of(MapHands.class);

    private final Desk desk;
    private final MindMapViewModel model;
    private final TopicWork work;
    private final MapPane pane;
    private final TopicEditor editor;
    private final LabelEditor labels;
    private final Runnable folded;
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private Optional<TaskId> relating = Optional.empty();
    private Consumer<String> leads = link -> {};

    /** @param folded is told when other topics are folded than before */
    MapHands(
            final Desk desk,
            final MindMapViewModel model,
            final TopicWork work,
            final MapPane pane,
            final Runnable folded) {
        this.desk = desk;
        this.model = model;
        this.work = work;
        this.pane = pane;
        this.folded = folded;
        editor = new TopicEditor(pane.world(), this::written);
        labels = new LabelEditor(pane.world(), this::label, pane::requestFocus);
    }

    /** What is to be done next, while something is under way. */
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** @param open opens an address outside the atelier */
    void whenLinked(final Consumer<String> open) {
        leads = open;
    }

    TopicEditor editor() {
        return editor;
    }

    @Override
    public void select(final Topic topic) {
        if (!pick(topic)) {
            go(topic);
        }
    }

    @Override
    public void go(final Topic topic) {
        pane.relations().choose(Optional.empty());
        model.select(topic.key());
        tell(topic);
    }

    /** Every other view shows it, too. */
    private void tell(final Topic topic) {
        topic.task()
                .<Subject>map(Subject.OfTask::new)
                .or(() -> topic.page().map(p -> new Subject.OfDocument(p.id())))
                .ifPresent(desk.selection()::select);
    }

    @Override
    public void extend(final Topic topic) {
        model.extend(topic.key());
    }

    @Override
    public void choose(final Topic topic) {
        model.choose(topic.key());
    }

    @Override
    public void background() {
        pane.relations().choose(Optional.empty());
    }

    @Override
    public void begin(final Topic topic, final Beginning how) {
        final boolean beside = how != Beginning.CHILD && !topic.centre();
        if (!desk.mayChange() || !(beside ? topic.task().isPresent() : MindMapViewModel.holds(topic))) {
            return;
        }
        model.begin(topic, how);
        model.map().find(Topic.NEW).ifPresent(made -> editor.begin(made, ""));
    }

    @Override
    public void edit(final Topic topic) {
        edit(topic, topic.title());
    }

    @Override
    public void edit(final Topic topic, final String text) {
        final Optional<Relation> line = pane.relations().chosen();
        if (line.isPresent()) {
            editLabel(line.get());
        } else if (topic.task().isPresent() && desk.mayChange()) {
            editor.begin(topic, text);
        }
    }

    private void written(final TopicEditor.Written what) {
        final boolean keep = what.end() != TopicEditor.End.LEFT && !what.text().isBlank();
        final boolean child = what.end() == TopicEditor.End.KEPT_AND_CHILD;
        if (what.topic().task().isPresent()) {
            if (keep && !what.text().equals(what.topic().title())) {
                what.topic().task().ifPresent(id -> work.rename(id, what.text()));
            }
            if (child) {
                begin(what.topic(), Beginning.CHILD);
            }
        } else if (keep && desk.mayChange()) {
            final Draft draft = model.draft().orElseThrow();
            model.written(what.text());
            work.create(draft, what.text(), id -> created(id, child));
        } else {
            model.end();
        }
        if (!editor.open()) {
            pane.requestFocus();
        }
    }

    private void created(final TaskId id, final boolean child) {
        model.end();
        model.reveal(id);
        desk.selection().select(new Subject.OfTask(id));
        if (child) {
            model.map().find(id).ifPresent(topic -> begin(topic, Beginning.CHILD));
        }
    }

    @Override
    public void fold(final Topic topic) {
        model.fold(topic);
        folded.run();
    }

    /** The outermost level that is open folds, or the first that is folded opens. */
    @Override
    public void level(final Topic topic, final boolean more) {
        final List<Topic> below = new ArrayList<>(List.of(topic));
        for (int i = 0; i < below.size(); i++) {
            below.addAll(model.map().children(below.get(i).key()));
        }
        if (more) {
            final int least = below.stream()
                    .filter(Topic::folded)
                    .mapToInt(t -> t.place().depth())
                    .min()
                    .orElse(-1);
            below.stream().filter(t -> t.folded() && t.place().depth() == least).forEach(model::fold);
        } else {
            final int most = below.stream()
                    .filter(t -> t.children() && !t.folded())
                    .mapToInt(t -> t.place().depth())
                    .max()
                    .orElse(-1);
            below.stream()
                    .filter(t -> t.children() && !t.folded() && t.place().depth() == most)
                    .forEach(model::fold);
        }
        folded.run();
    }

    @Override
    public void delete() {
        final Optional<Relation> line = pane.relations().chosen();
        if (line.isPresent()) {
            final Relation gone = line.get();
            relate(
                    gone,
                    TEXTS.say("did-remove-line"),
                    now -> now.stream().filter(r -> !r.equals(gone)).toList());
        } else {
            work.archive(model.inHands().stream().filter(t -> !t.centre()).toList());
        }
    }

    @Override
    public void move(final List<Topic> topics, final Drop to) {
        work.move(topics, to);
    }

    @Override
    public void open(final Topic topic) {
        if (topic.page().isPresent()) {
            desk.navigator().openAt(topic.page().get().id(), topic.page().get().line());
        } else if (!topic.look().link().isEmpty()) {
            leads.accept(topic.look().link());
        } else {
            topic.task().ifPresent(id -> desk.navigator().open(new Subject.OfTask(id)));
        }
    }

    @Override
    public boolean leave() {
        final boolean under = relating.isPresent() || pane.relations().chosen().isPresent();
        relating = Optional.empty();
        hint.set("");
        pane.relations().choose(Optional.empty());
        if (!under && model.chosenProperty().get().size() > 1) {
            model.select(model.inHand().key());
            return true;
        }
        return under;
    }

    /** Joins the topics in hand by a line; with only one, the next one chosen is the other end. */
    void relate() {
        final List<TaskId> ids = model.map().topics().values().stream()
                .filter(t -> model.chosenProperty().get().contains(t.key()))
                .flatMap(t -> t.task().stream())
                .toList();
        final Optional<TaskId> last = model.inHand().task();
        if (ids.size() > 1 && last.isPresent()) {
            ids.stream().filter(id -> !id.equals(last.get())).forEach(id -> join(id, last.get()));
        } else if (last.isPresent() && desk.mayChange()) {
            relating = last;
            hint.set(TEXTS.say("choose-other", model.inHand().title()));
        }
    }

    @Override
    public boolean pick(final Topic topic) {
        if (relating.isEmpty() || topic.task().isEmpty()) {
            return false;
        }
        final TaskId from = relating.get();
        if (topic.task().get().equals(from)) {
            return false;
        }
        relating = Optional.empty();
        hint.set("");
        join(from, topic.task().get());
        return true;
    }

    private void join(final TaskId from, final TaskId to) {
        final Relation made = new Relation(from.toString(), to.toString(), "");
        relate(made, TEXTS.say("did-join"), now -> {
            final List<Relation> more = new ArrayList<>(now);
            if (now.stream().noneMatch(r -> r.to().equals(made.to()))) {
                more.add(made);
            }
            return more;
        });
    }

    private void relate(final Relation relation, final String words, final TopicWork.Relinked change) {
        work.relate(TaskId.of(relation.from()), words, change);
    }

    /** A line was clicked. */
    void line(final Relation relation, final boolean twice) {
        pane.requestFocus();
        pane.relations().choose(Optional.of(relation));
        if (twice) {
            editLabel(relation);
        }
    }

    private void editLabel(final Relation relation) {
        if (desk.mayChange()) {
            pane.relations().line(relation).ifPresent(line -> labels.begin(relation, line.middle()));
        }
    }

    private void label(final Relation relation, final String words) {
        relate(
                relation,
                TEXTS.say("did-label"),
                now -> now.stream()
                        .map(r -> r.equals(relation) ? r.labelled(words) : r)
                        .toList());
    }

    void colour(final String name) {
        work.detail(model.inHands(), TaskDetail.COLOUR, name);
    }

    void icon(final String name) {
        work.detail(model.inHands(), TaskDetail.ICON, name);
    }
}
