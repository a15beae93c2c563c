package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Subject;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Stayed;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.binder.Relocating;
import vespera.scriptorium.binder.Relocation;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;

/** The writing desk used by hand, on a real atelier. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test
class WritingViewTest {

    private static final String PROLOGUE = "# Prologue\n\nIsaure mends the [[Lamp]]. The lamp is cracked.\n";

    private final Hand hand = new Hand();

    @TempDir
    Path folder;

    private Atelier atelier;
    private Desk desk;
    private WritingView view;

    @Start
    void start(final Stage stage) throws IOException {
        Files.createDirectories(folder.resolve("Part I"));
        Files.writeString(folder.resolve("Part I/Prologue.md"), PROLOGUE);
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nBrass.\n");
        atelier = Windows.scanned(folder);
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

        @Override
        public void relocate(final Relocation.Wish wish, final Runnable then) {
            final Relocating relocating = atelier.organising().renames().relocating();
            relocating.accept(desk.origin(), relocating.plan(wish), true);
            then.run();
        }
    }

    private TreeView<?> binder() {
        return hand.lookup(".binder .tree-view").query();
    }

    private void select(final String line) {
        hand.interact(() -> {
            final TreeView<?> tree = binder();
            for (int row = 0; row < tree.getExpandedItemCount(); row++) {
                if (((BinderItem) tree.getTreeItem(row).getValue()).name().equals(line)) {
                    tree.getSelectionModel().clearAndSelect(row);
                }
            }
            tree.requestFocus();
        });
    }

    private boolean reads(final String file, final String words) throws IOException {
        return Files.exists(folder.resolve(file))
                && Files.readString(folder.resolve(file)).equals(words);
    }

    @Test
    void aFolderGetsAnotherNameInItsPlace() throws Exception {
        until(() -> binder().getExpandedItemCount() > 0);
        select("Part I");
        act("writing.rename");
        until(() -> hand.lookup(".binder-rename").tryQuery().isPresent());
        hand.interact(() -> hand.lookup(".binder-rename").<TextField>query().setText("Part One"));
        hand.interact(() -> Event.fireEvent(
                hand.lookup(".binder-rename").query(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
        until(() -> reads("Part One/Prologue.md", PROLOGUE)
                && atelier.catalogue().at("Part One/Prologue.md").isPresent());
        atelier.undo().undo(desk.origin());
        assertThat(folder.resolve("Part I/Prologue.md")).hasContent(PROLOGUE);
        assertThat(folder.resolve("Part One")).doesNotExist();
    }

    @Test
    void howFarADocumentIsStandsBesideItsName() throws Exception {
        open("Lamp.md");
        until(() -> binder().getExpandedItemCount() > 0);
        select("Lamp");
        act("writing.status");
        hand.write("Doing").type(KeyCode.ENTER);
        until(() -> hand.lookup(".binder-status").queryAll().stream()
                .anyMatch(node -> node.isVisible() && ((Labeled) node).getText().equals("Doing")));
        assertThat(atelier.tasks().tree().live()).singleElement().satisfies(card -> {
            assertThat(card.title()).isEqualTo("Lamp");
            assertThat(card.status()).isEqualTo("doing");
        });
    }

    @Test
    void whatStandsAfterTheCaretBecomesADocument() throws Exception {
        open("Lamp.md");
        hand.interact(() -> area().select(TextPos.ofLeading(2, 0)));
        act("writing.split");
        hand.write("More").type(KeyCode.ENTER);
        until(() -> reads("More.md", "# More\n\nBrass.\n")
                && reads("Lamp.md", "# Lamp\n")
                && view.document().filter(id("More.md")::equals).isPresent());
    }

    @AfterEach
    void close() {
        Stayed.close(desk);
    }

    private DocumentId id(final String path) {
        return atelier.catalogue().at(path).map(Document::id).orElseThrow();
    }

    private CodeArea area() {
        return hand.lookup(".writing-editor").queryAs(CodeArea.class);
    }

    private boolean opens(final String text) {
        try {
            WaitForAsyncUtils.waitFor(
                    2,
                    TimeUnit.SECONDS,
                    () -> hand.lookup(".writing-editor").tryQuery().isPresent()
                            && area().getText().equals(text));
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    private void open(final String path) throws Exception {
        hand.interact(() -> view.open(id(path)));
        until(() -> view.document().filter(id(path)::equals).isPresent()
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

    @Test
    void aClickInTheBinderOpensADocument() throws Exception {
        // A window that an X server has only just been asked for may not hear the first click.
        for (int tries = 0; tries < 5 && !opens("# Lamp\n\nBrass.\n"); tries++) {
            hand.clickOn(hand.from(view.node()).lookup("Lamp").<Node>query());
        }
        until(() -> area().getText().equals("# Lamp\n\nBrass.\n"));
        assertThat(desk.selection().subject()).contains(new Subject.OfDocument(id("Lamp.md")));
        assertThat(view.saveStateProperty().get()).isEqualTo("saved");
    }

    @Test
    void selectingElsewhereOpensHere() throws Exception {
        hand.interact(() -> desk.selection().select(new Subject.OfDocument(id("Part I/Prologue.md"))));
        until(() -> area().getText().equals(PROLOGUE));
    }

    @Test
    void anEditIsKeptAndSaved() throws Exception {
        open("Lamp.md");
        hand.interact(() -> area().insertText(area().getDocumentEnd(), "Cracked.\n", null));
        until(() -> view.saveStateProperty().get().equals("unsaved – draft kept"));
        act("writing.save");
        until(() -> view.saveStateProperty().get().equals("saved"));
        assertThat(folder.resolve("Lamp.md")).hasContent("# Lamp\n\nBrass.\nCracked.\n");
    }

    @Test
    void aLineIsGoneTo() throws Exception {
        hand.interact(() -> view.openAt(id("Part I/Prologue.md"), 3));
        until(() -> TextPos.ofLeading(2, 0).isSameInsertionIndex(area().getCaretPosition()));
    }

    @Test
    void wordsAreFoundOneAfterTheOther() throws Exception {
        open("Part I/Prologue.md");
        act("writing.find");
        hand.write("lamp");
        until(() -> hand.lookup("1 of 2").tryQuery().isPresent());
        assertThat(area().getSelection().getMin()).isEqualTo(TextPos.ofLeading(2, 19));
        hand.type(KeyCode.ENTER);
        until(() -> hand.lookup("2 of 2").tryQuery().isPresent());
        hand.clickOn("Aa");
        until(() -> hand.lookup("1 of 1").tryQuery().isPresent());
    }

    @Test
    void aLinkIsFollowed() throws Exception {
        open("Part I/Prologue.md");
        hand.interact(() -> area().select(TextPos.ofLeading(2, 21)));
        act("writing.follow");
        until(() -> view.document().filter(id("Lamp.md")::equals).isPresent());
    }

    @Test
    void aMissingLinkMakesItsDocumentOnRequest() throws Exception {
        open("Lamp.md");
        hand.interact(() -> area().insertText(area().getDocumentEnd(), "See [[Oil]].\n", null));
        hand.interact(() -> area().select(TextPos.ofLeading(3, 7)));
        act("writing.follow");
        until(() -> hand.lookup("Create it").tryQuery().isPresent());
        hand.clickOn("Create it");
        until(() -> atelier.catalogue().at("Oil.md").isPresent()
                && view.document().filter(id("Oil.md")::equals).isPresent());
    }

    @Test
    void theConflictBarOffersThreeWays() throws Exception {
        open("Lamp.md");
        hand.interact(() -> area().insertText(area().getDocumentEnd(), "Mine.\n", null));
        Files.writeString(folder.resolve("Lamp.md"), "Theirs.\n");
        atelier.rescan();
        until(() -> view.saveStateProperty().get().equals("changed outside"));
        assertThat(hand.lookup("Keep mine").tryQuery()).isPresent();
        assertThat(hand.lookup("Take theirs").tryQuery()).isPresent();
        hand.clickOn("Keep mine as a copy");
        until(() -> area().getText().equals("Theirs.\n"));
        assertThat(folder.resolve("Lamp (mine).md")).hasContent("# Lamp\n\nBrass.\nMine.\n");
    }

    @Test
    void aNewDocumentIsAskedForAndOpened() throws Exception {
        act("writing.new");
        hand.write("Dusk").type(KeyCode.ENTER);
        until(() -> atelier.catalogue().at("Dusk.md").isPresent()
                && view.document().filter(id("Dusk.md")::equals).isPresent());
        until(() -> area().getText().equals("# Dusk\n\n"));
        until(() -> view.node().getScene().getFocusOwner() == area());
        hand.interact(() -> hand.lookup(".tree-view").query().requestFocus());
        hand.type(KeyCode.ENTER);
        until(() -> view.node().getScene().getFocusOwner() == area());
    }

    @Test
    void thePreviewShowsTheDocumentAsItReads() throws Exception {
        open("Part I/Prologue.md");
        act("writing.preview");
        until(() -> hand.lookup(".pv-link").tryQuery().isPresent()
                && hand.lookup(".pv-h1").tryQuery().isPresent());
        hand.clickOn(".pv-link");
        until(() -> view.document().filter(id("Lamp.md")::equals).isPresent());
    }

    @Test
    @Tag("needs-display")
    void typingSavingAndUndoingByKeys() throws Exception {
        open("Lamp.md");
        hand.clickOn(".writing-editor");
        hand.push(KeyCode.CONTROL, KeyCode.END);
        hand.write("Oil runs low.");
        until(() -> area().getText().endsWith("Oil runs low."));
        assertThat(view.saveStateProperty().get()).startsWith("unsaved");
        hand.push(KeyCode.CONTROL, KeyCode.S);
        until(() -> view.saveStateProperty().get().equals("saved"));
        assertThat(folder.resolve("Lamp.md")).content().endsWith("Oil runs low.");
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> !area().getText().endsWith("Oil runs low."));
    }

    @Test
    @Tag("needs-display")
    void findAndFollowByKeys() throws Exception {
        open("Part I/Prologue.md");
        hand.clickOn(".writing-editor");
        hand.push(KeyCode.CONTROL, KeyCode.F);
        hand.write("Lamp");
        until(() -> hand.lookup("1 of 2").tryQuery().isPresent());
        hand.push(KeyCode.ESCAPE);
        hand.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> view.document().filter(id("Lamp.md")::equals).isPresent());
    }
}
