package vespera.desktop.suggestions;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
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
import vespera.desktop.versions.DiffList;
import vespera.gateway.Atelier;
import vespera.scriptorium.suggestions.Kind;
import vespera.scriptorium.suggestions.Suggestion;

/** The queue used by hand: three notes name a fourth without a link. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // made in @Start, on the FX thread
class SuggestionsViewTest {

    private static final String NAMED = "The lamp hung beside Ravenna Quill all winter.\n";

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    private Path root;
    private Atelier atelier;
    private Shell shell;

    @Start
    void start(final Stage stage) throws IOException {
        root = Files.createTempDirectory(folder, "atelier");
        Files.writeString(root.resolve("Ravenna Quill.md"), "# Ravenna Quill\n\nA keeper of lamps.\n");
        Files.writeString(root.resolve("Index.md"), "# Index\n\n[[Ravenna Quill]] [[One]] [[Two]] [[Three]]\n");
        for (final String name : List.of("One", "Two", "Three")) {
            Files.writeString(root.resolve(name + ".md"), "# " + name + "\n\n" + NAMED);
        }
        atelier = Windows.scanned(root);
        look();
        shell = Windows.open(stage, atelier, 980, 700, "suggestions");
    }

    private void look() {
        atelier.jobs().run("Looking", job -> {
            atelier.organising().suggestions().look(job);
            return true;
        });
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    @SuppressWarnings("unchecked")
    private ListView<Row> list() {
        return (ListView<Row>) shell.root().lookup("#suggestions-list");
    }

    private List<Suggestion> mentions() {
        return List.copyOf(list().getItems()).stream()
                .filter(row -> row instanceof Row.Item item && item.suggestion().kind() == Kind.MENTION)
                .map(row -> ((Row.Item) row).suggestion())
                .toList();
    }

    private String text(final String name) {
        try {
            return Files.readString(root.resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private long linked() {
        return List.of("One.md", "Two.md", "Three.md").stream()
                .filter(name -> text(name).contains("[[Ravenna Quill]]"))
                .count();
    }

    private boolean said(final String words) {
        return List.copyOf(shell.desk().notices().all()).stream()
                .map(Notices.Notice::text)
                .anyMatch(text -> text.contains(words));
    }

    /** Stands on the first mention. */
    private void begin() throws TimeoutException {
        until(() -> mentions().size() == 3);
        hand.interact(() -> {
            final int at = List.copyOf(list().getItems()).stream()
                    .map(Row::key)
                    .toList()
                    .indexOf("kind:MENTION");
            list().getSelectionModel().clearAndSelect(at + 1);
            list().requestFocus();
        });
    }

    @Test
    void enterAcceptsTheFileHasTheLinkTheNextOneIsInHandAndUndoTakesItBack() throws TimeoutException {
        begin();
        final String first = mentions().getFirst().subject();
        final String second = mentions().get(1).subject();
        hand.push(KeyCode.ENTER);
        until(() -> text(first).contains("[[Ravenna Quill]]") && mentions().size() == 2);
        until(() -> said("Accepted: "));
        assertThat(list().getSelectionModel().getSelectedItem())
                .matches(row -> row instanceof Row.Item item
                        && item.suggestion().subject().equals(second));
        hand.interact(() -> shell.desk().notices().all().getLast().run().run());
        until(() -> !text(first).contains("[[Ravenna Quill]]") && said("Undone: "));
        until(() -> mentions().size() == 3);
        assertThat(mentions().getFirst().subject())
                .as("it comes back to its place")
                .isEqualTo(first);
    }

    @Test
    void deleteDismissesAndChangesNoText() throws TimeoutException {
        begin();
        hand.push(KeyCode.DELETE);
        until(() -> mentions().size() == 2 && said("Dismissed: "));
        assertThat(linked()).isZero();
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> mentions().size() == 3);
    }

    @Test
    void allOfAKindAfterOneQuestionAsOneUndo() throws TimeoutException {
        begin();
        hand.push(KeyCode.UP);
        hand.push(KeyCode.ENTER);
        final Button yes = (Button) shell.root().lookup("#suggestions-yes");
        until(() -> yes.isVisible() && Hand.holdsFocus(yes));
        assertThat(linked()).as("nothing is done before the answer").isZero();
        hand.push(KeyCode.ENTER);
        until(() -> linked() == 3 && mentions().isEmpty());
        until(() -> said("Accepted 3 suggestions. One undo takes it all back."));
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> linked() == 0 && mentions().size() == 3);
    }

    @Test
    void escapeLetsTheQuestionBe() throws TimeoutException {
        begin();
        hand.push(KeyCode.UP);
        hand.push(KeyCode.ENTER);
        until(() -> Hand.holdsFocus(shell.root().lookup("#suggestions-yes")));
        hand.push(KeyCode.ESCAPE);
        until(() -> Hand.holdsFocus(list()));
        assertThat(shell.root().lookup("#suggestions-ask").isVisible()).isFalse();
        assertThat(linked()).isZero();
    }

    @Test
    void severalSelectedAreOneChange() throws TimeoutException {
        begin();
        hand.press(KeyCode.SHIFT).push(KeyCode.DOWN).release(KeyCode.SHIFT);
        until(() -> list().getSelectionModel().getSelectedIndices().size() == 2);
        hand.push(KeyCode.A);
        until(() -> linked() == 2 && said("Accepted 2 suggestions"));
        hand.push(KeyCode.CONTROL, KeyCode.Z);
        until(() -> linked() == 0);
    }

    @Test
    void spaceShowsWhatWouldChangeWithoutChangingIt() throws TimeoutException {
        begin();
        hand.push(KeyCode.SPACE);
        until(() -> shell.root().lookup("#suggestion-change .diff-list") instanceof DiffList diff
                && !diff.getItems().isEmpty());
        assertThat(linked()).isZero();
    }

    @Test
    void newOnesWaitWhileSheWorksAndComeWithN() throws TimeoutException, IOException {
        begin();
        hand.push(KeyCode.DOWN);
        Files.writeString(root.resolve("Four.md"), "# Four\n\n" + NAMED);
        atelier.scan();
        look();
        final Button waiting = (Button) shell.root().lookup("#suggestions-waiting");
        until(waiting::isVisible);
        assertThat(mentions()).hasSize(3);
        hand.push(KeyCode.N);
        until(() -> mentions().size() == 4 && !waiting.isVisible());
    }

    @Test
    void theStatusBarSaysHowManyAndOpensThem() throws TimeoutException {
        hand.interact(() -> shell.show("board"));
        final Button status = (Button) shell.root().lookup("#status-suggestions");
        until(status::isVisible);
        final int open = atelier.organising().suggestions().open().size();
        assertThat(status.getText()).isEqualTo(open + " suggestions");
        hand.clickOn(status);
        until(() -> shell.current().id().equals("suggestions"));
    }

    @Test
    void thePaletteKnowsWhatCanBeDone() throws TimeoutException {
        begin();
        assertThat(shell.current().actions())
                .extracting(vespera.desktop.desk.Action::id)
                .contains("suggestions.accept", "suggestions.dismiss", "suggestions.accept-kind", "suggestions.new");
        hand.push(KeyCode.CONTROL, KeyCode.K);
        hand.write("dismiss what is selected");
        hand.push(KeyCode.ENTER);
        until(() -> mentions().size() == 2);
    }

    @Test
    void theFilterSaysWhenNothingFits() throws TimeoutException {
        begin();
        hand.clickOn("#suggestions-filter").write("zzz");
        until(() -> list().getItems().isEmpty());
        until(() -> list().getPlaceholder().lookupAll(".label").stream()
                .anyMatch(one -> ((Label) one).getText().equals("No suggestion fits the filter.")));
        hand.push(KeyCode.ESCAPE);
        until(() -> mentions().size() == 3);
    }
}
