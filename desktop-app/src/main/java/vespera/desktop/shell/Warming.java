package vespera.desktop.shell;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;

/**
 * Makes in the pauses what a start left for later, one piece at a time, so that nobody waits for it when it is wanted
 * first. FX thread only.
 */
final class Warming {

    private static final Duration FIRST = Duration.millis(1_500);
    private static final Duration NEXT = Duration.millis(150);
    private static final Duration CALM = Duration.millis(700);

    private final BooleanSupplier piece;
    private final PauseTransition pause = new PauseTransition(FIRST);
    private final EventHandler<InputEvent> busy = event -> rest();
    private boolean over;

    /** @param piece makes the next piece; says whether there may be another */
    Warming(final BooleanSupplier piece) {
        this.piece = piece;
        pause.setOnFinished(event -> step());
    }

    /** Begins a while from now; waits whenever keys or mouse are used. */
    void start(final Scene scene) {
        scene.addEventFilter(InputEvent.ANY, busy);
        pause.playFromStart();
    }

    /** Ends it, whatever is not made yet. */
    void stop(final Scene scene) {
        over = true;
        pause.stop();
        scene.removeEventFilter(InputEvent.ANY, busy);
    }

    private void step() {
        if (!over && piece.getAsBoolean()) {
            again(NEXT);
        } else {
            over = true;
        }
    }

    private void rest() {
        if (!over) {
            again(CALM);
        }
    }

    private void again(final Duration in) {
        pause.setDuration(in);
        pause.playFromStart();
    }
}
