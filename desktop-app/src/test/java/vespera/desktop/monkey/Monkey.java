package vespera.desktop.monkey;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Cell;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import vespera.desktop.fx.FxThread;

/** Clicks, drags, scrolls and types at random within one window; the same for the same seed, as far as time allows. */
final class Monkey {

    private static final int REMEMBERED = 60;
    private static final long PATIENCE_SECONDS = 60;
    private static final long BETWEEN_NANOS = 12_000_000;
    private static final List<KeyCode> PLAIN = List.of(
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.TAB,
            KeyCode.SPACE,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.INSERT,
            KeyCode.F2,
            KeyCode.F3,
            KeyCode.F6,
            KeyCode.CONTEXT_MENU);

    private final Stage stage;
    private final Faults faults;
    private final Random random;
    private final Robot robot;
    private final Deque<String> done = new ArrayDeque<>();

    /** @param faults hears what a deed throws at once; where there is no screen, that is how most come */
    Monkey(final Stage stage, final long seed, final Faults faults) {
        this.stage = stage;
        this.faults = faults;
        random = new Random(seed);
        robot = onFx(Robot::new);
    }

    /** Plays for so long; gives how often it did something. */
    int play(final double seconds) {
        final long until = System.nanoTime() + (long) (seconds * 1e9);
        int steps = 0;
        while (System.nanoTime() < until) {
            step();
            steps++;
        }
        release();
        return steps;
    }

    /** What it did last, oldest first. */
    List<String> done() {
        return List.copyOf(done);
    }

    private void step() {
        final int dice = random.nextInt(100);
        if (dice < 30) {
            clickSomething();
        } else if (dice < 42) {
            clickAnywhere();
        } else if (dice < 52) {
            drag();
        } else if (dice < 58) {
            scroll();
        } else if (dice < 70) {
            type();
        } else if (dice < 84) {
            press(PLAIN.get(random.nextInt(PLAIN.size())));
        } else if (dice < 90) {
            press(KeyCode.CONTROL, KeyCode.getKeyCode(String.valueOf(random.nextInt(9) + 1)));
        } else {
            shortcut();
        }
    }

    private void shortcut() {
        final KeyCode letter = KeyCode.getKeyCode(String.valueOf((char) ('A' + random.nextInt(26))));
        switch (random.nextInt(4)) {
            case 0 -> press(KeyCode.CONTROL, KeyCode.SHIFT, letter);
            case 1 -> press(KeyCode.ALT, PLAIN.get(4 + random.nextInt(4)));
            case 2 -> press(KeyCode.CONTROL, PLAIN.get(random.nextInt(12)));
            default -> press(KeyCode.CONTROL, letter);
        }
    }

    private void type() {
        final int letters = 1 + random.nextInt(8);
        for (int i = 0; i < letters; i++) {
            press(
                    random.nextInt(6) == 0
                            ? KeyCode.SPACE
                            : KeyCode.getKeyCode(String.valueOf((char) ('A' + random.nextInt(26)))));
        }
    }

    private void press(final KeyCode... keys) {
        act(List.of(keys).toString(), () -> {
            for (final KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
    }

    private void clickSomething() {
        final MouseButton button = random.nextInt(8) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        final int times = random.nextInt(6) == 0 ? 2 : 1;
        final long which = random.nextLong(Long.MAX_VALUE);
        act("click " + button + " x" + times, () -> {
            final List<Node> nodes = new ArrayList<>();
            Window.getWindows().forEach(window -> {
                if (window.isShowing() && window.getScene() != null) {
                    collect(window.getScene().getRoot(), nodes);
                }
            });
            if (nodes.isEmpty()) {
                return;
            }
            final Node node = nodes.get((int) (which % nodes.size()));
            final Bounds place = node.localToScreen(node.getLayoutBounds());
            if (place == null) {
                return;
            }
            say(" on " + name(node));
            moveWithin(place.getCenterX(), place.getCenterY());
            for (int i = 0; i < times; i++) {
                robot.mouseClick(button);
            }
        });
    }

    private static String name(final Node node) {
        final String text = node.getAccessibleText();
        return node.getClass().getSimpleName() + (text == null ? "" : " “" + text + "”");
    }

    private static void collect(final Node node, final List<Node> into) {
        if (!node.isVisible() || node.isDisabled() || node.isMouseTransparent()) {
            return;
        }
        if (node instanceof ButtonBase
                || node instanceof TextInputControl
                || node instanceof Cell<?>
                || node instanceof ComboBoxBase<?>
                || node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    private void clickAnywhere() {
        final MouseButton button = random.nextInt(6) == 0 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
        final double across = random.nextDouble();
        final double down = random.nextDouble();
        act(String.format("click %s at %.2f %.2f", button, across, down), () -> {
            moveTo(across, down);
            robot.mouseClick(button);
        });
    }

    private void drag() {
        final double[] at = random.doubles(4).toArray();
        act(String.format("drag from %.2f %.2f to %.2f %.2f", at[0], at[1], at[2], at[3]), () -> {
            moveTo(at[0], at[1]);
            robot.mousePress(MouseButton.PRIMARY);
        });
        final int steps = 3 + random.nextInt(5);
        for (int i = 1; i <= steps; i++) {
            final double part = (double) i / steps;
            act("", () -> moveTo(at[0] + (at[2] - at[0]) * part, at[1] + (at[3] - at[1]) * part));
        }
        act("", () -> robot.mouseRelease(MouseButton.PRIMARY));
    }

    private void scroll() {
        final int amount = random.nextInt(13) - 6;
        final boolean zoom = random.nextInt(4) == 0;
        act("scroll " + amount + (zoom ? " with Ctrl" : ""), () -> {
            if (zoom) {
                robot.keyPress(KeyCode.CONTROL);
            }
            robot.mouseWheel(amount);
            if (zoom) {
                robot.keyRelease(KeyCode.CONTROL);
            }
        });
    }

    private void release() {
        act("let go", () -> {
            robot.mouseRelease(MouseButton.PRIMARY, MouseButton.SECONDARY);
            for (final KeyCode key : List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ALT)) {
                robot.keyRelease(key);
            }
        });
    }

    /** Presses Escape as somebody does who wants out of everything. */
    void escape() {
        for (int i = 0; i < 6; i++) {
            press(KeyCode.ESCAPE);
        }
    }

    private void moveTo(final double across, final double down) {
        moveWithin(stage.getX() + across * stage.getWidth(), stage.getY() + down * stage.getHeight());
    }

    /** Outside the window there is nothing of ours. */
    private void moveWithin(final double x, final double y) {
        robot.mouseMove(
                Math.clamp(x, stage.getX() + 1, stage.getX() + stage.getWidth() - 2),
                Math.clamp(y, stage.getY() + 1, stage.getY() + stage.getHeight() - 2));
    }

    private void say(final String what) {
        done.addLast(what);
        if (done.size() > REMEMBERED) {
            done.removeFirst();
        }
    }

    private void act(final String what, final Runnable deed) {
        if (!what.isEmpty()) {
            say(what);
        }
        onFx(() -> {
            try {
                deed.run();
            } catch (RuntimeException e) {
                faults.hear(what, e);
            }
            return true;
        });
        LockSupport.parkNanos(BETWEEN_NANOS);
    }

    /**
     * Does something on the window's thread and waits for it.
     *
     * @throws IllegalStateException where the window does not answer any more, with what it is at
     */
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
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("the window does not answer:\n" + window(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static String window() {
        final StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (thread.getName().startsWith("JavaFX Application")) {
                for (final StackTraceElement frame : stack) {
                    text.append("  at ").append(frame).append('\n');
                }
            }
        });
        return text.toString();
    }
}
