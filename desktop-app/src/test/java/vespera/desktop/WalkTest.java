package vespera.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
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
import vespera.desktop.fx.FxWatch;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.gateway.Atelier;
import vespera.gateway.sample.SampleAtelier;

/** A walk through all views of the sample: the window answers all the while. */
@ExtendWith(ApplicationExtension.class)
class WalkTest {

    /** What a loaded machine for automatic builds may take; a first showing of a view is in it. */
    private static final Duration LONGEST = Duration.ofMillis(1_500);

    private final FxRobot hand = new FxRobot();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private Atelier atelier;

    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    @Start
    void start(final Stage stage) {
        final Path sample = folder.resolve("sample");
        SampleAtelier.copyFiles(sample);
        atelier = Atelier.open(sample);
        atelier.scan();
        SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.of(2026, 11, 2));
        shell = new Shell(atelier, Remembered.read(atelier.memory()), new Appearance());
        stage.setScene(new Scene(shell.root(), 980, 700));
        stage.show();
        shell.begin(Optional.of("home"));
    }

    @AfterEach
    void close() {
        hand.interact(shell::leave);
        shell.close();
        atelier.close();
    }

    private void settled(final View view) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> shell.current().equals(view));
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, view::settled);
        WaitForAsyncUtils.waitForFxEvents(10);
    }

    @Test
    void noStepKeepsTheWindowFromAnswering() throws TimeoutException {
        settled(shell.current());
        final List<View> views = shell.views();
        assertThat(views).hasSizeGreaterThan(5);
        try (FxWatch watch = FxWatch.start()) {
            for (int round = 0; round < 2; round++) {
                for (int i = 0; i < views.size() - 1; i++) {
                    hand.push(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(i + 1)));
                    settled(views.get(i));
                }
            }
            final Duration longest = watch.longest();
            System.out.println("longest stretch of the FX thread over all views: " + longest.toMillis() + " ms");
            assertThat(longest).isLessThan(LONGEST);
        }
    }
}
