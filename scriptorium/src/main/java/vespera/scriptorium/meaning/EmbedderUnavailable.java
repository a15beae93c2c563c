package vespera.scriptorium.meaning;

/**
 * Texts cannot be turned into vectors here; the message says why, and what goes on without it. It names no path of
 * the writer's and holds none of her words, so it may be shown and logged.
 */
public final class EmbedderUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmbedderUnavailable(final String message) {
        super(message);
    }

    public EmbedderUnavailable(final String message, final Throwable cause) {
        super(message, cause);
    }
}
