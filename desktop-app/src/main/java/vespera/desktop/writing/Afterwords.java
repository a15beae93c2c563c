package vespera.desktop.writing;

import vespera.desktop.desk.Notices;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.documents.Document;

/** What is said of a document that was left before its last save was through. */
record Afterwords(Notices notices) {

    private static final Texts TEXTS = Texts.of(Afterwords.class);

    void conflict(final Document theirs, final Runnable look) {
        notices.offer(Notices.Tone.PROBLEM, TEXTS.say("left-conflict", theirs.name()), TEXTS.say("look"), look);
    }

    /** The document was archived while it held unsaved text. */
    void waits() {
        notices.say(Notices.Tone.INFO, TEXTS.say("left-archived"));
    }

    /** Nothing typed goes away because a disk is full. */
    void unsaved(final String text) {
        notices.offer(Notices.Tone.PROBLEM, TEXTS.say("left-unsaved"), TEXTS.say("copy"), () -> Clips.copy(text));
    }
}
