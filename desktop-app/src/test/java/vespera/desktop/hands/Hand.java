package vespera.desktop.hands;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A robot that does not depend on a quick machine: a key counts as pressed once the window has got it, and conditions
 * are asked on the FX thread, where nothing is half done, for as long as anybody could wish.
 */
public final class Hand extends FxRobot {

    private static final long PATIENCE_SECONDS = 90;
    private static final long PAUSE_MILLIS = 15;

    /** Waits until something holds; what throws does not hold yet. It must not wait for the FX thread. */
    public static void until(final Callable<Boolean> holds) throws TimeoutException {
        if (Platform.isFxApplicationThread()) {
            throw new IllegalStateException("nothing can come about while the FX thread waits for it");
        }
        final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        Asked last = asked(holds);
        while (!last.yes) {
            if (System.nanoTime() - end > 0) {
                throw late(last);
            }
            WaitForAsyncUtils.sleep(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            last = asked(holds);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private record Asked(boolean yes, Throwable why) {}

    private static Asked asked(final Callable<Boolean> holds) throws TimeoutException {
        final CompletableFuture<Asked> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(new Asked(holds.call(), new IllegalStateException("it is not so")));
            } catch (Exception | AssertionError notYet) {
                answer.complete(new Asked(false, notYet));
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TimeoutException late(final Asked last) throws TimeoutException {
        final String[] windows = {""};
        asked(() -> {
            windows[0] = Window.getWindows().stream().map(Hand::told).collect(Collectors.joining("; "));
            return true;
        });
        final TimeoutException late = new TimeoutException("after " + PATIENCE_SECONDS + " s; windows: " + windows[0]);
        late.initCause(last.why);
        return late;
    }

    private static String told(final Window window) {
        final Scene scene = window.getScene();
        return window.getClass().getSimpleName()
                + (window.isFocused() ? " with" : " without")
                + " the keyboard, focus owner "
                + (scene == null ? "none" : scene.getFocusOwner());
    }

    /** Whether the keyboard goes to a node once its window has it: a bare X server may refuse it to the window. */
    public static boolean holdsFocus(final Node node) {
        return node.getScene() != null && node.getScene().getFocusOwner() == node;
    }

    /**
     * Presses keys one after another and lets them go in the same breath: an X server repeats a key that is held down
     * while a busy machine is about something else.
     */
    @Override
    public FxRobot push(final KeyCode... keys) {
        final Arrival arrival = new Arrival(keys[keys.length - 1]);
        onScreen(() -> {
            arrival.listen();
            final Robot robot = new Robot();
            final List<KeyCode> order =
                    Arrays.stream(keys).map(Hand::onKeyboard).toList();
            order.forEach(robot::keyPress);
            order.reversed().forEach(robot::keyRelease);
            return true;
        });
        arrival.await();
        onScreen(() -> {
            arrival.forget();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** There is a shortcut key on no keyboard: the toolkit's robot presses nothing for it. */
    private static KeyCode onKeyboard(final KeyCode key) {
        return key == KeyCode.SHORTCUT ? KeyCode.CONTROL : key;
    }

    @Override
    public FxRobot push(final KeyCodeCombination keys) {
        final List<KeyCode> all = new ArrayList<>();
        if (keys.getShortcut() == ModifierValue.DOWN || keys.getControl() == ModifierValue.DOWN) {
            all.add(KeyCode.CONTROL);
        }
        if (keys.getShift() == ModifierValue.DOWN) {
            all.add(KeyCode.SHIFT);
        }
        if (keys.getAlt() == ModifierValue.DOWN) {
            all.add(KeyCode.ALT);
        }
        all.add(keys.getCode());
        return push(all.toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot type(final KeyCode... keys) {
        Arrays.stream(keys).forEach(this::push);
        return this;
    }

    private static void onScreen(final Callable<Boolean> act) {
        try {
            final Asked done = asked(act);
            if (!done.yes) {
                throw new IllegalStateException(done.why);
            }
        } catch (TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
