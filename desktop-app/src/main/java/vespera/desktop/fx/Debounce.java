package vespera.desktop.fx;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Does work once a flurry of calls has calmed down. Used on the FX thread only. */
public final class Debounce {

    private final PauseTransition pause;

    /**
     * Makes one.
     *
     * @param millis how long there must be quiet, at least 1
     */
    public Debounce(final long millis, final Runnable work) {
        pause = new PauseTransition(Duration.millis((double) millis));
        pause.setOnFinished(done -> work.run());
    }

    /** Asks for the work; it begins when nobody has asked for so long. */
    public void call() {
        pause.playFromStart();
    }

    /** Forgets what was asked for. */
    public void cancel() {
        pause.stop();
    }
}
