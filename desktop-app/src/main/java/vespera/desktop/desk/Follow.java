package vespera.desktop.desk;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads the same thing again whenever asked, one read at a time: while one goes on, it is only noted that another is
 * wanted. So what is shown follows a dragged handle as fast as it can be read. Used on the FX thread only.
 */
public final class Follow<T> {

    private final Work work;
    private final Supplier<Callable<T>> read;
    private final Consumer<T> then;
    private boolean reading;
    private boolean again;

    /**
     * Makes one.
     *
     * @param read gives, on the FX thread, what is to be read in the background
     * @param then is given each result
     */
    public Follow(final Work work, final Supplier<Callable<T>> read, final Consumer<T> then) {
        this.work = work;
        this.read = read;
        this.then = then;
    }

    /** Reads, now or as soon as what is being read has come. */
    public void call() {
        if (reading) {
            again = true;
            return;
        }
        reading = true;
        work.query(read.get(), then, this::done);
    }

    private void done() {
        reading = false;
        if (again) {
            again = false;
            call();
        }
    }
}
