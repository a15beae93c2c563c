package vespera.scriptorium.canvas;

/** A file is no canvas, or not one that can be changed safely. The message is for a person. */
public final class CanvasFault extends Exception {

    private static final long serialVersionUID = 1L;

    public CanvasFault(final String message) {
        super(message);
    }
}
