package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;

/** The window on a folder that holds nothing. */
@ExtendWith(ApplicationExtension.class)
class EmptyAtelierTest {

    private final Hand hand = new Hand();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Start
    void start(final Stage stage) {
        atelier = Windows.scanned(folder);
        shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
        Windows.show(stage, shell.root(), 980, 700);
        shell.begin(Optional.empty());
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private Optional<Node> page() {
        return shell.current().node().lookupAll(".empty-page").stream()
                .filter(EmptyAtelierTest::seen)
                .findFirst();
    }

    private static boolean seen(final Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Test
    void everyViewSaysWhatItIsForAndOffersABeginning() throws TimeoutException {
        for (final String view : new String[] {"home", "board", "mindmap", "graph", "writing", "artifacts", "codex"}) {
            hand.interact(() -> shell.show(view));
            until(() -> page().isPresent());
            hand.interact(() -> {
                final Node page = page().orElseThrow();
                assertThat(((Label) page.lookup(".empty-title")).getText())
                        .as(view)
                        .isNotBlank();
                assertThat(page.lookup(".button.accent"))
                        .as("a button to begin with in " + view)
                        .isNotNull();
            });
        }
        hand.interact(() -> shell.show("suggestions"));
        until(() -> page().isPresent());
    }

    @Test
    void theCodexDoesNotSayThatItReadsWhenItHasRead() throws TimeoutException {
        hand.interact(() -> shell.show("codex"));
        until(() -> page().isPresent());
        hand.interact(() -> assertThat(((Label) shell.root().lookup("#codex-summary")).getText())
                .startsWith("0"));
    }

    @Test
    void itBeginsAtHomeAndTheFirstDocumentIsWrittenFromThere() throws TimeoutException {
        until(() -> shell.root().lookup("#home-first") != null);
        hand.interact(() -> ((Button) shell.root().lookup("#home-first")).fire());
        until(() ->
                shell.current().id().equals("writing") && atelier.catalogue().size() == 1);
    }
}
