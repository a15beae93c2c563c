package vespera.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Commands;
import vespera.gateway.cli.Out;
import vespera.scriptorium.tasks.NewTask;

/** One slice through everything: made in the window, seen in every view, found again from the command line. */
@ExtendWith(ApplicationExtension.class)
class SliceTest {

    private static final String CARD = "Paint the orchard door";
    private static final String DOCUMENT = "Storm";

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    private boolean open;

    @BeforeAll
    static void files() throws IOException {
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nA brass thing with a cracked pane.\n");
    }

    @Start
    void start(final Stage stage) {
        atelier = Windows.scanned(folder);
        atelier.tasks().create(atelier.person(), NewTask.titled("Mend the lamp").withStatus("todo"));
        shell = Windows.open(stage, atelier, 980, 700, "board");
        open = true;
    }

    @AfterEach
    void close() {
        if (open) {
            open = false;
            hand.interact(shell::leave);
            shell.close();
            atelier.close();
        }
    }

    private boolean shows(final String selector, final String words) {
        return hand.lookup(selector).queryAll().stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals(words)
                        || node instanceof Text text && text.getText().equals(words));
    }

    private boolean says(final String words) {
        return hand.lookup(".label").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().startsWith(words));
    }

    private void view(final KeyCode digit, final String id) throws TimeoutException {
        hand.push(KeyCode.CONTROL, digit);
        until(() -> shell.current().id().equals(id));
    }

    private void act(final String action) {
        hand.interact(() -> shell.current().actions().stream()
                .filter(a -> a.id().equals(action))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
    }

    private boolean writing() {
        final Scene scene = shell.root().getScene();
        return scene != null && scene.getFocusOwner() instanceof TextInputControl;
    }

    private void makeCard() throws TimeoutException {
        until(() -> shows(".card-title", "Mend the lamp"));
        hand.interact(() -> shell.current().node().requestFocus());
        hand.clickOn("Mend the lamp");
        hand.type(KeyCode.N);
        until(this::writing);
        hand.write(CARD).type(KeyCode.ENTER);
        until(() -> shows(".card-title", CARD));
        hand.type(KeyCode.ESCAPE);
    }

    private void makeDocument() throws TimeoutException {
        view(KeyCode.DIGIT5, "writing");
        act("writing.new");
        until(this::writing);
        hand.write(DOCUMENT).type(KeyCode.ENTER);
        until(() -> hand.lookup(".writing-editor").tryQueryAs(CodeArea.class).stream()
                .anyMatch(area -> area.getText().equals("# Storm\n\n")));
        final CodeArea area = hand.lookup(".writing-editor").queryAs(CodeArea.class);
        until(() -> area.getCaretPosition() != null && area.getCaretPosition().index() == 2);
        hand.interact(() -> area.insertText(area.getDocumentEnd(), "It broke the [[Lamp]].\n", null));
        act("writing.save");
        until(() -> Files.readString(folder.resolve("Storm.md")).contains("[[Lamp]]"));
        until(() -> shows(".sheet-words", "5 words"));
    }

    private String run(final int exit, final String... arguments) {
        final StringBuilder said = new StringBuilder();
        final Out out = new Out(said::append, said::append, false, false);
        final int code = new Commands(new DesktopWindow()).run(arguments, folder, out);
        assertThat(code).as(String.join(" ", arguments) + ": " + said).isEqualTo(exit);
        return said.toString();
    }

    @Test
    void whatIsMadeInTheWindowIsSeenInEveryViewAndFromTheCommandLine() throws TimeoutException {
        makeCard();
        makeDocument();
        view(KeyCode.DIGIT3, "mindmap");
        until(() -> shows(".topic-title", CARD));
        view(KeyCode.DIGIT4, "graph");
        until(() -> says("4 things, 1 connection"));
        view(KeyCode.DIGIT2, "board");
        until(() -> shows(".card-title", CARD));
        close();

        assertThat(run(0, "task", "list", "--json")).contains("\"title\":\"" + CARD + "\"");
        assertThat(run(0, "links", DOCUMENT, "--json")).contains("Lamp.md");
        assertThat(run(0, "undo")).contains("Undone");
        assertThat(run(0, "journal", "verify")).contains("all hold");
        assertThat(run(0, "task", "list", "--json")).contains(CARD);
    }
}
