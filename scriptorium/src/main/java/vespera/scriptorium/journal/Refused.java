package vespera.scriptorium.journal;

/** A request that cannot be done as things stand; nothing was changed. The message is for a person. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    /**
     * @param code a short name for programs, lower case, for example {@code no-such-task}
     * @param message what is wrong
     * @param hint what to do, may be empty
     */
    public Refused(final String code, final String message, final String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    public String code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
