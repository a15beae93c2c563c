package vespera.desktop.mindmap;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskDetail;
import vespera.scriptorium.tasks.Tasks;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class MindMapViewTest {

    private final Hand robot = new Hand();

    @TempDir
    static Path folder;

    private Selection selection;
    private Notices notices;
    private Desk desk;
    private Atelier atelier;
    private Tasks tasks;
    private Stage stage;
    private MindMapView map;

    @Start
    void start(final Stage shown) throws java.io.IOException {
        atelier = Atelier.open(Files.createTempDirectory(folder, "atelier"));
        tasks = atelier.tasks();
        final Task book = tasks.create(atelier.person(), NewTask.titled("Book"));
        tasks.create(atelier.person(), NewTask.titled("One").under(book.id()));
        tasks.create(atelier.person(), NewTask.titled("Two").under(book.id()));
        desk = Stayed.desk(atelier, new Stayed());
        selection = desk.selection();
        notices = desk.notices();
        map = new MindMapView(desk);
        stage = shown;
        Windows.show(stage, map.node(), 990, 700);
        map.shown();
    }

    @AfterEach
    void close() {
        Stayed.close(desk);
    }

    private Task task(final String title) {
        return tasks.tree().live().stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private List<String> under(final String title) {
        return tasks.tree().children(task(title).id()).stream().map(Task::title).toList();
    }

    private List<TopicNode> nodes() {
        return stage.getScene().getRoot().lookupAll(".topic").stream()
                .filter(TopicNode.class::isInstance)
                .map(TopicNode.class::cast)
                // Nodes that wait to be used again are there, but not seen.
                .filter(Node::isVisible)
                .toList();
    }

    private boolean shows(final String title) {
        return nodes().stream().anyMatch(n -> n.topic().title().equals(title));
    }

    private TopicNode node(final String title) {
        return nodes().stream()
                .filter(n -> n.topic().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private void select(final String title) {
        final Subject subject = new Subject.OfTask(task(title).id());
        robot.interact(() -> selection.select(subject));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void enterAndTabMakeTopicsAndTypingRenames() throws TimeoutException {
        select("One");
        robot.push(KeyCode.ENTER).write("Between").push(KeyCode.ENTER);
        until(() -> under("Book").equals(List.of("One", "Between", "Two")) && shows("Between"));
        assertThat(task("Between").status()).isNull();
        until(() -> selection
                .subject()
                .equals(java.util.Optional.of(new Subject.OfTask(task("Between").id()))));
        robot.push(KeyCode.TAB).write("Inside").push(KeyCode.ENTER);
        until(() -> tasks.tree().live().stream().anyMatch(t -> t.title().equals("Inside")) && shows("Inside"));
        assertThat(under("Between")).containsExactly("Inside");
        robot.write("Innermost").push(KeyCode.ENTER);
        until(() -> under("Between").equals(List.of("Innermost")));
    }

    @Test
    void arrowsSelectSpaceFoldsAndTheFoldIsRemembered() throws TimeoutException {
        robot.push(KeyCode.RIGHT);
        assertThat(selection.subject()).contains(new Subject.OfTask(task("Book").id()));
        robot.push(KeyCode.SPACE);
        until(() -> !shows("One") && !shows("Two"));
        until(() -> atelier.memory()
                .recall("mindmap.folded")
                .orElse("")
                .equals(task("Book").id().toString()));
        robot.push(KeyCode.SPACE);
        until(() -> shows("One"));
    }

    @Test
    void controlArrowsReorderAndChangeTheLevel() throws TimeoutException {
        select("Two");
        robot.push(KeyCode.CONTROL, KeyCode.UP);
        until(() -> under("Book").equals(List.of("Two", "One")));
        select("One");
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        until(() -> under("Two").equals(List.of("One")));
        until(() -> node("One").topic().parent().equals(task("Two").id().toString()));
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        until(() -> under("Two").isEmpty() && under("Book").equals(List.of("Two", "One")));
    }

    @Test
    void deleteArchivesAndOffersTheWayBack() throws TimeoutException {
        select("Book");
        robot.push(KeyCode.DELETE);
        until(() -> tasks.tree().live().isEmpty() && !notices.all().isEmpty());
        robot.interact(() -> notices.all().getFirst().run().run());
        until(() -> tasks.tree().live().size() == 3);
        assertThat(under("Book")).containsExactly("One", "Two");
    }

    @Test
    void aTopicIsDraggedUnderAnotherAndACircleIsRefusedInWords() throws TimeoutException {
        drag("Two", "One");
        until(() -> under("One").equals(List.of("Two")));
        until(() -> node("Two").topic().parent().equals(task("One").id().toString()));
        drag("Book", "Two");
        until(() -> !notices.all().isEmpty());
        assertThat(notices.all().getFirst().text()).contains("cannot go under itself or one of its own parts");
        assertThat(task("Book").parent()).isNull();
    }

    @Test
    void severalTopicsGoTogetherAndComeBackTogether() throws TimeoutException {
        select("One");
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.DELETE);
        until(() -> under("Book").isEmpty() && !notices.all().isEmpty());
        robot.interact(() -> atelier.undo().undo(atelier.person()));
        until(() -> under("Book").equals(List.of("One", "Two")));
    }

    @Test
    void aLineAcrossBranchesIsMadeNamedAndRemovedByKeys() throws TimeoutException {
        select("One");
        robot.interact(() -> action("mindmap.relate"));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        until(() -> task("One")
                .detail(TaskDetail.RELATIONS)
                .orElse("")
                .equals(task("Two").id() + "\t"));
        until(() -> !stage.getScene().getRoot().lookupAll(".relation").isEmpty());
    }

    @Test
    void aMapOfFreeplaneComesInAsOneThingToUndo() throws Exception {
        final Path file = folder.resolve("in.mm");
        Files.writeString(
                file, "<map><node TEXT=\"In\"><node TEXT=\"A\" FOLDED=\"true\"><node TEXT=\"B\"/></node></node></map>");
        robot.interact(() -> map.traffic().take(file, task("Two").id()));
        until(() -> under("Two").equals(List.of("In")) && shows("A"));
        assertThat(shows("B")).isFalse();
        final Path out = folder.resolve("out.svg");
        robot.interact(() -> map.traffic().export(out));
        until(() -> Files.exists(out));
        assertThat(Files.readString(out)).contains(">In</text>").doesNotContain(">B</text>");
        robot.interact(() -> atelier.undo().undo(atelier.person()));
        until(() -> under("Two").isEmpty());
    }

    @Test
    void everyLayoutIsDrawnAndKept() throws TimeoutException {
        for (final String name : List.of("radial", "org", "right", "both")) {
            robot.interact(() -> action("mindmap.layout-" + name));
            until(() -> map.settled() && shows("One") && shows("Two"));
            until(() -> atelier.memory().recall("mindmap.layout.").orElse("").equalsIgnoreCase(name));
        }
    }

    private void action(final String id) {
        map.actions().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    /** The headless platform has no drags with a held button, so the events are given to the topic itself. */
    private void drag(final String moved, final String onto) {
        final Node from = node(moved);
        final Bounds start = from.localToScene(from.getLayoutBounds());
        final Bounds end = node(onto).localToScene(node(onto).getLayoutBounds());
        robot.interact(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, from, start.getCenterX(), start.getCenterY());
            mouse(MouseEvent.MOUSE_DRAGGED, from, start.getCenterX() + 15, start.getCenterY());
            mouse(MouseEvent.MOUSE_DRAGGED, from, end.getCenterX(), end.getCenterY());
            mouse(MouseEvent.MOUSE_RELEASED, from, end.getCenterX(), end.getCenterY());
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void mouse(
            final javafx.event.EventType<MouseEvent> type, final Node target, final double x, final double y) {
        Event.fireEvent(
                target,
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
