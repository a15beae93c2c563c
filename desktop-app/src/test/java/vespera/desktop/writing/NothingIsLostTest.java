package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import jfx.incubator.scene.control.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Desk;
import vespera.desktop.desk.Notices;
import vespera.desktop.desk.Subject;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Stayed;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Draft;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.versions.Span;

/** Versions, authors, imports and two texts brought together, on the writing desk and a real atelier. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test
class NothingIsLostTest {

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

    private void type(final String words) {
        hand.interact(() -> area().insertText(area().getDocumentEnd(), words, null));
    }

    private void save() throws Exception {
        act("writing.save");
        until(() -> view.saveStateProperty().get().equals("saved"));
    }

    private String file(final String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    private List<Span> authors(final String path) {
        return atelier.history().versions().blame(id(path));
    }

    @Test
    void anOldVersionComesBackAsANewOneAndUndoTakesItBack() throws Exception {
        open("Lamp.md");
        type("Cracked.\n");
        save();
        type("And lost.\n");
        act("writing.versions");
        until(() ->
                hand.lookup(".versions-list").queryAs(ListView.class).getItems().size() == 2);
        until(() -> Hand.holdsFocus(hand.lookup(".versions-list").query()));
        hand.type(KeyCode.DOWN);
        until(() -> hand.lookup("Version 1, the first").tryQuery().isPresent());
        hand.clickOn("Restore this version");
        until(() -> file("Lamp.md").equals("# Lamp\n\nBrass.\n"));
        until(() -> area().getText().equals("# Lamp\n\nBrass.\n"));
        assertThat(atelier.history().versions().text(id("Lamp.md"), 3)).endsWith("Cracked.\nAnd lost.\n");
        assertThat(atelier.documents().existing(id("Lamp.md")).versions()).isEqualTo(4);
        final Notices.Notice said = desk.notices().all().getLast();
        assertThat(said.text()).contains("as it was in version 1, as version 4");
        hand.interact(said.run());
        until(() -> area().getText().endsWith("Cracked.\nAnd lost.\n"));
    }

    @Test
    void anyTwoVersionsAreComparedByWords() throws Exception {
        open("Lamp.md");
        type("Cracked.\n");
        save();
        type("Mended.\n");
        save();
        act("writing.versions");
        until(() ->
                hand.lookup(".versions-list").queryAs(ListView.class).getItems().size() == 3);
        hand.interact(() -> hand.lookup(".versions-list")
                .queryAs(ListView.class)
                .getSelectionModel()
                .select(2));
        until(() -> hand.lookup("Version 3 against version 1").tryQuery().isPresent());
        until(() -> hand.lookup("2 words added").tryQuery().isPresent());
        hand.type(KeyCode.ESCAPE);
        until(() -> hand.lookup(".versions-list").tryQuery().isEmpty());
    }

    @Test
    void twoTextsAreBroughtTogetherByKeysAndBothStay() throws Exception {
        open("Part I/Prologue.md");
        hand.interact(() -> area().replaceText(
                        area().getModel().getDocumentEnd(), area().getModel().getDocumentEnd(), "Mine at the end.\n"));
        Files.writeString(folder.resolve("Part I/Prologue.md"), PROLOGUE + "Theirs at the end.\n");
        atelier.rescan();
        until(() -> view.saveStateProperty().get().equals("changed outside"));
        act("writing.save");
        until(() -> hand.lookup("Compare and merge (Ctrl+M)").tryQuery().isPresent());
        assertThat(file("Part I/Prologue.md")).endsWith("Theirs at the end.\n");
        act("writing.merge");
        until(() -> hand.lookup(".dispute").tryQuery().isPresent());
        until(() -> Hand.holdsFocus(hand.lookup(".dispute").query()));
        act("writing.save");
        assertThat(hand.lookup("Decide this place first; then save.").tryQuery())
                .isPresent();
        hand.type(KeyCode.B);
        until(() -> hand.lookup("All is decided.").tryQuery().isPresent());
        act("writing.save");
        until(() -> file("Part I/Prologue.md").contains("Mine at the end.")
                && file("Part I/Prologue.md").contains("Theirs at the end."));
        until(() -> view.saveStateProperty().get().equals("saved")
                && area().getText().equals(file("Part I/Prologue.md")));
        final DocumentId id = id("Part I/Prologue.md");
        assertThat(atelier.history().versions().text(id, 2)).isEqualTo(PROLOGUE + "Theirs at the end.\n");
        assertThat(atelier.history().versions().text(id, 3)).isEqualTo(PROLOGUE + "Mine at the end.\n");
        assertThat(atelier.history().decisions().about(id)).hasSize(1);
    }

    @Test
    void whatIsPastedAsAnImportIsSavedAsOneAndWhatIsTypedAroundItIsHers() throws Exception {
        open("Lamp.md");
        hand.interact(() -> {
            final ClipboardContent content = new ClipboardContent();
            content.putString("A quotation\r\nof two lines. ");
            Clipboard.getSystemClipboard().setContent(content);
            area().select(area().getDocumentEnd());
        });
        act("writing.paste-import");
        type("My own words.\n");
        hand.interact(() -> view.insert("A model's words.", Actor.role("llama3.2")));
        save();
        final String text = file("Lamp.md");
        assertThat(text).contains("A quotation\nof two lines. My own words.\n");
        assertThat(authors("Lamp.md").stream()
                        .map(one -> one.actor().kind() + ":" + text.substring(one.from(), one.to())))
                .contains("IMPORT:A quotation\nof two lines. ", "PERSON:My own words.\n", "ROLE:A model's words.");
    }

    @Test
    void anImportStaysOneThroughADraftThatACrashLeft() throws Exception {
        open("Lamp.md");
        hand.interact(() -> area().select(area().getDocumentEnd()));
        hand.interact(() -> view.insert("Not hers.", Actor.imported("pasted")));
        until(() -> atelier.documents()
                .records()
                .draft(id("Lamp.md"))
                .filter(d -> d.text().endsWith("Not hers."))
                .isPresent());
        final Draft left = atelier.documents().records().draft(id("Lamp.md")).orElseThrow();
        // As after a kill: the draft and its marks are there, the window is another one.
        final WritingView[] next = new WritingView[1];
        hand.interact(() -> {
            next[0] = new WritingView(desk);
            ((Stage) view.node().getScene().getWindow()).setScene(new Scene((Parent) next[0].node(), 980, 700));
            next[0].shown();
            next[0].open(left.document());
        });
        view = next[0];
        until(() -> area().getText().endsWith("Not hers."));
        until(() ->
                area().getCaretPosition() != null && area().getCaretPosition().index() == 3);
        act("writing.authors");
        until(() -> hand.lookup("import, pasted").tryQuery().isEmpty()
                && hand.lookup(".author-bar .label").queryAllAs(javafx.scene.control.Label.class).stream()
                        .anyMatch(label -> label.getText().endsWith("import, pasted")));
        save();
        assertThat(authors("Lamp.md").getLast().actor().kind()).isEqualTo(Actor.Kind.IMPORT);
    }

    @Test
    void theMarginAndTheListTellWhoWroteWhat() throws Exception {
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nBrass.\nFrom elsewhere.\n");
        atelier.rescan();
        open("Lamp.md");
        type("By me.\n");
        save();
        act("writing.authors");
        until(() -> !hand.lookup(".author-band .by-unknown").queryAll().isEmpty()
                && !hand.lookup(".author-band .by-person").queryAll().isEmpty()
                && !hand.lookup(".author-band .by-import").queryAll().isEmpty());
        final Region outside = hand.lookup(".author-band .by-unknown").queryAs(Region.class);
        assertThat(outside.getHeight()).isPositive();
        act("writing.authors-list");
        until(() ->
                hand.lookup(".author-list").queryAs(ListView.class).getItems().size() == 3);
        type("Typed since.\n");
        until(() -> !hand.lookup(".author-band .by-nobody").queryAll().isEmpty());
        act("writing.authors");
        until(() -> hand.lookup(".author-band").queryAll().isEmpty());
    }
}
