package vespera.desktop.shell;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Desk;
import vespera.desktop.texts.Texts;

/** Where the side pane stands and how wide it is: set, remembered, brought back. */
final class Docking {

    private static final Texts TEXTS = Texts.of(Docking.class);
    private final Desk desk;
    private final Remembered remembered;
    private final Supplier<SidePane> side;

    Docking(final Desk desk, final Remembered remembered, final Supplier<SidePane> side) {
        this.desk = desk;
        this.remembered = remembered;
        this.side = side;
    }

    void recall() {
        final String divider = remembered.get(Remembered.DIVIDER);
        if (divider.matches("[0-9.]+")) {
            side.get().dividerAt(Double.parseDouble(divider));
        }
        final String dock = remembered.get(Remembered.DOCK);
        for (final SidePane.Dock one : SidePane.Dock.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(dock)) {
                side.get().dock(one);
            }
        }
    }

    /** The divider stands elsewhere, from 0 to 1. */
    void moved(final double at) {
        remembered.put(desk.work(), Remembered.DIVIDER, String.valueOf(at));
    }

    List<Action> actions() {
        return List.of(
                new Action("panel.right", TEXTS.say("side-right"), "", () -> dock(SidePane.Dock.RIGHT)),
                new Action("panel.left", TEXTS.say("side-left"), "", () -> dock(SidePane.Dock.LEFT)),
                new Action("panel.bottom", TEXTS.say("side-bottom"), "", () -> dock(SidePane.Dock.BOTTOM)));
    }

    private void dock(final SidePane.Dock at) {
        side.get().dock(at);
        remembered.put(desk.work(), Remembered.DOCK, at.name().toLowerCase(Locale.ROOT));
    }
}
