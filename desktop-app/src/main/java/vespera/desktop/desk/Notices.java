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
     * @param stays whether it is in sight until a person takes it away
     */
    public record Notice(Tone tone, String text, String action, Runnable run, boolean stays) {}

    private final ObservableList<Notice> all = FXCollections.observableArrayList();

    /** Oldest first. */
    public ObservableList<Notice> all() {
        return all;
    }

    public void say(final Tone tone, final String text) {
        all.add(new Notice(tone, text, "", () -> {}, false));
    }

    public void offer(final Tone tone, final String text, final String action, final Runnable run) {
        all.add(new Notice(tone, text, action, run, false));
    }

    /** As {@link #offer}, and stays until it is read and taken away. */
    public void stay(final Tone tone, final String text, final String action, final Runnable run) {
        all.add(new Notice(tone, text, action, run, true));
    }
}
