package vespera.desktop.writing;

import vespera.desktop.texts.Texts;

/** How safe the text on the screen is. */
enum SaveState {
    NOTHING_OPEN(""),
    SAVED("saved"),
    SAVING("saving"),
    /** Typed within the last second. */
    UNSAVED("unsaved"),
    DRAFT_KEPT("draft"),
    CHANGED_OUTSIDE("outside"),
    READ_ONLY("readonly"),
    FAILED("failed");

    private static final Texts TEXTS = Texts.of(SaveState.class);

    private final String state;

    SaveState(final String state) {
        this.state = state;
    }

    /** For the status bar. */
    String words() {
        return state.isEmpty() ? "" : TEXTS.say("state-" + state);
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
