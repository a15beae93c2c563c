package vespera.desktop.finding;

import java.util.function.Consumer;
import java.util.function.Function;
import vespera.desktop.fx.FxThread;

/**
 * Looks for something in a text: words at once, an expression beside the window's thread and only for a while. Only what
 * was asked for last is answered. FX thread only.
 */
final class Looking {

    private static final long PATIENCE_MILLIS = 2_000;

    private final Runnable gaveUp;
    private long asked;

    /** @param gaveUp is told where an expression took too long */
    Looking(final Runnable gaveUp) {
        this.gaveUp = gaveUp;
    }

    /** @param what finds it; may not touch the window */
    <T> void find(
            final Wanted wanted, final String text, final Function<CharSequence, T> what, final Consumer<T> then) {
        final long number = ++asked;
        if (!wanted.pattern()) {
            then.accept(what.apply(text));
            return;
        }
        Thread.ofPlatform().daemon().name("looking").start(() -> {
            Runnable answer;
            try {
                final T found = what.apply(new Limited(text, PATIENCE_MILLIS));
                answer = () -> then.accept(found);
            } catch (Limited.Over | StackOverflowError tooMuch) {
                answer = gaveUp;
            }
            final Runnable last = answer;
            FxThread.run(() -> {
                if (number == asked) {
                    last.run();
                }
            });
        });
    }
}
