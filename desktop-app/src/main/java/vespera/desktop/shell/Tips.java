package vespera.desktop.shell;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Keymap;
import vespera.desktop.palette.KeyNames;

/** Says on buttons of the window which keys do the same; follows the keys when they are set anew. */
final class Tips {

    /** What a node is marked with that does an action: the action's id. */
    static final String ACTION = "vespera.action";

    private final Keymap keymap;
    private final Map<String, Action> actions;

    Tips(final Keymap keymap, final List<Action> actions) {
        this.keymap = keymap;
        this.actions = actions.stream().collect(Collectors.toMap(Action::id, Function.identity(), (one, same) -> one));
    }

    /** The first keys of an action, as they are written; empty for none. */
    String keys(final String action) {
        final Action known = actions.get(action);
        return known == null ? "" : KeyNames.first(keymap.keys(known));
    }

    /** Gives a control a tip with its name and the keys, and marks it as doing this action. */
    void on(final Control control, final String name, final String action) {
        final Tooltip tip = new Tooltip();
        control.setTooltip(tip);
        control.getProperties().put(ACTION, action);
        keymap.versionProperty().subscribe(version -> {
            final String keys = keys(action);
            tip.setText(keys.isEmpty() ? name : name + "  " + keys);
        });
    }
}
