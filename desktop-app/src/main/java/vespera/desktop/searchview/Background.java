package vespera.desktop.searchview;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does work away from the window's thread and brings its result back. */
@FunctionalInterface
interface Background {

    /**
     * Does it.
     *
     * @param then is given the result, unless the work failed
     * @param after runs in the end, failed or not
     */
    <T> void run(Callable<T> work, Consumer<T> then, Runnable after);
}
