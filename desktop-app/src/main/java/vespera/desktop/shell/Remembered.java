package vespera.desktop.shell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vespera.desktop.desk.Work;
import vespera.scriptorium.sessions.Memory;

/** What the window remembers of itself, read once in the background so that nothing on the screen waits for it. */
public final class Remembered {

    static final String VIEW = "window.view";
    /** What stands in which tab of which half. */
    static final String TABS = "window.tabs";

    static final String PANEL = "window.panel";
    static final String DIVIDER = "window.divider";
    /** Where the side pane stands. */
    static final String DOCK = "window.dock";

    static final String SELECTION = "window.selection";
    static final String COMMANDS = "window.commands";
    /** The last document that was worked on. */
    public static final String DOCUMENT = "window.document";
    /** The last task that was worked on. */
    public static final String TASK = "window.task";
    /** Left, top, width and height, and whether it filled the screen. */
    public static final String BOUNDS = "window.bounds";

    /** When the window was left, in milliseconds since 1970 UTC. */
    static final String LEFT = "window.left";

    private static final List<String> ALL =
            List.of(VIEW, TABS, PANEL, DOCK, DIVIDER, SELECTION, COMMANDS, DOCUMENT, TASK, BOUNDS, LEFT);

    private final Memory memory;
    private final Map<String, String> values = new HashMap<>();

    private final boolean lasting;

    private Remembered(final Memory memory, final boolean lasting) {
        this.memory = memory;
        this.lasting = lasting;
    }

    /** Reads it; blocks. */
    public static Remembered read(final Memory memory) {
        return read(memory, true);
    }

    /** Reads it for pictures, which change nothing of what the window finds next time; blocks. */
    public static Remembered forPictures(final Memory memory) {
        return read(memory, false);
    }

    private static Remembered read(final Memory memory, final boolean lasting) {
        final Remembered all = new Remembered(memory, lasting);
        ALL.forEach(key -> memory.recall(key).ifPresent(value -> all.values.put(key, value)));
        return all;
    }

    /** What was remembered last, or empty. For the FX thread. */
    public String get(final String key) {
        return values.getOrDefault(key, "");
    }

    /** Remembers it now and, in the background, for next time. */
    public void put(final Work work, final String key, final String value) {
        if (!value.equals(values.put(key, value)) && lasting) {
            work.command(() -> memory.remember(key, value));
        }
    }

    /** When the window was left last, in milliseconds since 1970 UTC; 0 where that is not known. */
    long left() {
        final String text = get(LEFT);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
