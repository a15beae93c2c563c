package vespera.scriptorium.filetypes;

import java.io.IOException;

/** A file that cannot be read, with a reason for a person that goes on from the file's name. */
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    /** Whether it may be otherwise another time. */
    private final boolean passing;

    /** @param reason such as “is locked with a password” */
    public Unreadable(final String reason) {
        this(reason, false);
    }

    private Unreadable(final String reason, final boolean passing) {
        super(reason);
        this.passing = passing;
    }

    /** One that does not lie in the file: it is read again another time. */
    public static Unreadable forNow(final String reason) {
        return new Unreadable(reason, true);
    }

    /** Whether it may be otherwise another time. */
    public boolean passing() {
        return passing;
    }

    /** The reason, for a person. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
