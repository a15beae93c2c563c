package vespera.desktop.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.View;

/**
 * Keys to actions. The window's own come first, except that a text that can undo by itself does; a view's own act while
 * it is shown, and those without Ctrl only while the focus is in it and nobody is typing.
 */
final class Keys {

    private final Map<KeyCombination, Action> own = new LinkedHashMap<>();
    private final Supplier<View> current;

    Keys(final List<Action> actions, final Supplier<View> current) {
        this.current = current;
        for (final Action action : actions) {
            for (final String keys :
                    action.keys().isBlank() ? new String[0] : action.keys().split(" or ", -1)) {
                own.put(KeyCombination.valueOf(keys), action);
            }
        }
    }

    void listen(final Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> early(scene, event));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> late(scene, event));
    }

    private void early(final Scene scene, final KeyEvent event) {
        for (final Map.Entry<KeyCombination, Action> entry : own.entrySet()) {
            if (entry.getKey().match(event) && !itself(entry.getValue(), scene.getFocusOwner())) {
                event.consume();
                entry.getValue().run().run();
                return;
            }
        }
    }

    private static boolean itself(final Action action, final Node focus) {
        return switch (action.id()) {
            case Shell.UNDO ->
                focus instanceof TextInputControl text && text.isUndoable()
                        || focus instanceof RichTextArea area && area.isUndoable();
            case Shell.REDO ->
                focus instanceof TextInputControl text && text.isRedoable()
                        || focus instanceof RichTextArea area && area.isRedoable();
            default -> false;
        };
    }

    private void late(final Scene scene, final KeyEvent event) {
        final View view = current.get();
        final Node focus = scene.getFocusOwner();
        for (final Action action : view.actions()) {
            if (action.keys().isBlank()
                    || !KeyCombination.valueOf(action.keys()).match(event)) {
                continue;
            }
            final boolean modified = event.isShortcutDown() || event.isAltDown();
            final boolean typing = focus instanceof TextInputControl || focus instanceof RichTextArea;
            if (modified
                    || (inside(view.node(), focus)
                            && (!typing || event.getCode().isFunctionKey()))) {
                event.consume();
                action.run().run();
                return;
            }
        }
    }

    private static boolean inside(final Node view, final Node focus) {
        for (Node at = focus; at != null; at = at.getParent()) {
            if (at == view) {
                return true;
            }
        }
        return focus == null;
    }
}
