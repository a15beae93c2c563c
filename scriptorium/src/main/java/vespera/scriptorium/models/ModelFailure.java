package vespera.scriptorium.models;

/** A provider could not do what was asked; the message is for a person and holds no key and no prompt. */
public final class ModelFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Code code;

    /** What kind of failure it was, for deciding whether to offer settings, waiting or another model. */
    public enum Code {
        /** Nothing answers at the address. */
        UNREACHABLE,
        /** The key is missing or was refused. */
        UNAUTHORISED,
        /** No such model there. */
        NO_SUCH_MODEL,
        /** The request was not accepted as it stands: it is never tried again. */
        REJECTED,
        /** Too many requests or too much load; trying later may work. */
        BUSY,
        /** The provider failed, possibly in the middle of an answer. */
        BROKEN,
        /** What came back is not this provider's format. */
        NONSENSE
    }

    public ModelFailure(final Code code, final String message) {
        super(message);
        this.code = code;
    }

    public ModelFailure(final Code code, final String message, final Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
