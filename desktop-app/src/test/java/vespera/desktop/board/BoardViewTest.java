package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.Subject;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Stayed;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Priority;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.Tasks;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class BoardViewTest {

    private final Hand robot = new Hand();

    @TempDir
    static Path folder;

    private Selection selection;
    private Notices notices;
    private Atelier atelier;
    private Tasks tasks;
    private Desk desk;
    private BoardView board;
    private Stage stage;

    @Start
    void start(final Stage shown) throws java.io.IOException {
        atelier = Atelier.open(Files.createTempDirectory(folder, "atelier"));
        tasks = atelier.tasks();
        add("Alpha", "todo");
        add("Beta", "todo");
        add("Gamma", "doing");
        desk = Stayed.desk(atelier, new Stayed());
        selection = desk.selection();
        notices = desk.notices();
        board = new BoardView(desk);
        stage = shown;
        Windows.show(stage, board.node(), 990, 700);
        board.shown();
    }

    @AfterEach
    void close() {
        Stayed.close(desk);
    }

    private void add(final String title, final String status) {
        tasks.create(atelier.person(), NewTask.titled(title).withStatus(status));
    }

    private List<String> column(final String status) {
        return tasks.tree().live().stream()
                .filter(t -> status.equals(t.status()))
                .map(Task::title)
                .toList();
    }

    private Task task(final String title) {
        return tasks.tree().live().stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void select(final String title) {
        final Subject subject = new Subject.OfTask(task(title).id());
        robot.interact(() -> selection.select(subject));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Optional<CardFace> found(final String title) {
        return stage.getScene().getRoot().lookupAll(".card-face").stream()
                .map(CardFace.class::cast)
                .filter(c -> c.isVisible() && c.getParent().getId() != null)
                .filter(c -> c.card() != null && c.card().title().equals(title))
                .findFirst();
    }

    private CardFace cell(final String title) {
        return found(title).orElseThrow();
    }

    private boolean shows(final String title) {
        return found(title).isPresent();
    }

    private static boolean selected(final CardFace face) {
        return face.getPseudoClassStates().contains(javafx.css.PseudoClass.getPseudoClass("selected"));
    }

    @Test
    void keysSelectMoveAndReorder() throws TimeoutException {
        robot.push(KeyCode.DOWN);
        assertThat(selection.subject())
                .contains(new Subject.OfTask(task("Alpha").id()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        until(() -> column("todo").equals(List.of("Beta", "Alpha")));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> "doing".equals(task("Alpha").status()));
        until(() -> cell("Alpha").getParent().getId().equals("lane-doing"));
    }

    @Test
    void aCardIsWrittenRenamedAndArchivedByKeys() throws TimeoutException {
        select("Gamma");
        robot.push(KeyCode.N);
        robot.write("Delta").push(KeyCode.ENTER);
        until(() -> column("doing").equals(List.of("Gamma", "Delta")));
        robot.push(KeyCode.ESCAPE);
        until(() -> shows("Delta"));
        assertThat(selection.subject())
                .contains(new Subject.OfTask(task("Delta").id()));
        robot.push(KeyCode.F2);
        robot.push(KeyCode.CONTROL, KeyCode.A).write("Epsilon").push(KeyCode.ENTER);
        until(() -> column("doing").equals(List.of("Gamma", "Epsilon")));
        until(() -> shows("Epsilon"));
        robot.push(KeyCode.DELETE);
        until(() -> column("doing").equals(List.of("Gamma")));
        until(() -> !notices.all().isEmpty());
        assertThat(notices.all().getFirst().text()).isEqualTo("Archived “Epsilon”.");
        robot.interact(() -> notices.all().getFirst().run().run());
        until(() -> column("doing").equals(List.of("Gamma", "Epsilon")));
    }

    @Test
    void whatIsSelectedElsewhereIsSelectedHereAndChangesElsewhereAreSeen() throws TimeoutException {
        select("Beta");
        assertThat(selected(cell("Beta"))).isTrue();
        assertThat(selected(cell("Alpha"))).isFalse();
        tasks.rename(atelier.person(), task("Beta").id(), "Beta, again");
        until(() -> shows("Beta, again"));
        assertThat(selected(cell("Beta, again"))).isTrue();
    }

    @Test
    void theFilterHidesCards() throws TimeoutException {
        robot.clickOn("#board-filter").write("alp");
        until(() -> shows("Alpha") && !shows("Beta") && !shows("Gamma"));
        robot.push(KeyCode.ESCAPE);
        until(() -> shows("Beta"));
    }

    @Test
    void aCardIsDraggedAboveAnotherInTheNextColumn() throws TimeoutException {
        final Node card = cell("Beta");
        final Bounds from = card.localToScene(card.getLayoutBounds());
        final Bounds to = cell("Gamma").localToScene(cell("Gamma").getLayoutBounds());
        robot.interact(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, card, from.getCenterX(), from.getCenterY());
            mouse(MouseEvent.MOUSE_DRAGGED, card, from.getCenterX() + 20, from.getCenterY());
            mouse(MouseEvent.MOUSE_DRAGGED, card, to.getCenterX(), to.getMinY() + 6);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Optional.ofNullable(stage.getScene().getRoot().lookup(".drop-marker")))
                .isPresent();
        robot.interact(() -> mouse(MouseEvent.MOUSE_RELEASED, card, to.getCenterX(), to.getMinY() + 6));
        until(() -> column("doing").equals(List.of("Beta", "Gamma")));
        assertThat(Optional.ofNullable(stage.getScene().getRoot().lookup(".drop-marker")))
                .isEmpty();
    }

    @Test
    void manyAreChosenByKeysAndMovedAsOne() throws TimeoutException {
        select("Alpha");
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> column("todo").isEmpty() && column("doing").size() == 3);
        atelier.undo().undo(atelier.person());
        until(() -> column("todo").equals(List.of("Alpha", "Beta")));
    }

    @Test
    void aLineWithMarksMakesACardOfAllOfIt() throws TimeoutException {
        select("Gamma");
        robot.push(KeyCode.N);
        final javafx.scene.control.TextField field =
                (javafx.scene.control.TextField) stage.getScene().getFocusOwner();
        robot.interact(() -> field.setText("Delta !urgent @editor #harbour"));
        robot.push(KeyCode.ENTER);
        until(() -> shows("Delta"));
        assertThat(task("Delta"))
                .extracting(Task::priority, Task::assignee, Task::tags, Task::status)
                .containsExactly(Priority.URGENT, "@editor", List.of("harbour"), "doing");
    }

    @Test
    void enterOpensTheCardAsAPageAndEscapeClosesIt() throws TimeoutException {
        tasks.annotate(atelier.person(), task("Alpha").id(), "- [ ] ink");
        select("Alpha");
        robot.push(KeyCode.ENTER);
        until(() -> stage.getScene().getRoot().lookup(".task-page .check-box") != null);
        final javafx.scene.control.CheckBox tick =
                (javafx.scene.control.CheckBox) stage.getScene().getRoot().lookup(".task-page .check-box");
        robot.interact(tick::fire);
        until(() -> task("Alpha").notes().equals("- [x] ink"));
        final Node page = stage.getScene().getRoot().lookup(".task-page");
        robot.push(KeyCode.ESCAPE);
        until(() -> stage.getScene().getRoot().lookup(".task-page") == null);
        // One page for every card: each new one would go on hearing of changes for as long as the window is there.
        select("Beta");
        robot.push(KeyCode.ENTER);
        until(() -> stage.getScene().getRoot().lookup(".task-page") == page);
        until(() -> stage.getScene().getRoot().lookupAll(".task-page .text-field").stream()
                .anyMatch(field ->
                        ((javafx.scene.control.TextField) field).getText().equals("Beta")));
    }

    @Test
    void columnsAreArrangedAndTheirCardsStay() throws TimeoutException {
        final ColumnWork columns = new ColumnWork(desk);
        robot.interact(() -> columns.add("Second Look", 3));
        until(() -> tasks.workflow().column("second-look").isPresent());
        until(() -> stage.getScene().getRoot().lookup("#lane-second-look") != null);
        robot.interact(() -> columns.rename("doing", "Under the lamp"));
        until(() -> tasks.workflow().column("doing").orElseThrow().title().equals("Under the lamp"));
        final Lane doing = new Lane("doing", "Under the lamp", 5, null, List.of(), 1);
        robot.interact(() -> columns.delete(doing));
        until(() -> column("todo").contains("Gamma"));
        until(() -> notices.all().stream().anyMatch(n -> n.text().contains("1 card is now in “To do”")));
        atelier.undo().undo(atelier.person());
        until(() -> column("doing").equals(List.of("Gamma")) && shows("Gamma"));
    }

    @Test
    void aCircleIsRefusedWithItsPath() throws TimeoutException {
        final CardWork cards =
                new CardWork(desk, new BoardViewModel(tasks::workflow, tasks::tree, java.time.LocalDate::now));
        tasks.setDependencies(
                atelier.person(), task("Alpha").id(), List.of(task("Beta").id()));
        robot.interact(() -> cards.wait(task("Beta").id(), task("Alpha").id()));
        until(() -> notices.all().stream()
                .anyMatch(n -> n.text().contains("“Beta” waits for “Alpha”, “Alpha” waits for “Beta”")));
    }

    /** The headless platform has no drags with a held button, so the events are given to the card itself. */
    private static void mouse(
            final javafx.event.EventType<MouseEvent> type, final Node target, final double x, final double y) {
        Event.fireEvent(
                Objects.requireNonNull(target),
                new MouseEvent(
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null));
    }
}
