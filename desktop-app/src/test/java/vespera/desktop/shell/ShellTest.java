package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.desk.View;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** The frame used by hand, on a real atelier of three small files. */
@ExtendWith(ApplicationExtension.class)
class ShellTest {

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @BeforeAll
    static void files() throws IOException {
        Files.writeString(folder.resolve("Prologue.md"), "# Prologue\n\nIsaure mends the lamp. See [[Lamp]]. #sea\n");
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nA brass thing with a cracked pane.\n");
        Files.writeString(folder.resolve("Notes.md"), "The lamp again, in the [[Prologue]].\n");
    }

    @Start
    void start(final Stage stage) {
        atelier = Windows.scanned(folder);
        if (atelier.tasks().tree().live().isEmpty()) {
            atelier.tasks()
                    .create(atelier.person(), NewTask.titled("Mend the lamp").withStatus("todo"));
        }
        shell = Windows.open(stage, atelier, 980, 700, "home");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private Task task(final String title) {
        return atelier.tasks().tree().live().stream()
                .filter(t -> t.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private Document document(final String path) {
        return atelier.catalogue().at(path).orElseThrow();
    }

    private boolean said(final String words) {
        return List.copyOf(shell.desk().notices().all()).stream()
                .map(Notices.Notice::text)
                .anyMatch(text -> text.contains(words));
    }

    @Test
    void theNumberKeysShowTheViewsInTheOrderOfTheRail() {
        final List<View> views = shell.views();
        for (int i = 0; i < Math.min(views.size() - 1, 9); i++) {
            hand.press(KeyCode.CONTROL)
                    .type(KeyCode.getKeyCode(String.valueOf(i + 1)))
                    .release(KeyCode.CONTROL);
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(shell.current().id()).isEqualTo(views.get(i).id());
        }
    }

    private void pressed(final KeyCode code, final boolean down) {
        hand.interact(() -> Event.fireEvent(
                shell.root(),
                new KeyEvent(
                        down ? KeyEvent.KEY_PRESSED : KeyEvent.KEY_RELEASED, "", "", code, true, true, false, false)));
    }

    @Test
    void aKeyHeldALittleTooLongDoesNotTakeBackWhatItDid() {
        // What another test left open is remembered.
        hand.interact(() -> {
            if (!shell.panel().isEmpty()) {
                shell.togglePanel(shell.panel());
            }
        });
        for (int i = 0; i < 4; i++) {
            // As a keyboard repeats: pressed again and again, let go once.
            pressed(KeyCode.F, true);
        }
        assertThat(shell.panel()).isEqualTo("search");
        pressed(KeyCode.F, false);
        pressed(KeyCode.F, true);
        assertThat(shell.panel()).isEmpty();
    }

    @Test
    void thePaletteFindsAndDoes() throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.K);
        hand.write("settings");
        hand.push(KeyCode.ENTER);
        until(() -> shell.current().id().equals("settings"));
        assertThat(shell.root().lookup(".chooser")).isNull();
    }

    @Test
    void goingToATaskSelectsIt() throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.O);
        hand.write("mend lamp");
        hand.push(KeyCode.ENTER);
        until(() -> shell.desk()
                .selection()
                .subject()
                .equals(Optional.of(new Subject.OfTask(task("Mend the lamp").id()))));
        assertThat(shell.current().id()).isEqualTo("board");
    }

    @Test
    void shiftEnterMakesADocument() throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.P);
        hand.write("Epilogue");
        hand.push(KeyCode.SHIFT, KeyCode.ENTER);
        until(() -> atelier.catalogue().at("Epilogue.md").isPresent());
        assertThat(folder.resolve("Epilogue.md")).exists();
    }

    @Test
    void aThoughtIsCaughtAndUndoneInWords() throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        hand.write("What does salt do to glass");
        hand.push(KeyCode.ENTER);
        until(() -> said("What does salt do to glass"));
        assertThat(task("What does salt do to glass").status()).isEqualTo("idea");
        hand.interact(() -> shell.current().node().requestFocus());
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> said("Undone"));
        assertThat(atelier.tasks().tree().live()).noneMatch(t -> t.title().equals("What does salt do to glass"));
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        until(() -> said("Done again"));
        assertThat(task("What does salt do to glass").archived()).isFalse();
    }

    @Test
    void theInspectorRenamesAndFollowsRenames() throws TimeoutException {
        final Task task = atelier.tasks()
                .create(atelier.person(), NewTask.titled("Old name").withStatus("todo"));
        hand.interact(() -> shell.desk().selection().select(new Subject.OfTask(task.id())));
        if (!shell.panel().equals("inspector")) {
            hand.push(KeyCode.CONTROL, KeyCode.I);
        }
        until(() -> shell.root().lookup(".sheet-title-field") != null);
        final TextField title = (TextField) Objects.requireNonNull(shell.root().lookup(".sheet-title-field"));
        hand.interact(() -> {
            title.setText("New name");
            title.requestFocus();
        });
        hand.push(KeyCode.ENTER);
        until(() -> task("New name").id().equals(task.id()));
        hand.interact(() -> shell.current().node().requestFocus());
        atelier.tasks().rename(atelier.person(), task.id(), "Newer name");
        until(() -> shell.root().lookup(".sheet-title-field") instanceof TextField field
                && field.getText().equals("Newer name"));
    }

    @Test
    void searchFindsWordsWithTheirReason() throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        hand.interact(() -> shell.search("brass"));
        until(() -> shell.root().lookup(".hit-why") != null);
        assertThat(shell.panel()).isEqualTo("search");
        assertThat(hand.lookup(".hit-title").queryAllAs(javafx.scene.control.Label.class))
                .anyMatch(label -> label.getText().equals("Lamp"));
    }

    @Test
    void whatWasInFrontIsRemembered() throws TimeoutException {
        hand.interact(() -> {
            shell.show("graph");
            shell.desk()
                    .selection()
                    .select(new Subject.OfDocument(document("Lamp.md").id()));
        });
        until(() -> atelier.memory().recall(Remembered.SELECTION).orElse("").startsWith("document:"));
        final Remembered again = Remembered.read(atelier.memory());
        assertThat(again.get(Remembered.VIEW)).isEqualTo("graph");
        assertThat(again.get(Remembered.DOCUMENT))
                .isEqualTo(document("Lamp.md").id().toString());
    }

    @Test
    void darkAndLightAtAKey() throws TimeoutException {
        final boolean before = shell.desk().dark().get();
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        until(() -> shell.desk().dark().get() != before);
        until(() -> atelier.settings().theme().equals(before ? "light" : "dark"));
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
    }
}
