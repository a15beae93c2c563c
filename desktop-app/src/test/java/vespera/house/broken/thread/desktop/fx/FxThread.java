package vespera.house.broken.thread.desktop.fx;

import javafx.application.Platform;

/** Right: the one place. */
public final class FxThread {

    /** Runs the work on the FX thread, later. */
    public void later(final Runnable work) {
        Platform.runLater(work);
    }
}
