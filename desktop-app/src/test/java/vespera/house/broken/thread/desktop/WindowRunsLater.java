package vespera.house.broken.thread.desktop;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** Wrong twice: a call and a method reference past the one place. */
public final class WindowRunsLater {

    /** Wrong: a call. */
    public void call(final Runnable work) {
        Platform.runLater(work);
    }

    /** Wrong: a reference. */
    public Executor reference() {
        return Platform::runLater;
    }
}
