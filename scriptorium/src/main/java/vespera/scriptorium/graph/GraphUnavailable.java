package vespera.scriptorium.graph;

/** The graph is not open; the message says why, what is safe and what to do. */
public final class GraphUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GraphUnavailable(final String message) {
        super(message);
    }

    public GraphUnavailable(final String message, final Throwable cause) {
        super(message, cause);
    }
}
