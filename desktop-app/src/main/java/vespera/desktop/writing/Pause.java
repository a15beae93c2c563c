package vespera.desktop.writing;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Does something after a while. FX thread only. */
final class Pause {

    private final PauseTransition pause;

    Pause(final Duration length, final Runnable work) {
        pause = new PauseTransition(length);
        pause.setOnFinished(done -> work.run());
    }

    /** Begins anew: the work is done once this was not called for the whole length. */
    void restart() {
        pause.playFromStart();
    }

    /** Begins unless it has begun. */
    void start() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    void stop() {
        pause.stop();
    }
}
