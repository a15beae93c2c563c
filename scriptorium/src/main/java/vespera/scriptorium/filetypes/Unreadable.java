package vespera.scriptorium.filetypes;

import java.io.IOException;

/** A file that cannot be read, with a reason for a person that goes on from the file's name. */
public final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    /** @param reason such as “is locked with a password” */
    public Unreadable(final String reason) {
        super(reason);
    }

    /** The reason, for a person. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
