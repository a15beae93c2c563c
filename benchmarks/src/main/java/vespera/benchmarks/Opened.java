package vespera.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vespera.desktop.fx.Drawn;
import vespera.desktop.fx.FxThread;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.desktop.shell.Startup;
import vespera.gateway.Atelier;
import vespera.gateway.sample.SampleAtelier;

/**
 * The real window on a folder, for a started process: opened, drawn, with all that is slow begun and, where it is the
 * sample, over.
 */
record Opened(Atelier atelier, Shell shell, Stage stage) implements AutoCloseable {

    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 800;
    private static final long NANOS_A_MILLI = 1_000_000;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final long CALM_MILLIS = 8_000;

    /** The sample, laid out in a folder that is not there yet, with the board in front and nothing left to do. */
    static Opened sample(final Path folder) {
        SampleAtelier.copyFiles(folder);
        Platform.startup(() -> Platform.setImplicitExit(false));
        final Atelier atelier = Atelier.open(folder);
        atelier.scan();
        SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.of(2026, 11, 2));
        final Remembered remembered = Remembered.forPictures(atelier.memory());
        final Opened opened = WindowChild.onFx(() -> show(atelier, remembered));
        final CompletableFuture<Boolean> seen = new CompletableFuture<>();
        FxThread.run(() -> new Drawn(opened.shell.root()).then(() -> seen.complete(true)));
        seen.join();
        new Startup(atelier, opened.shell.desk().notices(), () -> false).run();
        WindowChild.rest(CALM_MILLIS);
        return opened;
    }

    private static Opened show(final Atelier atelier, final Remembered remembered) {
        final Shell shell = new Shell(atelier, remembered, new Appearance());
        final Stage stage = new Stage();
        final var screen = Screen.getPrimary().getBounds();
        stage.setScene(new Scene(
                shell.root(), Math.min(WIDTH, screen.getWidth() - 20), Math.min(HEIGHT, screen.getHeight() - 20)));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        shell.begin(Optional.of("board"));
        return new Opened(atelier, shell, stage);
    }

    /**
     * Does something on the window's thread and gives the milliseconds until what it leads to was in a picture: the
     * picture after the first in whose making it was true.
     */
    double untilDrawn(final Runnable deed, final BooleanSupplier seen) {
        final CompletableFuture<Double> drawn = new CompletableFuture<>();
        FxThread.run(() -> {
            final long asked = System.nanoTime();
            deed.run();
            new AnimationTimer() {
                private boolean there;

                @Override
                public void handle(final long now) {
                    final double millis = (System.nanoTime() - asked) / (double) NANOS_A_MILLI;
                    if (there || millis > PATIENCE_MILLIS) {
                        stop();
                        drawn.complete(millis);
                    }
                    there = there || seen.getAsBoolean();
                }
            }.start();
        });
        return drawn.join();
    }

    @Override
    public void close() {
        atelier.jobs().running().forEach(job -> job.cancel());
        WindowChild.onFx(() -> {
            shell.leave();
            return true;
        });
        shell.close();
        atelier.close();
    }
}
