package vespera.desktop.writing;

import vespera.desktop.desk.Notices;
import vespera.scriptorium.documents.Document;

/** What is said of a document that was left before its last save was through. */
record Afterwords(Notices notices) {

    void conflict(final Document theirs, final Runnable look) {
        notices.offer(
                Notices.Tone.PROBLEM,
                "“" + theirs.name() + "” was changed by another program while you had unsaved text. Both are kept.",
                "Look at it",
                look);
    }

    /** The document was archived while it held unsaved text. */
    void waits() {
        notices.say(
                Notices.Tone.INFO,
                "The document was put into the archive. Your unsaved text is kept with it, and is there when it"
                        + " is taken back.");
    }

    /** Nothing typed goes away because a disk is full. */
    void unsaved(final String text) {
        notices.offer(
                Notices.Tone.PROBLEM,
                "What you wrote last could not be saved. It is held here until the window is closed.",
                "Copy it",
                () -> Clips.copy(text));
    }
}
