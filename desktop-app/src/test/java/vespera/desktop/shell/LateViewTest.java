package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import vespera.desktop.desk.View;
import vespera.gateway.Atelier;

/** A start makes the view in front; the others come in the pauses and are what was said of them. */
@ExtendWith(ApplicationExtension.class)
class LateViewTest {

    private final FxRobot hand = new FxRobot();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    private List<String> madeAtStart = List.of();

    @Start
    void start(final Stage stage) throws IOException {
        Files.writeString(folder.resolve("Prologue.md"), "# Prologue\n\nIsaure mends the lamp.\n");
        atelier = Atelier.open(folder);
        atelier.scan();
        shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
        stage.setScene(new Scene(shell.root(), 980, 700));
        stage.show();
        shell.begin(Optional.of("board"));
        madeAtStart = made();
    }

    @AfterEach
    void close() {
        hand.interact(shell::leave);
        shell.close();
        atelier.close();
    }

    private List<String> made() {
        return shell.allViews().stream()
                .filter(view -> ((LateView) view).isMade())
                .map(View::id)
                .toList();
    }

    @Test
    void onlyTheOneInFrontIsMadeAtTheStart() {
        assertThat(madeAtStart).containsExactly("board");
    }

    @Test
    void theOthersAreMadeInThePauses() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        60_000, () -> made().size() == shell.allViews().size()));
    }

    @Test
    void eachIsWhatWasSaidOfIt() {
        hand.interact(() -> {
            for (final View view : shell.allViews()) {
                final View own = ((LateView) view).view();
                assertThat(List.of(view.id(), view.title(), view.icon(), view.onRail()))
                        .isEqualTo(List.of(own.id(), own.title(), own.icon(), own.onRail()));
            }
        });
    }
}
