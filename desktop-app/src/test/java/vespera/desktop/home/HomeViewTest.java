package vespera.desktop.home;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** Home used by hand: where she was, what is due, what she catches. */
@ExtendWith(ApplicationExtension.class)
class HomeViewTest {

    private final Hand hand = new Hand();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Start
    void start(final Stage stage) throws IOException {
        Files.writeString(folder.resolve("Quay.md"), "# Quay\n\nThe smoke hung low.\n");
        atelier = Windows.scanned(folder);
        final Document quay = atelier.catalogue().here().getFirst();
        atelier.memory().remember("window.document", quay.id().toString());
        atelier.memory().remember("writing.place." + quay.id(), "17 0.0");
        final Task due = atelier.tasks()
                .create(atelier.person(), NewTask.titled("Mend the lamp").withStatus("todo"));
        atelier.tasks().setDue(atelier.person(), due.id(), LocalDate.now(ZoneId.systemDefault()));
        shell = Windows.open(stage, atelier, 1280, 800, "home");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    /** What is there now. */
    private Node seen(final String css) {
        return Optional.<Node>ofNullable(shell.root().lookup(css)).orElseThrow();
    }

    /** What is there in a while. */
    private Node node(final String css) throws TimeoutException {
        until(() -> shell.root().lookup(css) != null);
        return seen(css);
    }

    @Test
    void theWordsBeforeTheCaretAreSaidAndEnterGoesOn() throws TimeoutException {
        assertThat(node("#home-go").getAccessibleText()).contains("Quay").contains("line 3");
        assertThat(((javafx.scene.control.Label) node(".resume-words")).getText())
                .startsWith("The smoke");
        until(() -> Hand.holdsFocus(seen("#home-go")));
        hand.push(KeyCode.ENTER);
        until(() -> shell.current().id().equals("writing"));
    }

    @Test
    void theFactsMayComeBeforeTheFirstPicture() throws TimeoutException {
        final Shell[] early = new Shell[1];
        hand.interact(() -> {
            shell.leave();
            early[0] = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
            early[0].begin(Optional.of("home"));
        });
        until(() -> early[0].current().settled());
        final Scene scene = shell.root().getScene();
        shell.close();
        hand.interact(() -> {
            shell = early[0];
            scene.setRoot(shell.root());
        });
        until(() -> Hand.holdsFocus(seen("#home-go")));
    }

    @Test
    void arrowsLeadThroughTheCardsAndATickIsUndone() throws TimeoutException {
        until(() -> Hand.holdsFocus(seen("#home-go")));
        hand.push(KeyCode.DOWN);
        until(() -> shell.root().getScene().getFocusOwner().getAccessibleText().contains("Mend the lamp"));
        hand.interact(() -> ((javafx.scene.control.Button) tick()).fire());
        until(() -> status().equals("done"));
        until(() -> shell.root().lookup("#home-today .home-row") == null);
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> status().equals("todo"));
    }

    private Node tick() {
        return shell.root().lookup("#home-today .home-small");
    }

    private String status() {
        return String.valueOf(atelier.tasks().tree().live().getFirst().status());
    }

    @Test
    void aThoughtIsCaughtAndWaitsInTheInbox() throws TimeoutException {
        final TextField field = (TextField) node("#home-catch");
        hand.interact(() -> {
            field.requestFocus();
            field.setText("A door that never shuts");
        });
        hand.push(KeyCode.ENTER);
        until(() -> seen("#home-inbox .home-row").getAccessibleText().equals("A door that never shuts"));
        assertThat(atelier.tasks().tree().live()).anyMatch(t -> t.title().equals("A door that never shuts"));
    }
}
