package vespera.scriptorium.journal;

/** The journal could not do what was asked; the message is for a person and says what is safe. */
public final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What kind of trouble it is. */
    public enum Code {
        /** Another process owns this atelier. */
        BUSY,
        /** The store does not hold what was written. */
        DAMAGED,
        /** Written by a newer version. */
        NEWER,
        /** The disk is full. */
        FULL,
        /** The store may not be written. */
        READ_ONLY,
        /** The disk failed. */
        FAILED
    }

    public JournalException(final Code code, final String message) {
        super(message);
        this.code = code;
    }

    public JournalException(final Code code, final String message, final Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
