package vespera.desktop.desk;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import vespera.desktop.fx.FxThread;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Recorded;

/**
 * Everything a view is given.
 *
 * @param dark whether the dark theme is on
 */
public record Desk(
        Atelier atelier,
        Origin origin,
        Selection selection,
        Work work,
        Notices notices,
        Navigator navigator,
        BooleanProperty dark) {

    /** Hears of every change to the atelier on the FX thread, whoever made it, in order. */
    public void onChange(final Consumer<List<Recorded>> listener) {
        atelier.gate().subscribe(entries -> FxThread.run(() -> listener.accept(entries)));
    }
}
