package vespera.desktop.mindmap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.emptypage.EmptyPage;
import vespera.desktop.mindmap.layout.Layout;
import vespera.desktop.texts.Texts;
import vespera.gateway.MapFiles;
import vespera.scriptorium.arrangement.ArrangementEvent;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** The mind map: the task tree as topics around the atelier, around one task, or around a document. */
public final class MindMapView implements View {

    private static final Texts TEXTS = Texts.of(MindMapView.class);
    private static final Duration SETTLE = Duration.millis(25);
    private static final String CENTRE = "mindmap.centre";
    private static final String LAYOUT = "mindmap.layout.";

    private final Desk desk;
    private final TopicSizer sizer = new TopicSizer();
    private final MindMapViewModel model;
    private final TopicWork work;
    private final MapPane pane;
    private final MapHands hands;
    private final MapTraffic traffic;
    private final NotesCard notes;
    private final String name;
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private @Nullable BorderPane root;
    private @Nullable ContextMenu menu;

    public MindMapView(final Desk desk) {
        this.desk = desk;
        name = String.valueOf(desk.atelier().folder().root().getFileName());
        model = new MindMapViewModel(desk::tree, desk.atelier().tasks()::workflow, name, sizer);
        work = new TopicWork(desk, model);
        pane = new MapPane(model.map(), sizer, this::fold, this::line);
        hands = new MapHands(desk, model, work, pane, this::folded);
        hands.whenLinked(new MapLinks(desk, model)::open);
        new MapMouse(pane, model, hands, desk::mayChange);
        traffic = new MapTraffic(desk, model, work, pane, this::folded);
        notes = new NotesCard(work::annotate, pane::requestFocus);
        desk.asOf().momentProperty().subscribe((was, is) -> asOf());
        // A burst of changes, such as an import, is laid out once it pauses for breath, not once each.
        settle.setOnFinished(e -> model.refresh());
        desk.onChange(entries -> {
            if (entries.stream().anyMatch(r -> r.event() instanceof TaskEvent || r.event() instanceof ArrangementEvent)
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

    private void fold(final Topic topic) {
        hands.fold(topic);
    }

    private void line(final Relation relation, final boolean twice) {
        hands.line(relation, twice);
    }

    private void folded() {
        remember(MapFiles.FOLDED, model.folds());
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
        return TEXTS.say("mind-map");
    }

    @Override
    public String icon() {
        return "fth-git-branch";
    }

    @Override
    public boolean settled() {
        return pane.settled();
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
        final MapKeys keys = new MapKeys(pane, model, work, hands);
        pane.setFocusTraversable(true);
        pane.setAccessibleRole(AccessibleRole.TREE_VIEW);
        pane.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
        pane.addEventHandler(KeyEvent.KEY_TYPED, keys::typed);
        pane.setOnContextMenuRequested(this::menu);
        final EmptyPage empty = empty();
        final Label hint = over("", "map-hint");
        hint.textProperty().bind(hands.hintProperty());
        hint.visibleProperty().bind(hands.hintProperty().isNotEmpty());
        final MapHead head = new MapHead(model, pane, this, name);
        all.setTop(head);
        all.setCenter(new StackPane(pane, empty, hint, notes));
        model.mapProperty().subscribe(map -> {
            pane.show(map);
            hands.editor().follow(map);
            empty.setVisible(
                    map.topics().size() == 1 && model.pageProperty().get().isEmpty());
            showNotes();
        });
        model.selectedProperty().subscribe(key -> {
            pane.select(key);
            pane.setAccessibleText(TEXTS.say("map-of", model.inHand().title()));
            showNotes();
        });
        model.chosenProperty().subscribe(pane::choose);
        pane.whenFontsChange(model::refresh);
        desk.selection().subjectProperty().subscribe(this::follow);
        desk.asOf().momentProperty().subscribe(moment -> {
            head.readOnly(moment.isPresent());
            empty.say(TEXTS.say("first-thought"), TEXTS.say(moment.isPresent() ? "nothing-then" : "how-to-begin"));
            empty.offer(moment.isEmpty());
        });
        return all;
    }

    private EmptyPage empty() {
        final EmptyPage page = new EmptyPage("fth-git-branch", TEXTS.say("first-thought"), TEXTS.say("how-to-begin"));
        page.button(TEXTS.say("first-topic"), "fth-plus", this::beginChild).setId("map-begin");
        StackPane.setAlignment(page, Pos.BOTTOM_CENTER);
        return page;
    }

    private static Label over(final String words, final String style) {
        final Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setMouseTransparent(true);
        StackPane.setAlignment(label, Pos.BOTTOM_CENTER);
        return label;
    }

    private void showNotes() {
        notes.show(model.inHand(), desk.asOf().isPast());
    }

    private void recall() {
        final var memory = desk.atelier().memory();
        desk.work().query(() -> memory.recall(MapFiles.FOLDED), folds -> {
            folds.ifPresent(model::recallFolds);
            pane.begin();
        });
        desk.work().query(() -> memory.recall(CENTRE).orElse(""), centre -> {
            if (centre.isEmpty()) {
                recallLayout();
            } else {
                centreOn(Optional.of(TaskId.of(centre))
                        .filter(id -> model.tree().find(id).isPresent()));
            }
        });
    }

    private void recallLayout() {
        final String key = layoutKey();
        desk.work().query(() -> desk.atelier().memory().recall(key).orElse(""), layout -> {
            if (key.equals(layoutKey())) {
                final Layout now = Layout.named(layout).orElse(Layout.BOTH);
                if (now != model.layoutProperty().get()) {
                    model.layoutProperty().set(now);
                    model.refresh();
                    pane.home();
                }
            }
        });
    }

    private String layoutKey() {
        return LAYOUT
                + model.pageProperty()
                        .get()
                        .map(Seed::key)
                        .orElseGet(() -> model.centreProperty()
                                .get()
                                .map(TaskId::toString)
                                .orElse(""));
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

    /** Folds or unfolds all main branches. */
    void foldAll(final boolean fold) {
        model.foldAll(fold);
        pane.home();
        folded();
    }

    /** Lays this map out otherwise, now and whenever it is shown. */
    void lay(final Layout layout) {
        model.layoutProperty().set(layout);
        model.refresh();
        pane.home();
        remember(layoutKey(), layout.name());
        pane.requestFocus();
    }

    /** Puts a task in the middle, or the whole atelier. */
    void centreOn(final Optional<TaskId> task) {
        model.pageProperty().set(Optional.empty());
        model.centreProperty().set(task);
        model.refresh();
        pane.home();
        remember(CENTRE, task.map(TaskId::toString).orElse(""));
        recallLayout();
        pane.requestFocus();
    }

    /** Puts a document in the middle: its headings, its links, and the topics that stand for it. */
    void centreOn(final Document document) {
        desk.work()
                .query(
                        () -> PageSeed.of(
                                desk.atelier(),
                                document,
                                desk.tree(),
                                desk.atelier().tasks().workflow()),
                        seed -> {
                            model.pageProperty().set(Optional.of(seed));
                            model.refresh();
                            model.select(model.map().centre().key());
                            pane.home();
                            recallLayout();
                            pane.requestFocus();
                        });
    }

    void centreOnSelected() {
        final Topic topic = model.inHand();
        if (topic.task().isPresent()) {
            centreOn(topic.task());
        } else {
            topic.page().flatMap(p -> document(p.id())).ifPresent(this::centreOn);
        }
    }

    private Optional<Document> document(final DocumentId id) {
        return desk.atelier().catalogue().find(id);
    }

    /** One level out from what is in the middle. */
    void out() {
        centreOn(
                model.centreProperty().get().flatMap(model.tree()::find).flatMap(t -> Optional.ofNullable(t.parent())));
    }

    /** The map of what is selected anywhere. */
    void ofSelected() {
        final Optional<Subject> subject = desk.selection().subject();
        desk.navigator().show(id());
        node();
        switch (subject.orElse(null)) {
            case Subject.OfTask task -> centreOn(Optional.of(task.id()));
            case Subject.OfDocument page -> document(page.id()).ifPresent(this::centreOn);
            case null, default -> centreOn(Optional.empty());
        }
    }

    /** A topic that stands for the document selected anywhere. */
    void topicOfSelected() {
        if (desk.selection().subject().orElse(null) instanceof Subject.OfDocument page) {
            node();
            final Topic at = model.inHand();
            document(page.id()).ifPresent(d -> work.create(d, at.task().orElse(null)));
        }
    }

    void beginChild() {
        node();
        hands.begin(model.inHand(), Beginning.CHILD);
    }

    /** Shows the notes beside the map, or hides them. */
    void notes() {
        node();
        notes.toggle();
    }

    private void menu(final ContextMenuEvent event) {
        if (event.isKeyboardTrigger()) {
            popUp();
        } else {
            pane.at(event.getSceneX(), event.getSceneY())
                    .filter(t -> !model.chosenProperty().get().contains(t.key()))
                    .ifPresent(hands::select);
            made().show(pane, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    /** The menu at the topic in hand. */
    void popUp() {
        pane.node(model.inHand().key()).ifPresent(node -> made().show(node, Side.BOTTOM, 0, 4));
    }

    private ContextMenu made() {
        if (menu != null) {
            menu.hide();
        }
        final boolean looks = model.inHand().task().isPresent() && !desk.asOf().isPast();
        final ContextMenu made = new TopicMenu(hands::colour, hands::icon).menu(looks, new MapActions(this).entries());
        menu = made;
        return made;
    }

    MindMapViewModel model() {
        return model;
    }

    MapHands hands() {
        return hands;
    }

    TopicWork work() {
        return work;
    }

    MapPane pane() {
        return pane;
    }

    MapTraffic traffic() {
        return traffic;
    }

    @Override
    public List<Action> actions() {
        return new MapActions(this).all();
    }

    @Override
    public void shown() {
        node();
        model.refresh();
        desk.focus().to(pane);
    }
}
