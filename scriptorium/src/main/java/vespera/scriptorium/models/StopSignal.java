package vespera.scriptorium.models;

import java.util.ArrayList;
import java.util.List;

/** A stop button for one answer: pressed once, from any thread; late listeners are told at once. */
public final class StopSignal {

    private final List<Runnable> listeners = new ArrayList<>();
    private boolean stopped;

    /** Asks the answer to stop. */
    public void stop() {
        final List<Runnable> told;
        synchronized (this) {
            if (stopped) {
                return;
            }
            stopped = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    public synchronized boolean stopped() {
        return stopped;
    }

    /** Runs the listener when stop is asked for, or now where it was already. */
    public void onStop(final Runnable listener) {
        synchronized (this) {
            if (!stopped) {
                listeners.add(listener);
                return;
            }
        }
        listener.run();
    }
}
