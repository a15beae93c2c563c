package vespera.desktop.hands;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Waits for a key to come through the X server: the robot is back before the event is there. A window that the key
 * itself has closed never hears of its release, so nobody waits for ever.
 */
final class Arrival {

    private static final long PATIENCE_SECONDS = 2;

    private final CountDownLatch released = new CountDownLatch(1);
    private final List<Window> heard = new ArrayList<>();
    private final EventHandler<KeyEvent> ear;
    private final ListChangeListener<Window> opened = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::hear);
        }
    };

    Arrival(final KeyCode key) {
        ear = event -> {
            // A screen's layout may know a key by another name: plus by that of the equals sign.
            if (event.getCode() == key || !event.getCode().isModifierKey()) {
                released.countDown();
            }
        };
    }

    private void hear(final Window window) {
        window.addEventFilter(KeyEvent.KEY_RELEASED, ear);
        heard.add(window);
    }

    /** FX thread. */
    void listen() {
        List.copyOf(Window.getWindows()).forEach(this::hear);
        Window.getWindows().addListener(opened);
    }

    /** Any thread but that one. */
    void await() {
        try {
            released.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** FX thread. */
    void forget() {
        Window.getWindows().removeListener(opened);
        heard.forEach(window -> window.removeEventFilter(KeyEvent.KEY_RELEASED, ear));
    }
}
