package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Stayed;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Draft;

/** What the editor brings along, used on a real atelier: marks, replacing here and everywhere, outline, completion. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test
class EditorToolsTest {

    private static final String STORY = "# Story\n\n## One\n\nThe lamp and the Lamp.\n\n## Two\n\nA lamp.\n";

    private final Hand hand = new Hand();

    @TempDir
    Path folder;

    private Atelier atelier;
    private Desk desk;
    private WritingView view;

    @Start
    void start(final Stage stage) throws IOException {
        Files.writeString(folder.resolve("Story.md"), STORY);
        Files.writeString(
                folder.resolve("Lantern.md"), "---\naliases: [Beacon]\n---\n# Lantern\n\nNo lamp, a light.\n");
        Files.writeString(folder.resolve("Kept.md"), "An old lamp.\n");
        atelier = Windows.scanned(folder);
        final Document kept = atelier.catalogue().at("Kept.md").orElseThrow();
        atelier.documents()
                .records()
                .keepDraft(new Draft(kept.id(), kept.state().hash(), "Not saved yet.", 0, 0));
        desk = Stayed.desk(atelier, new Here());
        view = new WritingView(desk);
        Windows.show(stage, view.node(), 980, 700);
        view.shown();
    }

    /** Stays on the writing desk. */
    private final class Here extends Stayed {
        @Override
        public void open(final Subject subject) {
            desk.selection().select(subject);
        }

        @Override
        public void openAt(final DocumentId document, final int line) {
            view.openAt(document, line);
        }
    }

    @AfterEach
    void close() {
        Stayed.close(desk);
    }

    private CodeArea area() {
        return hand.lookup(".writing-editor").queryAs(CodeArea.class);
    }

    private void open(final String path) throws Exception {
        final DocumentId id = atelier.catalogue().at(path).map(Document::id).orElseThrow();
        hand.interact(() -> view.open(id));
        until(() -> view.document().filter(id::equals).isPresent()
                && area().getText().equals(Files.readString(folder.resolve(path))));
    }

    private void act(final String action) {
        hand.interact(() -> view.actions().stream()
                .filter(a -> a.id().equals(action))
                .findFirst()
                .orElseThrow()
                .run()
                .run());
    }

    private void caret(final int line, final int column) {
        hand.interact(() -> area().select(TextPos.ofLeading(line, column)));
    }

    private TextField field(final String within, final int number) {
        return hand.from(hand.lookup(within).<Node>query()).lookup(".text-field").queryAllAs(TextField.class).stream()
                .toList()
                .get(number);
    }

    private void press(final String within, final String words) {
        hand.interact(() -> hand.from(hand.lookup(within).<Node>query())
                .lookup((Button button) -> button.getText().startsWith(words))
                .queryButton()
                .fire());
    }

    @Test
    void marksHeadingsAndSectionsAreChangedByName() throws Exception {
        open("Story.md");
        caret(4, 5);
        act("writing.bold");
        assertThat(area().getPlainText(4)).isEqualTo("The **lamp** and the Lamp.");
        act("writing.bold");
        assertThat(area().getPlainText(4)).isEqualTo("The lamp and the Lamp.");
        act("writing.heading-3");
        assertThat(area().getPlainText(4)).isEqualTo("### The lamp and the Lamp.");
        hand.interact(() -> area().undo());
        caret(2, 1);
        act("writing.section-down");
        assertThat(area().getText()).isEqualTo("# Story\n\n## Two\n\nA lamp.\n\n## One\n\nThe lamp and the Lamp.\n");
        hand.interact(() -> area().undo());
        assertThat(area().getText()).isEqualTo(STORY);
    }

    @Test
    void replacingAllIsOneStepToUndo() throws Exception {
        open("Story.md");
        act("writing.replace");
        hand.interact(() -> field(".find-bar", 0).setText("lamp"));
        hand.interact(() -> field(".find-bar", 0).requestFocus());
        hand.type(KeyCode.TAB).write("torch");
        press(".find-bar", "Replace all");
        assertThat(area().getText()).isEqualTo(STORY.replaceAll("(?i)lamp", "torch"));
        hand.interact(() -> area().undo());
        assertThat(area().getText()).isEqualTo(STORY);
    }

    @Test
    void replacingEverywhereIsOneCommandAndLeavesWhatCannotBeWritten() throws Exception {
        open("Story.md");
        act("writing.find-all");
        until(() -> hand.lookup(".find-everywhere").tryQuery().isPresent());
        hand.interact(() -> field(".find-everywhere", 0).setText("lamp"));
        hand.interact(() -> field(".find-everywhere", 1).setText("torch"));
        final ListView<?> hits = hand.from(hand.lookup(".find-everywhere").<Node>query())
                .lookup(".list-view")
                .queryAs(ListView.class);
        until(() -> hits.getItems().size() == 8);
        press(".find-everywhere", "Replace all 4");
        until(() -> Files.readString(folder.resolve("Story.md")).contains("A torch."));
        assertThat(folder.resolve("Lantern.md")).content().contains("No torch, a light.");
        assertThat(folder.resolve("Kept.md")).hasContent("An old lamp.\n");
        assertThat(atelier.undo().next(desk.origin()).orElseThrow())
                .contains("torch")
                .contains("2 documents");
        atelier.undo().undo(desk.origin());
        assertThat(folder.resolve("Story.md")).hasContent(STORY);
        assertThat(folder.resolve("Lantern.md")).content().contains("No lamp, a light.");
    }

    @Test
    void theOutlineListsTheSections() throws Exception {
        open("Story.md");
        act("writing.outline");
        final ListView<?> list = hand.lookup(".outline .list-view").queryAs(ListView.class);
        until(() -> list.getItems().size() == 3);
        hand.interact(() -> list.getSelectionModel().select(2));
        hand.interact(list::requestFocus);
        hand.push(KeyCode.ALT, KeyCode.UP);
        until(() -> area().getText().indexOf("## Two") < area().getText().indexOf("## One"));
    }

    @Test
    void onlyTheTextIsLeftOnWish() throws Exception {
        open("Story.md");
        act("writing.focus-mode");
        assertThat(hand.lookup(".binder").tryQuery().filter(Node::isVisible)).isEmpty();
        assertThat(area().isVisible()).isTrue();
        act("writing.focus-mode");
        until(() -> hand.lookup(".binder").tryQuery().filter(Node::isVisible).isPresent());
    }

    @Test
    @Tag("needs-display")
    void aLinkIsCompletedByKeysAndAListGoesOn() throws Exception {
        open("Story.md");
        hand.clickOn(".writing-editor");
        hand.push(KeyCode.CONTROL, KeyCode.END);
        hand.write("See [[Beac");
        until(() -> hand.lookup(".completion").tryQuery().isPresent());
        hand.type(KeyCode.ENTER);
        until(() -> area().getText().endsWith("See [[Lantern|Beacon]]"));
        hand.type(KeyCode.ENTER).write("- oil").type(KeyCode.ENTER).write("wick");
        until(() -> area().getText().endsWith("\n- oil\n- wick"));
        hand.type(KeyCode.ENTER).type(KeyCode.ENTER).write("x");
        until(() -> area().getText().endsWith("\n- wick\nx"));
    }
}
