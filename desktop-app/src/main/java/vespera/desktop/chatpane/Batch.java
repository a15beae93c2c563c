package vespera.desktop.chatpane;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import vespera.desktop.fx.FxThread;

/** Gathers the pieces of an answer and hands them to the FX thread at most every 50 ms. */
final class Batch {

    private static final Duration PACE = Duration.millis(50);

    private final StringBuilder waiting = new StringBuilder();
    private final Consumer<String> sink;
    private boolean asked;

    /** Makes one for one answer. */
    Batch(final Consumer<String> sink) {
        this.sink = sink;
    }

    /** Takes a piece, on any thread. */
    void add(final String piece) {
        final boolean ask;
        synchronized (waiting) {
            waiting.append(piece);
            ask = !asked;
            asked = true;
        }
        if (ask) {
            FxThread.run(this::later);
        }
    }

    private void later() {
        final PauseTransition pause = new PauseTransition(PACE);
        pause.setOnFinished(done -> flush());
        pause.play();
    }

    /** Hands over what is waiting, on the FX thread. */
    void flush() {
        final String pieces;
        synchronized (waiting) {
            pieces = waiting.toString();
            waiting.setLength(0);
            asked = false;
        }
        if (!pieces.isEmpty()) {
            sink.accept(pieces);
        }
    }
}
