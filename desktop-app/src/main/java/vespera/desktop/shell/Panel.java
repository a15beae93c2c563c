package vespera.desktop.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import vespera.desktop.desk.Action;

/**
 * Something that the side pane can show.
 *
 * @param id stable, for example {@code inspector}
 * @param icon the literal of a Feather icon
 * @param keys what shows and hides it, as {@code KeyCombination.valueOf} reads them
 * @param node made on first use
 * @param shown brings it up to date and gives it the focus
 * @param doing what can be done in it, for the palette
 */
record Panel(
        String id,
        String title,
        String icon,
        String keys,
        Supplier<Node> node,
        Runnable shown,
        Supplier<List<Action>> doing) {

    List<Action> actions() {
        return doing.get();
    }
}
