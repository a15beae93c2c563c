package vespera.desktop.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Subject;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
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

    private final Hand hand = new Hand();

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
        atelier = Windows.scanned(root);
        shell = Windows.open(stage, atelier, 980, 700, "writing");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
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
        until(() -> Hand.holdsFocus(hand.lookup(".canvas-sheet").query()));
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
        hand.interact(() ->
                field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.P, false, false, false, false)));
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
