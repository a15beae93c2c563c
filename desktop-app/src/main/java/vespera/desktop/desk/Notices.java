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
     * @param stays whether it is in sight much longer than others, since the person may not be looking yet
     */
    public record Notice(Tone tone, String text, String action, Runnable run, boolean stays) {}

    private final ObservableList<Notice> all = FXCollections.observableArrayList();
    private boolean inSight;

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

    /** As {@link #offer}, and stays in sight much longer. */
    public void stay(final Tone tone, final String text, final String action, final Runnable run) {
        all.add(new Notice(tone, text, action, run, true));
    }

    /** As {@link #offer}, but says the same thing again only once it is out of sight. */
    public void offerOnce(final Tone tone, final String text, final String action, final Runnable run) {
        final boolean again = inSight && !all.isEmpty() && all.getLast().text().equals(text);
        if (!again) {
            offer(tone, text, action, run);
        }
    }

    /** Whether the last notice can be read on the screen just now; whoever shows notices says so. */
    public void inSight(final boolean seen) {
        inSight = seen;
    }
}
