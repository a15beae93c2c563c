package vespera.desktop.writing;

import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vespera.desktop.desk.Action;

/** A view's own keys, which also act where no window is around it that knows them. */
record OwnKeys(List<Map.Entry<KeyCombination, Action>> keys) {

    static OwnKeys of(final List<Action> actions) {
        return new OwnKeys(actions.stream()
                .filter(action -> !action.keys().isEmpty())
                .map(action -> Map.entry(KeyCombination.valueOf(action.keys()), action))
                .toList());
    }

    void pressed(final KeyEvent event) {
        for (final Map.Entry<KeyCombination, Action> one : keys) {
            if (one.getKey().match(event)) {
                event.consume();
                one.getValue().run().run();
                return;
            }
        }
    }
}
