package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.Subject;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.desktop.tabs.Layout;
import vespera.desktop.tabs.Tab;
import vespera.gateway.Atelier;
import vespera.scriptorium.documents.DocumentId;

/** Tabs and halves used by hand: two texts side by side, each in its own desk, and back after the window is cut off. */
@ExtendWith(ApplicationExtension.class)
class TabsTest {

    private final Hand hand = new Hand();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Start
    void start(final Stage given) throws IOException {
        stage = given;
        Files.writeString(folder.resolve("Prologue.md"), "# Prologue\n\nIsaure mends the lamp.\n");
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nA brass thing.\n");
        atelier = Windows.scanned(folder);
        stage.setScene(new Scene(new javafx.scene.layout.Pane(), 1100, 700));
        stage.show();
        build();
    }

    private void build() {
        shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
        stage.getScene().setRoot(shell.root());
    }

    @BeforeEach
    void begin() {
        // Not what the test before has left.
        hand.interact(() -> shell.middle().halves().begin(Layout.of("home")));
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private DocumentId document(final String path) {
        return atelier.catalogue().at(path).orElseThrow().id();
    }

    private Layout layout() {
        return shell.middle().halves().layout();
    }

    private void sideBySide() throws TimeoutException {
        final DocumentId prologue = document("Prologue.md");
        final DocumentId lamp = document("Lamp.md");
        hand.interact(() -> shell.desk().navigator().open(new Subject.OfDocument(prologue)));
        until(() -> shell.current().holds().getValue().equals(Optional.of(prologue)));
        hand.interact(() -> shell.desk().navigator().openBeside(new Subject.OfDocument(lamp)));
        until(() -> shell.current().holds().getValue().equals(Optional.of(lamp)));
    }

    @Test
    void twoTextsStandSideBySideEachOnADeskOfItsOwn() throws TimeoutException {
        sideBySide();
        assertThat(layout().split()).isTrue();
        assertThat(shell.current().id()).isEqualTo("writing.2");
        hand.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
        until(() -> shell.current().id().equals("writing"));
        assertThat(shell.current().holds().getValue()).contains(document("Prologue.md"));
        assertThat(shell.desk().selection().subject()).contains(new Subject.OfDocument(document("Prologue.md")));
    }

    @Test
    void openingWhatStandsBesideLeadsThere() throws TimeoutException {
        sideBySide();
        hand.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
        hand.interact(() -> shell.desk().navigator().open(new Subject.OfDocument(document("Lamp.md"))));
        until(() -> layout().active() == 1);
        assertThat(layout().halves().get(0).tab().document()).contains(document("Prologue.md"));
    }

    @Test
    void aDeskThatTurnsToTheTextBesideLeadsThereAndKeepsItsOwn() throws TimeoutException {
        sideBySide();
        hand.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
        until(() -> layout().active() == 0);
        hand.interact(() -> shell.current().open(document("Lamp.md")));
        until(() -> layout().active() == 1);
        assertThat(layout().halves().get(0).tab().document()).contains(document("Prologue.md"));
        assertThat(layout().halves().get(1).tab().document()).contains(document("Lamp.md"));
    }

    @Test
    void tabsAreClosedAndTheOtherHalfBecomesTheWhole() throws TimeoutException {
        sideBySide();
        hand.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.LEFT);
        hand.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> !layout().split());
        until(() -> shell.current().holds().getValue().equals(Optional.of(document("Lamp.md"))));
        assertThat(shell.current().id()).isEqualTo("writing");
        hand.push(KeyCode.CONTROL, KeyCode.W);
        until(() -> layout().tab().view().equals(Tab.BLANK));
        hand.push(KeyCode.CONTROL, KeyCode.DIGIT2);
        until(() -> shell.current().id().equals("board"));
    }

    @Test
    void everythingIsBackAfterTheWindowWasCutOff() throws TimeoutException {
        sideBySide();
        final String before = layout().written();
        until(() -> atelier.memory().recall(Remembered.TABS).equals(Optional.of(before)));
        // Nobody says goodbye: a second window on the same memory.
        hand.interact(() -> {
            build();
            shell.begin(Optional.empty());
        });
        assertThat(layout().written()).isEqualTo(before);
        until(() -> shell.current().holds().getValue().equals(Optional.of(document("Lamp.md"))));
        assertThat(layout().active()).isEqualTo(1);
    }
}
