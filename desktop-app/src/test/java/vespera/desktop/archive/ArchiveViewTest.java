package vespera.desktop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Notices;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** The archive used by hand: a task with a part, and a document, were put away. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class ArchiveViewTest {

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    private Atelier atelier;
    private Shell shell;
    private Task lamp;
    private Task wick;
    private Document pane;

    @Start
    void start(final Stage stage) throws IOException {
        final Path root = Files.createTempDirectory(folder, "atelier");
        Files.writeString(root.resolve("Pane.md"), "# Pane\n\nCracked at the corner.\n");
        atelier = Windows.scanned(root);
        lamp = atelier.tasks().create(atelier.person(), NewTask.titled("Lamp").withStatus("todo"));
        wick = atelier.tasks().create(atelier.person(), NewTask.titled("Wick").under(lamp.id()));
        pane = atelier.catalogue().at("Pane.md").orElseThrow();
        atelier.tasks().archive(atelier.person(), lamp.id());
        atelier.documents().archive(atelier.person(), pane.id());
        shell = Windows.open(stage, atelier, 980, 700, "board");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    @SuppressWarnings("unchecked")
    private ListView<Kept> list() {
        return (ListView<Kept>) shell.root().lookup("#archive-list");
    }

    private List<String> names() {
        return list().getItems().stream().map(Kept::name).toList();
    }

    private void open(final int expected) throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.K);
        hand.write("open the archive");
        hand.push(KeyCode.ENTER);
        until(() -> list() != null && list().getItems().size() == expected);
    }

    private boolean said(final String words) {
        return List.copyOf(shell.desk().notices().all()).stream()
                .map(Notices.Notice::text)
                .anyMatch(words::equals);
    }

    @Test
    void whatWasPutAwayIsListedTheNewestFirstAndCanBeRead() throws TimeoutException {
        open(3);
        assertThat(names()).startsWith("Pane").containsExactlyInAnyOrder("Pane", "Lamp", "Wick");
        until(() -> shell.root().lookup(".archive-text") instanceof TextArea text
                && text.getText().contains("Cracked at the corner."));
        assertThat(shell.views())
                .as("it has no place on the rail")
                .noneMatch(view -> view.id().equals("archive"));
    }

    @Test
    void wordsFilterAndEnterRestoresAndUndoSaysWhatItTookBack() throws TimeoutException {
        open(3);
        hand.clickOn("#archive-filter").write("pan");
        until(() -> names().equals(List.of("Pane")));
        hand.push(KeyCode.ENTER);
        hand.push(KeyCode.ENTER);
        until(() -> atelier.catalogue().find(pane.id()).orElseThrow().here());
        until(() -> said("Restored “Pane”.") && names().isEmpty());
        hand.interact(() -> shell.current().shown());
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> said("Undone: restored “Pane”."));
        until(() -> names().equals(List.of("Pane")));
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> said("Done again: restored “Pane”."));
        assertThat(atelier.catalogue().find(pane.id()).orElseThrow().here()).isTrue();
    }

    @Test
    void aTaskAndItsPartComeBackTogetherWithThePartInItsPlace() throws TimeoutException {
        open(3);
        hand.interact(() -> {
            list().getSelectionModel().clearSelection();
            list().getItems().stream().filter(kept -> !kept.document()).forEach(list().getSelectionModel()::select);
        });
        hand.clickOn("#archive-restore");
        until(() -> names().equals(List.of("Pane")));
        assertThat(atelier.tasks().tree().find(wick.id()).orElseThrow().parent())
                .isEqualTo(lamp.id());
    }

    @Test
    void anUndoThatDoesNotFitAnyMoreSaysWhy() throws TimeoutException {
        final Task made =
                atelier.tasks().create(atelier.person(), NewTask.titled("Glass").withStatus("todo"));
        atelier.tasks().rename(atelier.person(), made.id(), "Green glass");
        atelier.tasks()
                .rename(atelier.person().as(vespera.scriptorium.journal.Actor.role("editor")), made.id(), "Sea glass");
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shell.desk().notices().all().stream()
                .anyMatch(notice -> notice.tone() == Notices.Tone.PROBLEM
                        && notice.text().contains("“Sea glass” was renamed again since")));
    }
}
