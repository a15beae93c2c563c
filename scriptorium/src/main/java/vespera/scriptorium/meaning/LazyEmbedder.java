package vespera.scriptorium.meaning;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An embedder that is loaded on first use, since that takes a second and some memory; a failure is remembered. Another
 * may take its place while it is in use.
 */
public final class LazyEmbedder implements AutoCloseable {

    private Supplier<Embedder> loading;
    private @Nullable Embedder loaded;
    private String trouble = "";

    public LazyEmbedder(final Supplier<Embedder> loading) {
        this.loading = loading;
    }

    /** The embedder, loaded now if it was not; empty where it cannot be had. */
    public synchronized Optional<Embedder> get() {
        if (loaded == null && trouble.isEmpty()) {
            try {
                loaded = loading.get();
            } catch (EmbedderUnavailable e) {
                trouble = String.valueOf(e.getMessage());
            }
        }
        return Optional.ofNullable(loaded);
    }

    /** The embedder where it is loaded already. */
    public synchronized Optional<Embedder> now() {
        return Optional.ofNullable(loaded);
    }

    /** Uses another from now on, loaded on first use; gives back what was loaded, to be closed by whom it is given. */
    public synchronized Optional<Embedder> use(final Supplier<Embedder> other) {
        final Optional<Embedder> before = Optional.ofNullable(loaded);
        loading = other;
        loaded = null;
        trouble = "";
        return before;
    }

    /** Tries to load it again after a failure. */
    public synchronized void retry() {
        trouble = "";
    }

    /** Why there is none, for a person; empty while nothing is known to be wrong. */
    public synchronized String trouble() {
        return trouble;
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
        trouble = "The embedder is closed.";
    }
}
