package vespera.desktop.past;

import vespera.scriptorium.past.Happening;

/**
 * Something that happened, and whether it still holds.
 *
 * @param standing whether it was taken back since
 */
record Change(Happening happening, Standing standing) {

    /** Whether what was done still holds. */
    enum Standing {
        /** It was done and holds. */
        DONE,
        /** It was done and taken back since. */
        TAKEN_BACK,
        /** It takes something back, itself. */
        TAKES_BACK,
        /** It does again what was taken back. */
        AGAIN
    }
}
