package vespera.benchmarks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.stage.Window;
import vespera.desktop.Main;
import vespera.desktop.fx.FxThread;

/**
 * The real program as the launcher starts it, with somebody who looks at its window: says {@code frame} once a picture
 * was drawn and {@code board} once the board stands there, two pictures after its cards do, and ends at once.
 */
final class StartChild {

    private static final long LOOK_NANOS = 2_000_000;
    private static final long PATIENCE_NANOS = 60_000_000_000L;
    private static final int PICTURES = 2;

    private StartChild() {}

    public static void main(final String[] arguments) {
        Thread.ofPlatform().daemon().name("looking").start(StartChild::look);
        Main.main(new String[] {"open", arguments[0], "--view", "board"});
    }

    private static void look() {
        final long until = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK_NANOS);
            try {
                FxThread.run(StartChild::watch);
                LockSupport.parkNanos(PATIENCE_NANOS);
            } catch (IllegalStateException notYet) {
                // The toolkit is not there yet.
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        // Nobody should wait for ever for a board that does not come.
        Runtime.getRuntime().halt(1);
    }

    private static void watch() {
        final AtomicInteger pictures = new AtomicInteger();
        final AtomicInteger boards = new AtomicInteger();
        new AnimationTimer() {
            @Override
            public void handle(final long now) {
                final boolean shown = Window.getWindows().stream().anyMatch(Window::isShowing);
                if (shown && pictures.incrementAndGet() == PICTURES) {
                    say("frame");
                }
                if (shown && boardStands() && boards.incrementAndGet() > PICTURES) {
                    say("board");
                    Runtime.getRuntime().halt(0);
                }
            }
        }.start();
    }

    private static boolean boardStands() {
        for (final Window window : Window.getWindows()) {
            final Scene scene = window.getScene();
            if (scene != null && scene.getRoot().lookup(".card-title") != null) {
                return true;
            }
        }
        return false;
    }

    private static void say(final String word) {
        try (OutputStream out = new FileOutputStream(FileDescriptor.out) {
            @Override
            public void close() {
                // More is to be said.
            }
        }) {
            out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
