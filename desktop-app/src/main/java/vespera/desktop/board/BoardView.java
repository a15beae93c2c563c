package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskId;

/** The board: tasks with a status, as cards in the columns of the workflow. */
public final class BoardView implements View {

    private static final Duration SETTLE = Duration.millis(25);

    private final Desk desk;
    private final BoardViewModel model;
    private final CardWork work;
    private final TitleEditor editor;
    private final CardMenu menu;
    private final List<LaneView> lanes = new ArrayList<>();
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private @Nullable BorderPane root;
    private @Nullable BoardHead head;

    public BoardView(final Desk desk) {
        this.desk = desk;
        model = new BoardViewModel(desk.atelier().tasks().workflow(), desk::tree, desk::today);
        work = new CardWork(desk, model);
        editor = new TitleEditor(work::rename, this::focusCards);
        menu = new CardMenu(
                model,
                work,
                card -> {
                    if (desk.mayChange()) {
                        editor.begin(card.id(), card.title());
                    }
                },
                desk.origin().actor().name());
        // A burst of changes, such as an import, is drawn once it pauses for breath, not once each.
        settle.setOnFinished(e -> model.refresh());
        desk.onChange(entries -> {
            if (entries.stream().anyMatch(r -> r.event() instanceof TaskEvent)
                    && settle.getStatus() != javafx.animation.Animation.Status.RUNNING) {
                settle.playFromStart();
            }
        });
        desk.asOf().momentProperty().subscribe((was, is) -> {
            if (root != null && root.getScene() != null) {
                model.refresh();
            }
        });
        desk.selection().subjectProperty().subscribe(subject -> {
            if (subject.isPresent() && subject.get() instanceof Subject.OfTask task) {
                model.selectedProperty().set(Optional.of(task.id()));
            }
        });
    }

    @Override
    public String id() {
        return "board";
    }

    @Override
    public String title() {
        return "Board";
    }

    @Override
    public String icon() {
        return "fth-columns";
    }

    @Override
    public Node node() {
        if (root == null) {
            root = build();
        }
        return root;
    }

    private BorderPane build() {
        final BorderPane pane = new BorderPane();
        pane.setId("board");
        pane.getStyleClass().add("board");
        pane.getStylesheets()
                .add(Objects.requireNonNull(
                                BoardView.class.getResource("/vespera/desktop/board.css"), "the style is packed")
                        .toExternalForm());
        final HBox row = new HBox(12);
        row.getStyleClass().add("lanes");
        for (final Lane lane : model.lanesProperty().get()) {
            final LaneView view = new LaneView(lane, editor, menu, work, this::select, this::focusCards);
            HBox.setHgrow(view, Priority.ALWAYS);
            lanes.add(view);
            row.getChildren().add(view);
        }
        final ScrollPane scroll = new ScrollPane(row);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "lanes-scroll");
        scroll.setFocusTraversable(false);
        final Pane overlay = new Pane();
        overlay.setMouseTransparent(true);
        final BoardHead top = new BoardHead(
                model,
                this::create,
                () -> desk.navigator().show("mindmap"),
                () -> desk.navigator().show("archive"),
                this::focusCards);
        final BoardEmpty empty = new BoardEmpty(this::create, top::showAll);
        final CardDrag drag = new CardDrag(
                scroll,
                overlay,
                () -> lanes,
                (card, lane, to) -> work.place(card.id(), lane.status(), to),
                desk::mayChange);
        head = top;
        pane.setTop(top);
        pane.setCenter(new StackPane(scroll, empty, overlay));
        pane.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new BoardKeys(model, work, drag, this::select, this::edit, this::create)::pressed);
        model.lanesProperty().subscribe(now -> {
            show(now);
            empty.show(
                    model.cards() == 0,
                    now.stream().allMatch(lane -> lane.cards().isEmpty()),
                    desk.asOf().isPast());
        });
        model.selectedProperty().subscribe(this::follow);
        desk.asOf().momentProperty().subscribe(moment -> {
            top.readOnly(moment.isPresent());
            lanes.forEach(lane -> lane.readOnly(moment.isPresent()));
            menu.readOnly(moment.isPresent());
        });
        return pane;
    }

    private void show(final List<Lane> now) {
        for (int i = 0; i < lanes.size(); i++) {
            lanes.get(i).show(now.get(i));
        }
        follow(model.selectedProperty().get());
    }

    private void follow(final Optional<TaskId> selected) {
        lanes.forEach(lane -> lane.follow(selected));
    }

    private void select(final TaskId id) {
        desk.selection().select(new Subject.OfTask(id));
        focusCards();
    }

    /** Gives the focus to the column in hand. */
    private void focusCards() {
        final String status = model.laneInHand().status();
        lanes.stream()
                .filter(lane -> lane.status().equals(status))
                .forEach(lane -> lane.list().requestFocus());
    }

    private void edit() {
        if (!desk.mayChange()) {
            return;
        }
        model.selectedProperty()
                .get()
                .filter(id -> model.spot(id).isPresent())
                .flatMap(desk.tree()::find)
                .ifPresent(task -> editor.begin(task.id(), task.title()));
    }

    private void create() {
        if (!desk.mayChange()) {
            return;
        }
        node();
        final String status = model.laneInHand().status();
        lanes.stream()
                .filter(lane -> lane.status().equals(status))
                .forEach(lane -> lane.foot().open());
    }

    private void filter() {
        node();
        if (head != null) {
            head.filter();
        }
    }

    private void archive() {
        model.selectedProperty().get().filter(id -> model.spot(id).isPresent()).ifPresent(work::archive);
    }

    @Override
    public List<Action> actions() {
        return List.of(
                new Action("board.new-card", "Board: new card in this column", "", this::create),
                new Action("board.rename", "Board: rename the card", "F2", this::edit),
                new Action("board.archive", "Board: archive the card", "", this::archive),
                new Action("board.filter", "Board: filter cards", "Shortcut+F", this::filter),
                push("left", "Shortcut+Shift+LEFT", BoardViewModel.Direction.LEFT),
                push("right", "Shortcut+Shift+RIGHT", BoardViewModel.Direction.RIGHT),
                push("up", "Shortcut+Shift+UP", BoardViewModel.Direction.UP),
                push("down", "Shortcut+Shift+DOWN", BoardViewModel.Direction.DOWN));
    }

    private Action push(final String to, final String keys, final BoardViewModel.Direction direction) {
        return new Action("board.move-" + to, "Board: move the card " + to, keys, () -> work.push(direction));
    }

    @Override
    public boolean showsPast() {
        return true;
    }

    @Override
    public void shown() {
        node();
        model.refresh();
        focusCards();
    }
}
