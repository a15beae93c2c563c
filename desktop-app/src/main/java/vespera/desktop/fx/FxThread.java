package vespera.desktop.fx;

import javafx.application.Platform;

/** The one door from background work to the screen: nothing else in the application calls the toolkit's queue. */
public final class FxThread {

    private FxThread() {}

    /**
     * Runs the work on the FX thread: at once when already on it, else queued in order.
     *
     * @param work short; it must not wait for anything
     */
    public static void run(final Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
