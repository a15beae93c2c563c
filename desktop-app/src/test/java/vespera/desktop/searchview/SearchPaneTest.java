package vespera.desktop.searchview;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
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
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.search.Hit;
import vespera.scriptorium.search.SavedSearch;

/** Searching and renaming in the window, with keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class SearchPaneTest {

    private final Hand hand = new Hand();

    @TempDir
    Path folder;

    private Atelier atelier;
    private Shell shell;

    @Start
    void start(final Stage stage) throws IOException {
        Files.createDirectories(folder.resolve("People"));
        Files.writeString(
                folder.resolve("People/Anna.md"),
                "---\ntags: [character]\n---\n# Anna\n\nShe keeps the lamp.\n\nShe never tells where.\n");
        Files.writeString(folder.resolve("Lamp.md"), "# The lamp\n\nIt is lit by [[Anna]] at dusk.\n");
        Files.writeString(
                folder.resolve("Harbour.md"), "# Harbour\n\nBoats and bells. See [[Anna]] and [[Anna|her]].\n");
        atelier = Windows.scanned(folder);
        shell = Windows.open(stage, atelier, 980, 760, "writing");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private TextField field() {
        return named(TextField.class, "Search by words and meaning");
    }

    @SuppressWarnings("unchecked")
    private ListView<Hit> hits() {
        return named(ListView.class, "What was found");
    }

    private <T extends Node> T named(final Class<T> type, final String name) {
        return hand.lookup(node -> type.isInstance(node) && name.equals(node.getAccessibleText()))
                .queryAs(type);
    }

    private List<String> found() {
        return hits().getItems().stream().map(Hit::path).toList();
    }

    private boolean said(final String words) {
        return hand.lookup(node -> node instanceof Labeled l
                        && node.isVisible()
                        && l.getText() != null
                        && l.getText().contains(words))
                .tryQuery()
                .isPresent();
    }

    private boolean told(final String words) {
        return shell.desk().notices().all().stream().anyMatch(n -> n.text().contains(words));
    }

    private void type(final String words) throws TimeoutException {
        hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until(() -> Hand.holdsFocus(field()));
        hand.write(words);
    }

    @Test
    void hitsComeWhileOneTypesAndKeysOpenThem() throws TimeoutException {
        type("lam");
        until(() -> found().contains("Lamp.md") && found().contains("People/Anna.md"));
        hand.push(KeyCode.DOWN);
        until(() -> Hand.holdsFocus(hits()));
        assertThat(hits().getSelectionModel().getSelectedIndex()).isZero();
        final String first = found().getFirst();
        hand.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> shell.desk()
                .selection()
                .subject()
                .filter(s -> s.equals(document(first)))
                .isPresent());
        assertThat(shell.current().id()).isEqualTo("writing");
        hand.push(KeyCode.UP);
        until(() -> Hand.holdsFocus(field()));
        hand.push(KeyCode.ESCAPE);
        until(() -> field().getText().isEmpty());
        assertThat(hits().getItems()).isEmpty();
    }

    private Subject document(final String path) {
        return new Subject.OfDocument(atelier.catalogue().at(path).orElseThrow().id());
    }

    @Test
    void aFilterInTheFieldIsAChipThatCanBeTakenOff() throws TimeoutException {
        type("lamp tag:character");
        until(() -> found().equals(List.of("People/Anna.md")));
        final Button chip = named(Button.class, "Take off the filter tag:character");
        hand.interact(chip::fire);
        until(() -> found().contains("Lamp.md"));
        assertThat(field().getText()).isEqualTo("lamp");
    }

    @Test
    void aSearchIsKeptUnderANameAndRunAgain() throws TimeoutException {
        type("lamp");
        until(() -> !found().isEmpty());
        hand.interact(named(Button.class, "Save this search")::fire);
        until(() -> Hand.holdsFocus(named(TextField.class, "Name of the saved search")));
        hand.push(KeyCode.CONTROL, KeyCode.A);
        hand.write("Light");
        hand.push(KeyCode.ENTER);
        until(() -> Hand.holdsFocus(field()) && told("“Light” is saved"));
        hand.push(KeyCode.ESCAPE);
        until(() -> field().getText().isEmpty());
        final ListView<?> saved = named(ListView.class, "Saved searches");
        until(() -> saved.isVisible() && !saved.getItems().isEmpty());
        assertThat(((SavedSearch) saved.getItems().getFirst()).name()).isEqualTo("Light");
        hand.push(KeyCode.DOWN);
        hand.push(KeyCode.ENTER);
        until(() -> field().getText().equals("lamp") && !found().isEmpty());
    }

    @Test
    void aRenameAsksWhetherLinksShallFollowAndUndoTakesAllOfItBack() throws Exception {
        final Document anna = atelier.catalogue().at("People/Anna.md").orElseThrow();
        hand.interact(() -> shell.desk().navigator().rename(anna.id(), "People/Johanna.md", done -> {}));
        until(() -> said("3 links in 2 texts have to change"));
        hand.push(KeyCode.ENTER);
        until(() -> atelier.catalogue().at("People/Johanna.md").isPresent()
                && Files.readString(folder.resolve("Harbour.md")).contains("[[Johanna]]"));
        assertThat(Files.readString(folder.resolve("Harbour.md"))).contains("[[Johanna|her]]");
        assertThat(Files.readString(folder.resolve("Lamp.md"))).contains("[[Johanna]]");
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> atelier.catalogue().at("People/Anna.md").isPresent()
                && Files.readString(folder.resolve("Lamp.md")).contains("[[Anna]]"));
    }

    @Test
    void aRenameThatTouchesNoLinkIsDoneAtOnce() throws TimeoutException {
        final Document harbour = atelier.catalogue().at("Harbour.md").orElseThrow();
        hand.interact(() -> shell.desk().navigator().rename(harbour.id(), "Port.md", done -> {}));
        until(() -> atelier.catalogue().at("Port.md").isPresent());
        assertThat(said("have to change")).isFalse();
    }

    @Test
    void onlyTheFileCanBeRenamed() throws Exception {
        final Document anna = atelier.catalogue().at("People/Anna.md").orElseThrow();
        hand.interact(() -> shell.desk().navigator().rename(anna.id(), "People/Johanna.md", done -> {}));
        until(() -> said("3 links in 2 texts have to change"));
        hand.push(KeyCode.SHIFT, KeyCode.TAB);
        hand.push(KeyCode.SPACE);
        until(() -> atelier.catalogue().at("People/Johanna.md").isPresent());
        assertThat(Files.readString(folder.resolve("Lamp.md"))).contains("[[Anna]]");
    }

    @Test
    void whatAnotherProgramRenamedIsTold() throws Exception {
        Files.move(folder.resolve("People/Anna.md"), folder.resolve("People/Johanna.md"));
        atelier.scan();
        until(() -> told("3 links in 2 texts still go by the old name"));
    }
}
