package vespera.desktop.board;

import java.io.File;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.fx.Outside;
import vespera.desktop.inspector.TaskPage;
import vespera.desktop.palette.Fuzzy;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.TaskId;

/** The board's nodes put together, and what is asked of them. */
final class BoardStage implements CardMenu.Asked, BoardKeys.Asked, CardDrag.Hand, CardFace.Hand, BoardHead.Asked {

    private static final Texts TEXTS = Texts.of(BoardStage.class);

    private final Desk desk;
    private final BoardViewModel model;
    private final CardWork work;
    private final ColumnWork columns;
    private final SavedBoards saved;
    private final TitleEditor editor;
    private final CardMenu menu;
    private final BoardField field;
    private final BoardHead head;
    private final BorderPane root = new BorderPane();
    private final Pane overlay = new Pane();
    private final StackPane middle = new StackPane();
    private @Nullable TaskPage made;

    BoardStage(final Desk desk, final BoardViewModel model, final CardWork work) {
        this.desk = desk;
        this.model = model;
        this.work = work;
        columns = new ColumnWork(desk);
        saved = new SavedBoards(desk, model);
        editor = new TitleEditor(work::rename, this::leave);
        menu = new CardMenu(model, work, this, desk.origin().actor().name());
        field = new BoardField(
                model,
                columns,
                work,
                editor,
                this,
                new Covers(desk.atelier().folder().root()));
        head = new BoardHead(model, saved, field.cards().wires(), this);
        build();
    }

    private void build() {
        root.setId("board");
        root.getStyleClass().add("board");
        root.getStylesheets()
                .add(Objects.requireNonNull(
                                BoardStage.class.getResource("/vespera/desktop/board.css"), "the style is packed")
                        .toExternalForm());
        final ScrollPane scroll = new ScrollPane(field);
        scroll.setFitToHeight(true);
        scroll.setFitToWidth(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "lanes-scroll");
        scroll.setFocusTraversable(false);
        overlay.setMouseTransparent(true);
        final BoardEmpty empty = new BoardEmpty(this::create, head::showAll);
        final CardDrag drag = new CardDrag(model, field, scroll, overlay, this, desk::mayChange);
        new ColumnDrag(field, overlay, columns, desk::mayChange);
        new WirePull(field, work::wait, desk::mayChange);
        root.setTop(head);
        middle.getChildren().setAll(scroll, empty, overlay);
        root.setCenter(middle);
        root.addEventFilter(KeyEvent.KEY_PRESSED, new BoardKeys(model, work, drag, this, this::page)::pressed);
        model.boardProperty()
                .subscribe(board -> empty.show(
                        board.tally().cards() == 0,
                        board.lanes().stream().allMatch(lane -> lane.cards().isEmpty()),
                        desk.asOf().isPast()));
        model.groupingProperty().subscribe((was, is) -> field.reveal());
        field.cards().wires().allProperty().subscribe(on -> field.cards().requestLayout());
        desk.asOf().momentProperty().subscribe(moment -> {
            head.readOnly(moment.isPresent());
            field.readOnly(moment.isPresent());
            menu.readOnly(moment.isPresent());
        });
    }

    BorderPane root() {
        return root;
    }

    Pane overlay() {
        return overlay;
    }

    void focus() {
        if (!page()) {
            desk.focus().to(field);
        }
    }

    @Override
    public void leave() {
        field.requestFocus();
    }

    @Override
    public void map() {
        desk.navigator().show("mindmap");
    }

    @Override
    public void archive() {
        desk.navigator().show("archive");
    }

    @Override
    public void select(final TaskId id) {
        desk.selection().select(new Subject.OfTask(id));
        if (editor.cardProperty().get().isEmpty() && !page()) {
            field.requestFocus();
        }
    }

    private Optional<Task> card() {
        return model.selectedProperty()
                .get()
                .filter(id -> model.spot(id).isPresent())
                .flatMap(desk.tree()::find);
    }

    @Override
    public void rename() {
        card().ifPresent(task -> rename(task.id()));
    }

    @Override
    public void rename(final TaskId id) {
        if (desk.mayChange()) {
            desk.tree().find(id).ifPresent(task -> editor.begin(id, task.title()));
        }
    }

    @Override
    public void open() {
        card().ifPresent(task -> open(task.id()));
    }

    /** A card that stands for a document opens that one, any other opens as a page. */
    @Override
    public void open(final TaskId id) {
        final Optional<Subject> document = desk.tree()
                .find(id)
                .flatMap(task -> task.detail(TaskDetail.DOCUMENT))
                .flatMap(FactReader::id)
                .filter(one -> desk.atelier().catalogue().find(one).isPresent())
                .map(Subject.OfDocument::new);
        if (document.isPresent()) {
            desk.navigator().open(document.get());
        } else {
            select(id);
            final TaskPage over = pages();
            over.about(id);
            turn(over);
        }
    }

    /** The one page, which hears of changes as long as the board does: made when a card is first opened. */
    private TaskPage pages() {
        final TaskPage before = made;
        if (before != null) {
            return before;
        }
        final TaskPage first = new TaskPage(desk, () -> turn(null));
        made = first;
        return first;
    }

    private boolean page() {
        return middle.getChildren().stream().anyMatch(TaskPage.class::isInstance);
    }

    /** Lays a page over the board in place of another, or takes it away for null. */
    private void turn(final @Nullable TaskPage next) {
        middle.getChildren().removeIf(TaskPage.class::isInstance);
        if (next == null) {
            field.requestFocus();
        } else {
            middle.getChildren().add(next);
        }
    }

    @Override
    public void create() {
        if (desk.mayChange()) {
            lane().foot().open();
        }
    }

    private LaneView lane() {
        final String status = model.laneInHand().status();
        return field.lanes().stream()
                .filter(lane -> lane.lane().status().equals(status))
                .findFirst()
                .orElseGet(() -> field.lanes().getFirst());
    }

    void filter() {
        head.filter();
    }

    void menu(final boolean lanes) {
        head.open(lanes);
    }

    void save() {
        saved.ask(head.boards());
    }

    void showAll() {
        head.showAll();
    }

    void wires() {
        final var all = field.cards().wires().allProperty();
        all.set(!all.get());
    }

    void column() {
        lane().showMenu();
    }

    void newColumn() {
        if (desk.mayChange()) {
            lane().add();
        }
    }

    void moveColumn(final int step) {
        final LaneView lane = lane();
        columns.move(lane.lane().status(), field.lanes().indexOf(lane) + step);
    }

    void tag() {
        card().ifPresent(task -> tag(model.choosing().with(task.id())));
    }

    void write() {
        card().ifPresent(task -> write(task.id()));
    }

    @Override
    public void write(final TaskId card) {
        if (desk.mayChange()) {
            desk.tree()
                    .find(card)
                    .ifPresent(task -> desk.work()
                            .command(
                                    () -> desk.atelier()
                                            .organising()
                                            .renames()
                                            .cards()
                                            .write(desk.origin(), task),
                                    made -> desk.navigator().open(new Subject.OfDocument(made))));
        }
    }

    void waitFor() {
        card().ifPresent(task -> wait(task.id()));
    }

    private Node beside(final TaskId id) {
        return field.cards().face(id).map(Node.class::cast).orElse(field);
    }

    @Override
    public void tag(final List<TaskId> cards) {
        if (desk.mayChange()) {
            Asking.word(
                    beside(cards.getFirst()),
                    TEXTS.say("tag"),
                    "",
                    tag -> TaskDetail.tags(tag).forEach(one -> work.tag(cards, one, true)));
        }
    }

    @Override
    public void wait(final TaskId card) {
        if (desk.mayChange()) {
            Asking.choice(
                    beside(card),
                    TEXTS.say("which-first"),
                    typed -> fitting(card, typed),
                    Task::title,
                    first -> work.wait(card, first.id()));
        }
    }

    private List<Task> fitting(final TaskId card, final String typed) {
        return desk.tree().live().stream()
                .filter(task -> !task.id().equals(card) && Fuzzy.score(typed, task.title()) >= 0)
                .sorted(Comparator.comparingInt((Task task) -> -Fuzzy.score(typed, task.title())))
                .toList();
    }

    @Override
    public void cover(final TaskId card) {
        if (!desk.mayChange()) {
            return;
        }
        final FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.say("cover"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        TEXTS.say("pictures"), "*.png", "*.jpg", "*.jpeg", "*.gif", "*.bmp"));
        chooser.setInitialDirectory(desk.atelier().folder().root().toFile());
        final File file = new Outside(root.getScene().getWindow()).open(chooser);
        if (file == null) {
            return;
        }
        final var folder = desk.atelier().folder();
        if (file.toPath().normalize().startsWith(folder.root())) {
            work.cover(card, folder.relative(file.toPath()));
        } else {
            desk.notices().say(Notices.Tone.INFO, TEXTS.say("cover-inside"));
        }
    }

    @Override
    public void menu() {
        card().flatMap(task -> field.cards().face(task.id())).ifPresent(face -> {
            final var box = face.localToScreen(face.getLayoutBounds());
            menu(Objects.requireNonNull(face.card()), face, box.getMinX() + 24, box.getMinY() + 24);
        });
    }

    @Override
    public void menu(final Card card, final Node anchor, final double screenX, final double screenY) {
        menu.show(card, anchor, screenX, screenY);
    }

    @Override
    public void drop(final List<TaskId> cards, final Board.Spot to) {
        work.place(cards, to);
    }

    @Override
    public void unfold(final TaskId card) {
        model.unfold(card);
    }

    @Override
    public void tick(final TaskId card, final int index, final boolean done) {
        work.tick(card, index, done);
    }
}
