package vespera.benchmarks;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vespera.desktop.fx.Drawn;
import vespera.desktop.fx.FxThread;
import vespera.desktop.fx.Stalls;
import vespera.desktop.shell.Appearance;
import vespera.desktop.shell.Remembered;
import vespera.desktop.shell.Shell;
import vespera.desktop.shell.Startup;
import vespera.gateway.Atelier;

/** Opens the real window on a folder that is new to it, and uses it while all that is slow goes on. */
final class WindowChild {

    private static final double WIDTH = 1_280;
    private static final double HEIGHT = 800;
    private static final int LONGEST = 8;
    private static final double P99 = 99;
    private static final double ALL = 100;

    private WindowChild() {}

    public static void main(final String[] arguments) throws Exception {
        Platform.startup(() -> Platform.setImplicitExit(false));
        try (Atelier atelier = Atelier.open(Path.of(arguments[0]))) {
            final Remembered remembered = Remembered.forPictures(atelier.memory());
            final Shell shell = onFx(() -> open(atelier, remembered));
            drawn(shell);
            final Thread window = onFx(Thread::currentThread);
            try (Stalls stalls = Stalls.start(window)) {
                final Thread starting = Thread.ofPlatform()
                        .daemon()
                        .start(new Startup(atelier, shell.desk().notices(), () -> false)::run);
                measure(atelier, shell, stalls, Integer.parseInt(arguments[1]));
                atelier.jobs().running().forEach(job -> job.cancel());
                starting.join();
            }
            Child.say("memory", Child.peakMegabytes());
            onFx(() -> {
                shell.leave();
                return true;
            });
            shell.close();
        }
        System.exit(0);
    }

    private static Shell open(final Atelier atelier, final Remembered remembered) {
        final Shell shell = new Shell(atelier, remembered, new Appearance());
        final Stage stage = new Stage();
        final var screen = Screen.getPrimary().getBounds();
        // The platform without a screen shows nothing that is larger than its own.
        stage.setScene(new Scene(
                shell.root(), Math.min(WIDTH, screen.getWidth() - 20), Math.min(HEIGHT, screen.getHeight() - 20)));
        stage.show();
        shell.begin(Optional.of("home"));
        return shell;
    }

    private static void drawn(final Shell shell) {
        final CompletableFuture<Boolean> seen = new CompletableFuture<>();
        FxThread.run(() -> new Drawn(shell.root()).then(() -> seen.complete(true)));
        seen.join();
    }

    private static void measure(final Atelier atelier, final Shell shell, final Stalls stalls, final int rounds)
            throws Exception {
        final Walk walk = new Walk(atelier, shell);
        walk.round();
        Child.say("p99", stalls.percentile(P99));
        Child.say("longest", stalls.percentile(ALL));
        Child.say("work.p99", stalls.workPercentile(P99));
        Child.say("work.longest", stalls.workPercentile(ALL));
        int place = say(stalls, 0);
        final double first = stalls.percentile(ALL);
        stalls.forget();
        for (int round = 1; round < rounds; round++) {
            walk.round();
        }
        Child.say("later.p99", stalls.percentile(P99));
        Child.say("later.longest", stalls.percentile(ALL));
        Child.say("later.work.p99", stalls.workPercentile(P99));
        Child.say("later.work.longest", stalls.workPercentile(ALL));
        Child.say("knocks", stalls.count());
        place = say(stalls, place);
        Child.say("stalls", place);
        Child.say("longest", Math.max(first, stalls.percentile(ALL)));
        Child.say("documents", atelier.catalogue().size());
        Child.say("passages", atelier.meaning().counts().embedded());
    }

    private static int say(final Stalls stalls, final int from) throws Exception {
        int place = from;
        for (final Stalls.Stall stall : stalls.longest(LONGEST)) {
            Child.say("stall." + place, stall.millis());
            Child.say("stall." + place + ".busy", stall.busy());
            Child.say("stall." + place + ".at", stall.at());
            place++;
        }
        return place;
    }

    /** Does something on the window's thread and waits for it. */
    static <T> T onFx(final Supplier<T> work) {
        final CompletableFuture<T> done = new CompletableFuture<>();
        FxThread.run(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Lets so much time pass. */
    static void rest(final long millis) {
        LockSupport.parkNanos(millis * 1_000_000);
    }
}
