package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static vespera.desktop.hands.Hand.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import vespera.desktop.desk.View;
import vespera.desktop.hands.Hand;
import vespera.desktop.hands.Windows;
import vespera.gateway.Atelier;
import vespera.scriptorium.tasks.NewTask;

/** The window begins with a view: the keyboard is there, whether its first picture or what it reads comes first. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX fills the fields before each test
class BeginningTest {

    private final Hand hand = new Hand();

    @TempDir
    Path folder;

    private Stage stage;
    private Atelier atelier;
    private Shell shell;

    @Start
    void start(final Stage given) throws IOException {
        Files.writeString(folder.resolve("Quay.md"), "# Quay\n\nThe smoke hung low over [[Lamp]].\n");
        Files.writeString(folder.resolve("Lamp.md"), "# Lamp\n\nBrass.\n");
        atelier = Windows.scanned(folder);
        atelier.tasks().create(atelier.person(), NewTask.titled("Mend the lamp").withStatus("todo"));
        stage = given;
        shell = Windows.open(stage, atelier, 980, 700, "home");
    }

    @AfterEach
    void close() {
        Windows.close(hand, shell, atelier);
    }

    private void again(final String view, final boolean late) throws TimeoutException {
        hand.interact(() -> {
            shell.leave();
            stage.getScene().setRoot(new Pane());
        });
        shell.close();
        hand.interact(() -> {
            shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
            if (!late) {
                stage.getScene().setRoot(shell.root());
            }
            shell.begin(Optional.of(view));
        });
        if (late) {
            until(() ->
                    shell.desk().atelier() == atelier && shell.current().id().equals(view));
            hand.interact(() -> stage.getScene().setRoot(shell.root()));
        }
    }

    private boolean keyboardIsIn(final View view) {
        for (Node up = stage.getScene().getFocusOwner(); up != null; up = up.getParent()) {
            if (up == view.node()) {
                return true;
            }
        }
        return false;
    }

    @Test
    void theKeyboardIsInTheViewThatItBeginsWith() throws TimeoutException {
        final List<String> views = shell.views().stream().map(View::id).toList();
        assertThat(views).hasSizeGreaterThan(5);
        final List<String> lost = new ArrayList<>();
        for (final String view : views) {
            for (final boolean late : new boolean[] {false, true}) {
                again(view, late);
                try {
                    until(() -> keyboardIsIn(shell.current()) && shell.current().settled());
                } catch (TimeoutException e) {
                    lost.add(view + (late ? ", late: " : ": ") + e.getMessage());
                }
            }
        }
        assertThat(lost).isEmpty();
    }
}
