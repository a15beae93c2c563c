package vespera.desktop.desk;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the window has told the person, to be shown once and read again. Used on the FX thread only. */
public final class Notices {

    /** How grave a notice is. */
    public enum Tone {
        DONE,
        INFO,
        PROBLEM
    }

    /**
     * A notice.
     *
     * @param action what a button on it offers, empty for none
     */
    public record Notice(Tone tone, String text, String action, Runnable run) {}

    private final ObservableList<Notice> all = FXCollections.observableArrayList();

    /** Oldest first. */
    public ObservableList<Notice> all() {
        return all;
    }

    public void say(final Tone tone, final String text) {
        all.add(new Notice(tone, text, "", () -> {}));
    }

    public void offer(final Tone tone, final String text, final String action, final Runnable run) {
        all.add(new Notice(tone, text, action, run));
    }
}
