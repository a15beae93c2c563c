package vespera.desktop.writing;

/** How safe the text on the screen is. */
enum SaveState {
    NOTHING_OPEN(""),
    SAVED("saved"),
    SAVING("saving…"),
    /** Typed within the last second. */
    UNSAVED("unsaved"),
    DRAFT_KEPT("unsaved – draft kept"),
    CHANGED_OUTSIDE("changed outside"),
    READ_ONLY("read-only"),
    FAILED("not saved");

    private final String words;

    SaveState(final String words) {
        this.words = words;
    }

    /** For the status bar. */
    String words() {
        return words;
    }

    /** How it stands with a text that can be written and has nothing against it. */
    static SaveState of(final boolean failed, final boolean dirty, final boolean draftKept) {
        if (failed) {
            return FAILED;
        }
        if (!dirty) {
            return SAVED;
        }
        // A draft that is less than a second behind counts as kept: the words would only flicker.
        return draftKept ? DRAFT_KEPT : UNSAVED;
    }
}
