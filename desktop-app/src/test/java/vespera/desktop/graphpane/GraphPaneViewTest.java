package vespera.desktop.graphpane;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
import vespera.desktop.graphview.GraphCanvas;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Stayed;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class GraphPaneViewTest {

    private final Hand robot = new Hand();

    @TempDir
    static Path folder;

    private Selection selection;
    private Notices notices;
    private Desk desk;
    private Atelier atelier;
    private GraphPaneView graph;

    private final Stayed there = new Stayed() {
        @Override
        public void openAt(final DocumentId document, final int line) {
            went().add(name(document) + ":" + line);
        }
    };

    @Start
    void start(final Stage stage) throws java.io.IOException {
        final Path own = Files.createTempDirectory(folder, "atelier");
        Files.writeString(own.resolve("Anna.md"), "# Anna\n\nShe knows [[Bela]]. #sea\n");
        Files.writeString(own.resolve("Bela.md"), "# Bela\n\nHe waits.\n\nFor [[Carl]], mostly.\n");
        Files.writeString(own.resolve("Carl.md"), "# Carl\n\nAlone.\n");
        atelier = Windows.scanned(own);
        desk = Stayed.desk(atelier, there);
        selection = desk.selection();
        notices = desk.notices();
        graph = new GraphPaneView(desk);
        Windows.show(stage, graph.node(), 960, 700);
        graph.shown();
    }

    @AfterEach
    void close() {
        Stayed.close(desk);
    }

    private String name(final DocumentId id) {
        return atelier.catalogue().find(id).map(Document::name).orElse("");
    }

    private Subject of(final String name) {
        return new Subject.OfDocument(atelier.catalogue().here().stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id());
    }

    private void run(final String action) {
        robot.interact(() -> graph.actions().stream()
                .filter(a -> a.id().equals(action))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
    }

    private static List<String> texts(final Node in) {
        return Stream.of(".label", ".hyperlink")
                .flatMap(style -> in.lookupAll(style).stream())
                .filter(Labeled.class::isInstance)
                .map(n -> String.valueOf(((Labeled) n).getText()))
                .toList();
    }

    private GraphCanvas canvas() {
        return robot.lookup(".graph-canvas").queryAs(GraphCanvas.class);
    }

    private void loaded() throws TimeoutException {
        until(() -> graph.settled() && canvas().places().size() == 4);
    }

    @Test
    void theWayFromOneThingToAnotherIsToldWithItsSentences() throws TimeoutException {
        loaded();
        robot.interact(() -> selection.select(of("Anna")));
        run("graph.way");
        robot.interact(() -> selection.select(of("Carl")));
        until(() -> robot.lookup(".graph-why-row").queryAll().size() == 2);
        final Node why = robot.lookup(".graph-why").query();
        assertThat(texts(why)).contains("From “Anna” to “Carl”, 2 steps", "Open line 3", "Open line 5");
        // The list is told again when another look at the graph arrives: found and pressed in one go.
        robot.interact(
                () -> robot.lookup("Open line 5").queryAs(Hyperlink.class).fire());
        assertThat(there.went()).containsExactly("Bela:5");
    }

    @Test
    void searchingStepsThroughHitsAndEscapeEndsIt() throws TimeoutException {
        loaded();
        run("graph.find");
        final TextField field = robot.lookup(".graph-strip .text-field").queryAs(TextField.class);
        robot.clickOn(field).write("a").type(KeyCode.ENTER);
        until(() -> texts(Objects.requireNonNull(field.getParent())).contains("1 of 4"));
        final String first = canvas().selectedIdProperty().get();
        robot.type(KeyCode.ENTER);
        assertThat(canvas().selectedIdProperty().get()).isNotEqualTo(first);
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getParent().isVisible()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListTellsTheSameByKeyboard() throws TimeoutException {
        loaded();
        run("graph.list");
        WaitForAsyncUtils.waitForFxEvents();
        final List<ListView<Integer>> lists = robot.lookup(".graph-list .list-view").queryAllAs(ListView.class).stream()
                .map(l -> (ListView<Integer>) l)
                .toList();
        robot.interact(() -> selection.select(of("Bela")));
        until(() -> texts(robot.lookup(".graph-list").query()).contains("Bela: 2 connections"));
        robot.interact(() -> lists.getFirst().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(selection.subject()).get().isIn(of("Anna"), of("Carl"));
        run("graph.list");
        assertThat(canvas().isVisible()).isTrue();
    }

    @Test
    void aViewIsSavedUnderItsNameAndTheGraphGrowsAgain() throws TimeoutException {
        loaded();
        run("graph.panel");
        final TextField words = robot.lookup(".graph-sheet .text-field").queryAs(TextField.class);
        robot.clickOn(words).write("Anna");
        until(() -> texts(graph.node()).stream().anyMatch(t -> t.startsWith("2 things")));
        robot.interact(words::clear);
        until(() -> texts(graph.node()).stream().anyMatch(t -> t.startsWith("4 things")));
        run("graph.lapse");
        until(() -> robot.lookup(".graph-strip .slider")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        run("graph.lapse");
        loaded();
        assertThat(notices.all()).isEmpty();
        assertThat(robot.lookup(".graph-said").queryAllAs(Label.class)).isNotEmpty();
    }
}
