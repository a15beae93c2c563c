package vespera.desktop.searchview;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks one thing at a time: what is asked meanwhile waits, only the last of it is asked at all, and what was asked
 * before it is no longer answered. Used on one thread only.
 */
final class Latest<T> {

    private final Background background;
    private final Consumer<T> then;
    private @Nullable Callable<T> waiting;
    private boolean going;
    private long wanted;

    Latest(final Background background, final Consumer<T> then) {
        this.background = background;
        this.then = then;
    }

    /** Asks, now or as soon as what is being asked has come. */
    void ask(final Callable<T> work) {
        wanted++;
        if (going) {
            waiting = work;
        } else {
            start(work);
        }
    }

    /** Nothing that was asked is to be answered any more. */
    void cancel() {
        wanted++;
        waiting = null;
    }

    /** Whether an answer is still to come. */
    boolean isGoing() {
        return going;
    }

    private void start(final Callable<T> work) {
        going = true;
        final long number = wanted;
        background.run(
                work,
                result -> {
                    if (number == wanted) {
                        then.accept(result);
                    }
                },
                this::done);
    }

    private void done() {
        going = false;
        final Callable<T> next = waiting;
        waiting = null;
        if (next != null) {
            start(next);
        }
    }
}
