package vespera.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Subject;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;

/** A canvas used by keys alone, and its file watched. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class CanvasViewTest {

    private static final String PLAN = """
            {
            \t"nodes":[
            \t\t{"id":"a","type":"text","x":0,"y":0,"width":200,"height":80,"text":"The lamp","mine":1.50},
            \t\t{"id":"b","type":"file","file":"Storm.md","x":300,"y":0,"width":200,"height":80}
            \t],
            \t"edges":[]
            }
            """;

    private final FxRobot hand = new FxRobot();

    @TempDir
    static Path folder;

    private Path root;
    private Atelier atelier;
    private Shell shell;

    @Start
    void start(final Stage stage) throws IOException {
        root = Files.createTempDirectory(folder, "atelier");
        Files.writeString(root.resolve("Plan.canvas"), PLAN);
        Files.writeString(root.resolve("Storm.md"), "# Storm\n\nIt came at night.\n");
        Files.writeString(root.resolve("Broken.canvas"), "{\"nodes\":[");
        atelier = Atelier.open(root);
        atelier.scan();
        shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
        stage.setScene(new Scene(shell.root(), 980, 700));
        stage.show();
        shell.begin(Optional.of("writing"));
    }

    @AfterEach
    void close() {
        hand.interact(shell::leave);
        shell.close();
        atelier.close();
    }

    private static void until(final Callable<Boolean> holds) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, holds);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String file() throws IOException {
        return Files.readString(root.resolve("Plan.canvas"), StandardCharsets.UTF_8);
    }

    private void open(final String path) {
        hand.interact(() -> shell.desk()
                .navigator()
                .open(new Subject.OfDocument(
                        atelier.catalogue().at(path).orElseThrow().id())));
    }

    @Test
    void cardsAreMovedWrittenConnectedAndTakenBackByKeys() throws Exception {
        open("Plan.canvas");
        until(() -> hand.lookup(".canvas-leaf").queryAll().size() == 2);
        until(() -> hand.lookup(".canvas-sheet").query().isFocused());
        hand.push(KeyCode.TAB);
        hand.push(KeyCode.RIGHT);
        until(() -> file().equals(PLAN.replaceFirst("\"x\":0", "\"x\":10")));
        hand.push(KeyCode.ENTER);
        until(() -> hand.lookup(".canvas-writing").tryQueryAs(TextArea.class).isPresent());
        hand.write(" burns");
        hand.push(KeyCode.ESCAPE);
        until(() -> file().contains("\"text\":\"The lamp burns\",\"mine\":1.50"));
        hand.push(KeyCode.SHORTCUT, KeyCode.A);
        hand.push(KeyCode.L);
        until(() -> file().contains("\"fromNode\":\"a\",\"fromSide\":\"right\",\"toNode\":\"b\""));
        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        hand.push(KeyCode.SHORTCUT, KeyCode.Z);
        until(() -> file().equals(PLAN));
        assertThat(shell.desk().notices().all()).anyMatch(n -> n.text().contains("wrote on a card"));
    }

    @Test
    void theLetterThatCallsForADocumentIsNotSoughtFor() throws Exception {
        open("Plan.canvas");
        until(() -> hand.lookup(".canvas-sheet").query().isFocused());
        hand.push(KeyCode.D);
        until(() -> hand.lookup(".canvas-picker .text-field").tryQuery().isPresent());
        final TextField field = hand.lookup(".canvas-picker .text-field").queryAs(TextField.class);
        // What a key that went down before is still heard as, wherever the focus has gone meanwhile.
        hand.interact(() -> field.fireEvent(typed("d")));
        hand.interact(() -> field.fireEvent(new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.P, false, false, false, false)));
        hand.interact(() -> field.fireEvent(typed("p")));
        until(() -> field.getText().equals("p"));
    }

    private static KeyEvent typed(final String letter) {
        return new KeyEvent(KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false);
    }

    @Test
    void aBrokenFileSaysWhatIsWrongAndStays() throws Exception {
        open("Broken.canvas");
        until(() -> hand.lookup(".canvas-note").queryLabeled().getText().contains("line 1"));
        hand.push(KeyCode.N);
        assertThat(root.resolve("Broken.canvas")).hasContent("{\"nodes\":[");
    }
}
