package vespera.desktop.shell;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is asked for first, and kept. FX thread only. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> making;
    private @Nullable T made;

    Once(final Supplier<T> making) {
        this.making = making;
    }

    boolean isMade() {
        return made != null;
    }

    @Override
    public T get() {
        T one = made;
        if (one == null) {
            one = making.get();
            made = one;
        }
        return one;
    }
}
