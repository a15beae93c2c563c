package vespera.desktop.graphpane;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
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
import vespera.desktop.graphview.GraphCanvas;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class GraphPaneViewTest {

    @TempDir
    static Path folder;

    private final List<String> opened = new ArrayList<>();
    private final Selection selection = new Selection();
    private final Notices notices = new Notices();
    private Work work;
    private Atelier atelier;
    private GraphPaneView graph;

    private final Navigator navigator = new Navigator() {
        @Override
        public void show(final String viewId) {}

        @Override
        public void open(final Subject subject) {
            opened.add(subject.toString());
        }

        @Override
        public void openAt(final DocumentId document, final int line) {
            opened.add(name(document) + ":" + line);
        }

        @Override
        public void search(final String words) {}
    };

    @Start
    void start(final Stage stage) throws java.io.IOException {
        final Path own = Files.createTempDirectory(folder, "atelier");
        Files.writeString(own.resolve("Anna.md"), "# Anna\n\nShe knows [[Bela]]. #sea\n");
        Files.writeString(own.resolve("Bela.md"), "# Bela\n\nHe waits.\n\nFor [[Carl]], mostly.\n");
        Files.writeString(own.resolve("Carl.md"), "# Carl\n\nAlone.\n");
        atelier = Atelier.open(own);
        atelier.scan();
        work = new Work(failure -> notices.say(Notices.Tone.PROBLEM, String.valueOf(failure.getMessage())));
        graph = new GraphPaneView(new Desk(
                atelier, atelier.person(), selection, work, notices, navigator, new SimpleBooleanProperty(false)));
        stage.setScene(new Scene((Parent) graph.node(), 960, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        graph.shown();
    }

    @AfterEach
    void close() {
        work.close();
        atelier.close();
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

    private void until(final Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void run(final FxRobot robot, final String action) {
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

    private GraphCanvas canvas(final FxRobot robot) {
        return robot.lookup(".graph-canvas").queryAs(GraphCanvas.class);
    }

    private void loaded(final FxRobot robot) throws TimeoutException {
        until(() -> graph.settled() && canvas(robot).places().size() == 4);
    }

    @Test
    void theWayFromOneThingToAnotherIsToldWithItsSentences(final FxRobot robot) throws TimeoutException {
        loaded(robot);
        robot.interact(() -> selection.select(of("Anna")));
        run(robot, "graph.way");
        robot.interact(() -> selection.select(of("Carl")));
        until(() -> robot.lookup(".graph-why-row").queryAll().size() == 2);
        final Node why = robot.lookup(".graph-why").query();
        assertThat(texts(why)).contains("From “Anna” to “Carl”, 2 steps", "Open line 3", "Open line 5");
        // The list is told again when another look at the graph arrives: found and pressed in one go.
        robot.interact(
                () -> robot.lookup("Open line 5").queryAs(Hyperlink.class).fire());
        assertThat(opened).containsExactly("Bela:5");
    }

    @Test
    void searchingStepsThroughHitsAndEscapeEndsIt(final FxRobot robot) throws TimeoutException {
        loaded(robot);
        run(robot, "graph.find");
        final TextField field = robot.lookup(".graph-strip .text-field").queryAs(TextField.class);
        robot.clickOn(field).write("a").type(KeyCode.ENTER);
        until(() -> texts(Objects.requireNonNull(field.getParent())).contains("1 of 4"));
        final String first = canvas(robot).selectedIdProperty().get();
        robot.type(KeyCode.ENTER);
        assertThat(canvas(robot).selectedIdProperty().get()).isNotEqualTo(first);
        robot.type(KeyCode.ESCAPE);
        assertThat(field.getParent().isVisible()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListTellsTheSameByKeyboard(final FxRobot robot) throws TimeoutException {
        loaded(robot);
        run(robot, "graph.list");
        WaitForAsyncUtils.waitForFxEvents();
        final List<ListView<Integer>> lists = robot.lookup(".graph-list .list-view").queryAllAs(ListView.class).stream()
                .map(l -> (ListView<Integer>) l)
                .toList();
        robot.interact(() -> selection.select(of("Bela")));
        until(() -> texts(robot.lookup(".graph-list").query()).contains("Bela: 2 connections"));
        robot.interact(() -> lists.getFirst().requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.ENTER);
        assertThat(selection.subject()).get().isIn(of("Anna"), of("Carl"));
        run(robot, "graph.list");
        assertThat(canvas(robot).isVisible()).isTrue();
    }

    @Test
    void aViewIsSavedUnderItsNameAndTheGraphGrowsAgain(final FxRobot robot) throws TimeoutException {
        loaded(robot);
        run(robot, "graph.panel");
        final TextField words = robot.lookup(".graph-sheet .text-field").queryAs(TextField.class);
        robot.clickOn(words).write("Anna");
        until(() -> texts(graph.node()).stream().anyMatch(t -> t.startsWith("2 things")));
        robot.interact(words::clear);
        until(() -> texts(graph.node()).stream().anyMatch(t -> t.startsWith("4 things")));
        run(robot, "graph.lapse");
        until(() -> robot.lookup(".graph-strip .slider")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        run(robot, "graph.lapse");
        loaded(robot);
        assertThat(notices.all()).isEmpty();
        assertThat(robot.lookup(".graph-said").queryAllAs(Label.class)).isNotEmpty();
    }
}
