package vespera.benchmarks;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;
import vespera.desktop.Main;

/**
 * The real program as the launcher starts it, with somebody who looks at its window: says {@code frame} once a picture
 * was drawn and {@code board} once the board stands there, two pictures after its cards do, and ends at once.
 */
final class StartChild {

    private static final long LOOK_NANOS = 2_000_000;
    private static final int PICTURES = 2;

    private StartChild() {}

    public static void main(final String[] arguments) {
        Thread.ofPlatform().daemon().name("looking").start(StartChild::look);
        Main.main(new String[] {"open", arguments[0], "--view", "board"});
    }

    private static void look() {
        while (true) {
            LockSupport.parkNanos(LOOK_NANOS);
            try {
                Platform.runLater(StartChild::watch);
                return;
            } catch (IllegalStateException notYet) {
                // The toolkit is not there yet.
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
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
        try (OutputStream out = new FileOutputStream(java.io.FileDescriptor.out) {
            @Override
            public void close() {
                // More is to be said.
            }
        }) {
            out.write((word + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
