package vespera.desktop.graphview;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The things that stay where they were put. FX thread only. */
final class Pins {

    private final Runnable redraw;
    private Consumer<Map<String, Spot>> changed = pins -> {};
    private Map<String, Spot> all = Map.of();

    Pins(final Runnable redraw) {
        this.redraw = redraw;
    }

    Map<String, Spot> all() {
        return all;
    }

    void set(final Map<String, Spot> pins) {
        all = Map.copyOf(pins);
        redraw.run();
    }

    void onChange(final Consumer<Map<String, Spot>> action) {
        changed = action;
    }

    /** Keeps something where it is, or lets it go. */
    void toggle(final String id, final Spot at) {
        final Map<String, Spot> next = new HashMap<>(all);
        if (next.remove(id) == null) {
            next.put(id, at);
        }
        set(next);
        told();
    }

    /** Something is being dragged. */
    void move(final String id, final Spot to) {
        final Map<String, Spot> next = new HashMap<>(all);
        next.put(id, to);
        set(next);
    }

    /** Says that they have changed for good. */
    void told() {
        changed.accept(all);
    }
}
