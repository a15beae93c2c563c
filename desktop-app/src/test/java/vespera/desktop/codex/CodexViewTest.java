package vespera.desktop.codex;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
import vespera.scriptorium.codex.Codex;
import vespera.scriptorium.codex.Entity;

/** The codex used by hand: a small novel in which the keeper's eyes change their colour. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class CodexViewTest {

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    private Atelier atelier;
    private Shell shell;

    @Start
    void start(final Stage stage) throws IOException {
        final Path root = Files.createTempDirectory(folder, "atelier");
        Files.writeString(
                root.resolve("1 The lamp.md"),
                "# The lamp\n\nRavenna Quill lit the lamp. Ravenna had blue eyes, and she watched the sea with them."
                        + " Then Tobias said nothing to Ravenna.\n\nThen Ravenna went down, and Tobias went after"
                        + " Ravenna with the oil. “You are late,” said Tobias to Ravenna. But Tobias was never late"
                        + " himself, as Ravenna Quill knew.\n");
        Files.writeString(
                root.resolve("2 The storm.md"),
                "# The storm\n\nIn the storm Ravenna Quill stood at the glass. Her hair was wet. Ravenna had green"
                        + " eyes. Then Tobias was afraid. “Come down,” said Tobias, and Ravenna came.\n\nAt last Tobias"
                        + " slept. Beside him Ravenna did not. She said so to Tobias in the morning.\n");
        atelier = Windows.scanned(root);
        shell = Windows.open(stage, atelier, 980, 700, "codex");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private Codex codex() {
        return atelier.organising().codex();
    }

    @SuppressWarnings("unchecked")
    private ListView<Entity> list() {
        return (ListView<Entity>) shell.root().lookup("#codex-list");
    }

    private String name() {
        return shell.root().lookup(".codex-name") instanceof Label label ? label.getText() : "";
    }

    private boolean said(final String words) {
        return List.copyOf(shell.desk().notices().all()).stream()
                .map(Notices.Notice::text)
                .anyMatch(text -> text.contains(words));
    }

    private void open(final String wanted) throws TimeoutException {
        until(() -> !list().getItems().isEmpty());
        final String id = codex().find(wanted).orElseThrow().id();
        hand.interact(() -> shell.desk().navigator().entity(id));
        until(() -> name().equals(wanted));
    }

    @Test
    void theMostNamedIsOpenAndArrowsGoOn() throws TimeoutException {
        until(() -> name().equals("Ravenna Quill"));
        until(() -> Hand.holdsFocus(list()));
        hand.push(KeyCode.DOWN);
        until(() -> !name().isEmpty() && !name().equals("Ravenna Quill"));
        assertThat(shell.views())
                .as("it is on the rail")
                .anyMatch(view -> view.id().equals("codex"));
    }

    @Test
    void aPassageOpensTheTextAtItsLine() throws TimeoutException {
        open("Ravenna Quill");
        final Node passage = shell.root().lookup(".codex-step");
        hand.interact(passage::requestFocus);
        hand.push(KeyCode.ENTER);
        until(() -> shell.current().id().equals("writing"));
    }

    @Test
    void theStripGoesFromTextToTextByArrows() throws TimeoutException {
        open("Ravenna Quill");
        final Node strip = shell.root().lookup("#codex-strip");
        hand.interact(strip::requestFocus);
        hand.push(KeyCode.RIGHT);
        assertThat(strip.getAccessibleText()).contains("The storm");
        hand.push(KeyCode.ENTER);
        until(() -> shell.root().lookupAll(".codex-head").stream()
                .anyMatch(node -> node instanceof Label head && head.getText().startsWith("The storm")));
    }

    @Test
    void aContradictionShowsBothPassagesAndIsJudgedAndUndone() throws TimeoutException {
        open("Ravenna Quill");
        until(() -> shell.root().lookup(".codex-contradiction") != null);
        assertThat(shell.root().lookupAll(".codex-contradiction .codex-value").stream()
                        .map(node -> ((Label) node).getText()))
                .containsExactlyInAnyOrder("blue", "green");
        final Button fine = (Button) shell.root().lookup(".codex-fine");
        hand.interact(fine::fire);
        until(() -> shell.root().lookup(".codex-contradiction") == null && said("no contradiction"));
        assertThat(codex().contradictions()).isEmpty();
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> shell.root().lookup(".codex-contradiction") != null);
    }

    @Test
    void aContradictionIsNotedAsACardThatLinksBothTexts() throws TimeoutException {
        open("Ravenna Quill");
        until(() -> shell.root().lookup(".codex-contradiction") != null);
        final Button note = (Button) shell.root().lookup(".codex-note");
        hand.interact(note::fire);
        until(() -> said("Made the card"));
        assertThat(atelier.tasks().tree().live())
                .anySatisfy(task -> assertThat(task.notes()).contains("[[1 The lamp]]", "[[2 The storm]]"));
    }

    @Test
    void renamedSortedAndDismissedEachUndone() throws TimeoutException {
        open("Tobias");
        hand.push(KeyCode.F2);
        until(() -> Hand.holdsFocus(shell.root().lookup("#codex-name")));
        hand.write("Old Tobias");
        hand.push(KeyCode.ENTER);
        until(() -> name().equals("Old Tobias"));
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> name().equals("Tobias"));
        final Button away = (Button) shell.root().lookup("#codex-dismiss");
        hand.interact(away::fire);
        until(() -> list().getItems().stream().noneMatch(one -> one.name().equals("Tobias")));
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> list().getItems().stream().anyMatch(one -> one.name().equals("Tobias")));
    }

    @Test
    void twoAreOneAfterSheSaidSo() throws TimeoutException {
        open("Tobias");
        final Button same = (Button) shell.root().lookup("#codex-same");
        hand.interact(same::fire);
        until(() -> Hand.holdsFocus(shell.root().lookup("#codex-name")));
        hand.write("Ravenna");
        hand.push(KeyCode.ENTER);
        until(() -> said("are one now"));
        until(() -> list().getItems().stream().noneMatch(one -> one.name().equals("Tobias")));
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> list().getItems().stream().anyMatch(one -> one.name().equals("Tobias")));
    }

    @Test
    void aNameThatIsFilteredOutIsSaid() throws TimeoutException {
        until(() -> !list().getItems().isEmpty());
        hand.clickOn("#codex-filter").write("zzz");
        until(() -> list().getItems().isEmpty());
        assertThat(list().getPlaceholder())
                .matches(node -> node instanceof Label label && label.getText().equals("No name fits the filter."));
    }
}
