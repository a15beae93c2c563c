package vespera.desktop.monkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.desktop.DesktopWindow;
import vespera.desktop.fx.Outside;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.desktop.shell.Startup;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Commands;
import vespera.gateway.cli.Out;
import vespera.gateway.sample.SampleAtelier;

/**
 * Nothing that a hand can do without sense breaks anything: no exception on any thread, no line of the log that says
 * error, a window that answers, and a journal that holds. {@code vespera.monkey.seconds} and {@code
 * vespera.monkey.seed} say how long and which; {@code .ci/monkey} gives it ten minutes.
 */
class MonkeyTest {

    private static final double SECONDS = Double.parseDouble(System.getProperty("vespera.monkey.seconds", "15"));
    private static final long SEED =
            Long.parseLong(System.getProperty("vespera.monkey.seed", String.valueOf(System.nanoTime() % 1_000_000)));

    @TempDir
    Path folder;

    @BeforeAll
    static void toolkit() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException running) {
            assertThat(running).isNotNull();
        }
    }

    /** What a play ended with. */
    private record Ending(List<String> faults, List<String> open, int steps, List<String> done) {
        String words() {
            return "seed " + SEED + ", after " + String.join("\n  ", done) + "\n" + String.join("\n", faults);
        }
    }

    @Test
    void tenThousandSenselessThingsBreakNothing() {
        final Path sample = folder.resolve("sample");
        final Ending ending = play(sample, SECONDS, scene -> {});
        System.out.println("monkey: seed " + SEED + ", " + ending.steps + " things in " + SECONDS + " s");
        assertThat(ending.faults).as(ending.words()).isEmpty();
        assertThat(ending.open)
                .as("windows that nobody can leave, " + ending.words())
                .isEmpty();
        assertThat(ending.steps).isGreaterThan((int) SECONDS);
        assertThat(run(sample, "journal", "verify")).contains("all hold");
        try (Atelier again = Atelier.open(sample)) {
            assertThat(again.scan().skipped()).isEmpty();
        }
    }

    @Test
    void aPlantedExceptionIsCaught() {
        final Ending ending = play(
                folder.resolve("planted"),
                4,
                scene -> scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    throw new IllegalStateException("planted");
                }));
        assertThat(ending.faults).anyMatch(fault -> fault.contains("planted"));
    }

    /** Something to be done to the scene before the play. */
    private interface Plant {
        void in(Scene scene);
    }

    private static Ending play(final Path sample, final double seconds, final Plant plant) {
        SampleAtelier.copyFiles(sample);
        try (Faults faults = Faults.listen();
                Atelier atelier = Atelier.open(sample)) {
            atelier.scan();
            SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.of(2026, 11, 2));
            final Remembered remembered = Remembered.read(atelier.memory());
            final Stage stage = Monkey.onFx(Stage::new);
            final Shell shell = Monkey.onFx(() -> shown(stage, atelier, remembered, plant));
            final Thread starting = Thread.ofPlatform()
                    .daemon()
                    .start(new Startup(atelier, shell.desk().notices(), () -> false)::run);
            final Monkey monkey = new Monkey(stage, SEED, faults);
            final int steps = monkey.play(seconds);
            monkey.escape();
            LockSupport.parkNanos(500_000_000);
            final List<String> open = Monkey.onFx(() -> othersThan(stage));
            atelier.jobs().running().forEach(job -> job.cancel());
            join(starting);
            Monkey.onFx(() -> {
                shell.leave();
                stage.hide();
                return true;
            });
            shell.close();
            return new Ending(faults.heard(), open, steps, monkey.done());
        }
    }

    private static Shell shown(
            final Stage stage, final Atelier atelier, final Remembered remembered, final Plant plant) {
        final Shell shell = new Shell(atelier, remembered, new Appearance());
        final Scene scene = new Scene(shell.root(), 980, 960);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setOnCloseRequest(javafx.event.Event::consume);
        Outside.answer(stage, title -> null);
        stage.show();
        shell.begin(Optional.of("board"));
        plant.in(scene);
        return shell;
    }

    private static List<String> othersThan(final Stage stage) {
        return Window.getWindows().stream()
                .filter(window -> window != stage && window.isShowing() && !(window instanceof Tooltip))
                .map(window -> window.getClass().getName())
                .toList();
    }

    private static void join(final Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String run(final Path atelier, final String... arguments) {
        final StringBuilder said = new StringBuilder();
        final Out out = new Out(said::append, said::append, false, false);
        final int code = new Commands(new DesktopWindow()).run(arguments, atelier, out);
        assertThat(code).as(said.toString()).isZero();
        return said.toString();
    }
}
