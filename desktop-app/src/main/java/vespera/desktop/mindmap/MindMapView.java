package vespera.desktop.mindmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** The mind map: the task tree as topics around the atelier, or around one task. */
public final class MindMapView implements View {

    private static final Duration SETTLE = Duration.millis(25);
    private static final String FOLDS = "mindmap.folded";
    private static final String CENTRE = "mindmap.centre";
    private static final String HOW_TO_BEGIN = "Press Tab and write the first topic. Enter adds one beside it.";
    private static final String NOTHING_THEN = "At this moment there was no topic yet.";

    private final Desk desk;
    private final TopicSizer sizer = new TopicSizer();
    private final MindMapViewModel model;
    private final TopicWork work;
    private final MapPane pane;
    private final TopicEditor editor;
    private final MapMouse mouse;
    private final String name;
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private @Nullable BorderPane root;

    public MindMapView(final Desk desk) {
        this.desk = desk;
        name = String.valueOf(desk.atelier().folder().root().getFileName());
        model = new MindMapViewModel(desk::tree, desk.atelier().tasks().workflow(), name, sizer);
        work = new TopicWork(desk, model);
        pane = new MapPane(model.mapProperty().get(), sizer, this::fold);
        editor = new TopicEditor(pane.world(), this::written);
        mouse = new MapMouse(
                pane,
                model,
                this::select,
                topic -> edit(topic, topic.title()),
                (id, onto) -> work.move(id, onto.task().orElse(null)),
                desk::mayChange);
        desk.asOf().momentProperty().subscribe((was, is) -> asOf());
        // A burst of changes, such as an import, is laid out once it pauses for breath, not once each.
        settle.setOnFinished(e -> model.refresh());
        desk.onChange(entries -> {
            if (entries.stream().anyMatch(r -> r.event() instanceof TaskEvent)
                    && settle.getStatus() != Animation.Status.RUNNING) {
                settle.playFromStart();
            }
        });
    }

    private void asOf() {
        if (root != null && root.getScene() != null) {
            model.refresh();
        }
    }

    @Override
    public boolean showsPast() {
        return true;
    }

    @Override
    public String id() {
        return "mindmap";
    }

    @Override
    public String title() {
        return "Mind map";
    }

    @Override
    public String icon() {
        return "fth-git-branch";
    }

    @Override
    public Node node() {
        if (root == null) {
            root = build();
            recall();
        }
        return root;
    }

    private BorderPane build() {
        final BorderPane all = new BorderPane();
        all.setId("mindmap");
        all.getStyleClass().add("mind-map");
        all.getStylesheets()
                .add(Objects.requireNonNull(
                                MindMapView.class.getResource("/vespera/desktop/mindmap.css"), "the style is packed")
                        .toExternalForm());
        final MapKeys keys = new MapKeys(pane, model, work, mouse, this::select, this::begin, this::edit, this::fold);
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.TREE_VIEW);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        pane.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        final Label empty = new Label(HOW_TO_BEGIN);
        empty.getStyleClass().add("map-empty");
        StackPane.setAlignment(empty, Pos.BOTTOM_CENTER);
        empty.setMouseTransparent(true);
        final MapHead head = new MapHead(model, pane, this, name);
        all.setTop(head);
        all.setCenter(new StackPane(pane, empty));
        model.mapProperty().subscribe(map -> {
            pane.show(map);
            editor.follow(map);
            empty.setVisible(map.topics().size() == 1);
        });
        model.selectedProperty().subscribe(key -> {
            pane.select(key);
            pane.setAccessibleText("Mind map, " + model.inHand().title());
        });
        pane.whenFontsChange(model::refresh);
        desk.selection().subjectProperty().subscribe(this::follow);
        desk.asOf().momentProperty().subscribe(moment -> {
            head.readOnly(moment.isPresent());
            empty.setText(moment.isPresent() ? NOTHING_THEN : HOW_TO_BEGIN);
        });
        return all;
    }

    private void recall() {
        final var memory = desk.atelier().memory();
        desk.work().query(() -> memory.recall(FOLDS).orElse(""), folds -> {
            if (!folds.isEmpty()) {
                model.recallFolds(folds);
                pane.home();
            }
        });
        desk.work().query(() -> memory.recall(CENTRE).orElse(""), centre -> {
            if (!centre.isEmpty()) {
                centreOn(Optional.of(TaskId.of(centre))
                        .filter(id -> model.tree().find(id).isPresent()));
            }
        });
    }

    private void remember(final String key, final String value) {
        desk.work().command(() -> desk.atelier().memory().remember(key, value));
    }

    private void follow(final Optional<Subject> subject) {
        if (subject.isPresent()
                && subject.get() instanceof Subject.OfTask task
                && !model.selectedProperty().get().equals(task.id().toString())) {
            model.reveal(task.id());
        }
    }

    private void select(final Topic topic) {
        model.select(topic.key());
        topic.task().ifPresent(id -> desk.selection().select(new Subject.OfTask(id)));
    }

    private void fold(final Topic topic) {
        model.fold(topic);
        remember(FOLDS, model.folds());
    }

    /** Folds or unfolds all main branches. */
    void foldAll(final boolean fold) {
        model.foldAll(fold);
        pane.home();
        remember(FOLDS, model.folds());
    }

    /** Puts a task in the middle, or the whole atelier. */
    void centreOn(final Optional<TaskId> task) {
        model.centreProperty().set(task);
        model.refresh();
        pane.home();
        remember(CENTRE, task.map(TaskId::toString).orElse(""));
        pane.requestFocus();
    }

    void centreOnSelected() {
        model.inHand().task().ifPresent(id -> centreOn(Optional.of(id)));
    }

    void beginChild() {
        begin(model.inHand(), true);
    }

    private void begin(final Topic topic, final boolean child) {
        if (!desk.mayChange()) {
            return;
        }
        node();
        model.begin(topic, child);
        model.mapProperty().get().find(Topic.NEW).ifPresent(made -> editor.begin(made, ""));
    }

    private void edit(final Topic topic, final String text) {
        if (topic.task().isPresent() && desk.mayChange()) {
            editor.begin(topic, text);
        }
    }

    private void rename() {
        edit(inHand(), inHand().title());
    }

    private void written(final TopicEditor.Written what) {
        final boolean keep = what.end() != TopicEditor.End.LEFT && !what.text().isBlank();
        final boolean child = what.end() == TopicEditor.End.KEPT_AND_CHILD;
        if (what.topic().task().isPresent()) {
            if (keep) {
                what.topic().task().ifPresent(id -> work.rename(id, what.text()));
            }
            if (child) {
                begin(what.topic(), true);
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
            model.mapProperty().get().find(id).ifPresent(topic -> begin(topic, true));
        }
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("mindmap.child", "Mind map: new topic under this one", "", this::beginChild),
                new Action("mindmap.sibling", "Mind map: new topic beside this one", "", () -> begin(inHand(), false)),
                new Action("mindmap.rename", "Mind map: rename the topic", "F2", this::rename),
                new Action("mindmap.archive", "Mind map: archive the topic", "", () -> work.archive(inHand())),
                new Action("mindmap.fold", "Mind map: fold or unfold the topic", "", () -> fold(inHand())),
                new Action("mindmap.fold-all", "Mind map: fold all branches", "", () -> foldAll(true)),
                new Action("mindmap.unfold-all", "Mind map: unfold all branches", "", () -> foldAll(false)),
                new Action("mindmap.up", "Mind map: move the topic up", "Shortcut+UP", shift(-1)),
                new Action("mindmap.down", "Mind map: move the topic down", "Shortcut+DOWN", shift(1)),
                new Action("mindmap.promote", "Mind map: move the topic out a level", "", () -> work.promote(inHand())),
                new Action("mindmap.demote", "Mind map: move the topic in a level", "", () -> work.demote(inHand())),
                new Action("mindmap.centre", "Mind map: put the topic in the middle", "", this::centreOnSelected),
                new Action("mindmap.whole", "Mind map: show the whole atelier", "", () -> centreOn(Optional.empty())),
                new Action("mindmap.fit", "Mind map: fit into the window", "", pane::fit));
    }

    private Runnable shift(final int direction) {
        return () -> work.shift(inHand(), direction);
    }

    private Topic inHand() {
        return model.inHand();
    }

    @Override
    public void shown() {
        node();
        model.refresh();
        pane.requestFocus();
    }
}
