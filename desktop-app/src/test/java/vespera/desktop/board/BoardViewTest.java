package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Navigator;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Selection;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.Work;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.Tasks;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class BoardViewTest {

    private static final Navigator NOWHERE = new Navigator() {
        @Override
        public void show(final String viewId) {}

        @Override
        public void open(final Subject subject) {}

        @Override
        public void openAt(final DocumentId document, final int line) {}

        @Override
        public void search(final String words) {}
    };

    @TempDir
    static Path folder;

    private final Selection selection = new Selection();
    private final Notices notices = new Notices();
    private Work work;
    private Atelier atelier;
    private Tasks tasks;
    private BoardView board;
    private Stage stage;

    @Start
    void start(final Stage shown) throws java.io.IOException {
        atelier = Atelier.open(Files.createTempDirectory(folder, "atelier"));
        tasks = atelier.tasks();
        add("Alpha", "todo");
        add("Beta", "todo");
        add("Gamma", "doing");
        work = new Work(failure -> notices.say(Notices.Tone.PROBLEM, String.valueOf(failure.getMessage())));
        final Desk desk = new Desk(
                atelier, atelier.person(), selection, work, notices, NOWHERE, new SimpleBooleanProperty(false));
        board = new BoardView(desk);
        stage = shown;
        stage.setScene(new Scene((javafx.scene.Parent) board.node(), 990, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        board.shown();
    }

    @AfterEach
    void close() {
        work.close();
        atelier.close();
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

    private void until(final java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Task task(final String title) {
        return tasks.tree().live().stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void select(final String title) {
        final Subject subject = new Subject.OfTask(task(title).id());
        new FxRobot().interact(() -> selection.select(subject));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private CardCell cell(final String title) {
        return stage.getScene().getRoot().lookupAll(".card-cell").stream()
                .map(CardCell.class::cast)
                .filter(c -> !c.isEmpty() && c.getItem().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private boolean shows(final String title) {
        return stage.getScene().getRoot().lookupAll(".card-cell").stream()
                .map(CardCell.class::cast)
                .anyMatch(c -> !c.isEmpty() && c.getItem().title().equals(title));
    }

    @Test
    void keysSelectMoveAndReorder(final FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.DOWN);
        assertThat(selection.subject())
                .contains(new Subject.OfTask(task("Alpha").id()));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DOWN);
        until(() -> column("todo").equals(List.of("Beta", "Alpha")));
        robot.push(KeyCode.ALT, KeyCode.RIGHT);
        until(() -> "doing".equals(task("Alpha").status()));
        until(() -> cell("Alpha").getListView().getId().equals("lane-doing"));
    }

    @Test
    void aCardIsWrittenRenamedAndArchivedByKeys(final FxRobot robot) throws TimeoutException {
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
        new FxRobot().interact(() -> notices.all().getFirst().run().run());
        until(() -> column("doing").equals(List.of("Gamma", "Epsilon")));
    }

    @Test
    void whatIsSelectedElsewhereIsSelectedHereAndChangesElsewhereAreSeen() throws TimeoutException {
        select("Beta");
        assertThat(cell("Beta").isSelected()).isTrue();
        assertThat(cell("Alpha").isSelected()).isFalse();
        tasks.rename(atelier.person(), task("Beta").id(), "Beta, again");
        until(() -> shows("Beta, again"));
        assertThat(cell("Beta, again").isSelected()).isTrue();
    }

    @Test
    void theFilterHidesCards(final FxRobot robot) throws TimeoutException {
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
        new FxRobot().interact(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, card, from.getCenterX(), from.getCenterY());
            mouse(MouseEvent.MOUSE_DRAGGED, card, from.getCenterX() + 20, from.getCenterY());
            mouse(MouseEvent.MOUSE_DRAGGED, card, to.getCenterX(), to.getMinY() + 6);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Optional.ofNullable(stage.getScene().getRoot().lookup(".drop-marker")))
                .isPresent();
        new FxRobot().interact(() -> mouse(MouseEvent.MOUSE_RELEASED, card, to.getCenterX(), to.getMinY() + 6));
        until(() -> column("doing").equals(List.of("Beta", "Gamma")));
        assertThat(Optional.ofNullable(stage.getScene().getRoot().lookup(".drop-marker")))
                .isEmpty();
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
