package vespera.desktop.artifactview;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ListView;
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
import vespera.desktop.versions.DiffRow;
import vespera.desktop.versions.DiffRun;
import vespera.gateway.Atelier;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.OpenText;
import vespera.scriptorium.tasks.NewTask;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class ArtifactsViewTest {

    private final Hand robot = new Hand();

    @TempDir
    static Path folder;

    private Selection selection;
    private Notices notices;
    private Desk desk;
    private Atelier atelier;
    private Document prologue;
    private Stage stage;

    @Start
    void start(final Stage shown) throws java.io.IOException {
        final Path root = Files.createTempDirectory(folder, "atelier");
        atelier = Atelier.open(root);
        prologue = atelier.documents().create(atelier.person(), "Prologue.md", "first\nmiddle\nlast\n");
        save("first\nchanged\nlast\n");
        desk = Stayed.desk(atelier, new Stayed());
        selection = desk.selection();
        notices = desk.notices();
        final ArtifactsView view = new ArtifactsView(desk);
        stage = shown;
        Windows.show(stage, view.node(), 990, 700);
        view.shown();
    }

    @AfterEach
    void close() {
        Stayed.close(desk);
    }

    private void save(final String text) {
        final OpenText open = atelier.documents().open(prologue.id());
        atelier.documents().save(atelier.person(), prologue.id(), open.base(), text);
    }

    private ListView<?> list() {
        return (ListView<?>)
                Optional.<Node>ofNullable(stage.getScene().getRoot().lookup("#artifacts-list"))
                        .orElseThrow();
    }

    private boolean lists(final String title) {
        return list().getItems().stream()
                .anyMatch(row -> row instanceof ListRow.Item item
                        && item.artifact().title().equals(title));
    }

    private Artifact version(final int number) {
        return atelier.documents().records().versions(prologue.id()).stream()
                .filter(v -> v.number() == number)
                .flatMap(v -> atelier.artifacts().artifact(v.artifact()).stream())
                .findFirst()
                .orElseThrow();
    }

    private void select(final Artifact artifact) {
        robot.interact(() -> selection.select(new Subject.OfArtifact(artifact.id())));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void whatHappensIsListedAtOnce() throws TimeoutException {
        until(() -> lists("Prologue"));
        atelier.tasks().create(atelier.person(), NewTask.titled("Write on"));
        until(() -> lists("created “Write on”"));
    }

    @Test
    void erasingAsksFirstAndThenTakesTheWordsForGood() throws TimeoutException {
        final Artifact first = version(1);
        select(first);
        until(() -> robot.lookup("Erase for good…")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        robot.clickOn("Erase for good…");
        until(() -> robot.lookup("Erase this for good?").tryQuery().isPresent());
        robot.clickOn("Keep it");
        assertThat(atelier.documents().versionText(first.hash())).isPresent();
        robot.clickOn("Erase for good…");
        until(() -> robot.lookup("Erase for good").tryQuery().isPresent());
        robot.clickOn("Erase for good");
        until(() -> atelier.documents().versionText(first.hash()).isEmpty());
        select(version(2));
        select(first);
        until(() -> robot.lookup("This is no text, and Vespera has no preview of this kind of file.")
                        .tryQuery()
                        .isEmpty()
                && robot.lookup("The text was erased. Its record and hash remain.")
                        .tryQuery()
                        .isPresent());
    }

    @Test
    void aVersionShowsItsChangesAndCanBeRestored() throws TimeoutException {
        select(version(2));
        until(() -> robot.lookup(".diff-list").tryQuery().isPresent());
        final ListView<DiffRow> rows = robot.lookup(".diff-list").query();
        assertThat(rows.getItems())
                .contains(new DiffRow.Paragraph(List.of(
                        new DiffRun(DiffRun.Kind.REMOVED, "middle"), new DiffRun(DiffRun.Kind.ADDED, "changed"))));
        select(version(1));
        until(() -> robot.lookup("Restore this version")
                        .tryQuery()
                        .filter(Node::isVisible)
                        .isPresent()
                && robot.lookup(".diff-list").tryQuery().isEmpty());
        robot.clickOn("Restore this version");
        until(() -> atelier.documents().open(prologue.id()).text().equals("first\nmiddle\nlast\n"));
        assertThat(atelier.documents().records().versions(prologue.id())).hasSize(3);
        assertThat(version(3).cause()).isEqualTo(version(1).id());
    }

    @Test
    void unsavedTextIsNotLostToARestore() throws TimeoutException {
        final OpenText open = atelier.documents().open(prologue.id());
        atelier.documents()
                .records()
                .keepDraft(new vespera.scriptorium.documents.Draft(prologue.id(), open.base(), "unsaved", 0, 1));
        select(version(1));
        until(() -> robot.lookup("Restore this version")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        robot.clickOn("Restore this version");
        until(() -> !notices.all().isEmpty());
        assertThat(notices.all().getFirst().text()).contains("has unsaved text, so nothing was restored");
        assertThat(atelier.documents().open(prologue.id()).text()).isEqualTo("first\nchanged\nlast\n");
    }

    @Test
    void theFilterAndTheSwitchChangeTheList() throws TimeoutException {
        atelier.tasks().create(atelier.person(), NewTask.titled("Write on"));
        until(() -> lists("Prologue") && lists("created “Write on”"));
        robot.clickOn("#artifacts-filter").write("write");
        until(() -> !lists("Prologue") && lists("created “Write on”"));
        robot.clickOn("#by-task");
        until(() -> list().getItems().getFirst() instanceof ListRow.Heading heading
                && heading.text().equals("Write on"));
    }

    @Test
    void twoThatAreChosenAreCompared() throws TimeoutException {
        until(() -> lists("Prologue"));
        atelier.tasks().create(atelier.person(), NewTask.titled("Write on"));
        until(() -> lists("created “Write on”"));
        robot.interact(() -> {
            list().getSelectionModel().clearSelection();
            for (int i = 0; i < list().getItems().size(); i++) {
                if (list().getItems().get(i) instanceof ListRow.Item item
                        && item.artifact().title().equals("Prologue")) {
                    list().getSelectionModel().select(i);
                }
            }
        });
        until(() -> robot.lookup("#artifacts-compare")
                .tryQuery()
                .filter(Node::isVisible)
                .isPresent());
        robot.interact(() -> robot.lookup("#artifacts-compare").queryButton().fire());
        until(() -> robot.lookup("#artifact-compared .diff-list").tryQuery().isPresent());
    }

    @Test
    void aWayOfLookingIsSavedUsedAndUndone() throws TimeoutException {
        until(() -> lists("Prologue"));
        robot.clickOn("#artifacts-filter").write("prologue");
        final javafx.scene.control.TextField name =
                robot.lookup("#artifacts-look-name").query();
        robot.interact(() -> {
            name.getParent().setVisible(true);
            name.setText("Beginnings");
            name.fireEvent(new javafx.event.ActionEvent());
        });
        until(() -> atelier.arrangement().find("artifacts/Beginnings").isPresent());
        assertThat(Looking.read(
                        atelier.arrangement().find("artifacts/Beginnings").orElseThrow()))
                .isEqualTo(Looking.ALL.saying("prologue"));
        assertThat(atelier.undo().undo(atelier.person())).contains("saved the view “Beginnings” of artifacts");
        assertThat(atelier.arrangement().find("artifacts/Beginnings")).isEmpty();
    }

    @Test
    void everyArtifactIsGivenOutAsItIsKept(@TempDir final Path out) throws java.io.IOException {
        final ArtifactExport export = new ArtifactExport(atelier);
        final List<Artifact> all = List.of(version(1), version(2));
        assertThat(export.into(out, all)).isEqualTo(new ArtifactExport.Result(2, 0));
        assertThat(export.into(out, all)).isEqualTo(new ArtifactExport.Result(2, 0));
        try (var files = Files.list(out)) {
            assertThat(files.map(ArtifactsViewTest::read).sorted().toList())
                    .containsExactly(
                            "first\nchanged\nlast\n",
                            "first\nchanged\nlast\n",
                            "first\nmiddle\nlast\n",
                            "first\nmiddle\nlast\n");
        }
    }

    private static String read(final Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
