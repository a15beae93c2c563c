package vespera.desktop.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.Keymap;
import vespera.desktop.desk.View;

/**
 * Keys to actions. The window's own come first, except that a text that can undo by itself does; a view's own act while
 * it is shown, and those without Ctrl only while the focus is in it and nobody is typing. Keys that somebody has set
 * act before anything else hears of them, and the usual ones in their place no longer do.
 */
final class Keys {

    private static final Set<String> ONCE = Set.of(
            "window.full-screen", "window.theme", "time.open", "tabs.close", "tabs.split-right", "tabs.split-down");
    /** A release that went to another window is not waited for. */
    private static final long FORGOTTEN_NANOS = 1_500_000_000;

    private KeyCode held = KeyCode.UNDEFINED;
    private long heldAt;
    private final List<Action> own;
    private final Keymap keymap;
    private final Supplier<View> current;

    Keys(final List<Action> actions, final Keymap keymap, final Supplier<View> current) {
        this.own = List.copyOf(actions);
        this.keymap = keymap;
        this.current = current;
    }

    void listen(final Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            final boolean again = event.getCode() == held && System.nanoTime() - heldAt < FORGOTTEN_NANOS;
            held = event.getCode();
            early(scene, event, again);
            heldAt = System.nanoTime();
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> held = KeyCode.UNDEFINED);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> late(scene, event));
    }

    /** What would go to and fro, or take one after another away, while a key is held a little too long. */
    private static boolean once(final Action action) {
        return action.id().startsWith("panel.") || ONCE.contains(action.id());
    }

    private void early(final Scene scene, final KeyEvent event, final boolean again) {
        if (keymap.listening()) {
            return;
        }
        for (final Action action : own) {
            if (keymap.matches(action, event) && !itself(action, scene.getFocusOwner())) {
                if (again && once(action)) {
                    event.consume();
                } else {
                    run(action, event);
                }
                return;
            }
        }
        final View view = current.get();
        for (final Action action : view.actions()) {
            if (keymap.changed(action) && keymap.matches(action, event) && may(view, scene.getFocusOwner(), event)) {
                run(action, event);
                return;
            }
        }
        for (final Action action : view.actions()) {
            if (keymap.changed(action)
                    && Keymap.usually(action, event)
                    && !wanted(view, event)
                    && may(view, scene.getFocusOwner(), event)) {
                // The view would hear of its usual keys and act on them.
                event.consume();
                return;
            }
        }
    }

    private boolean wanted(final View view, final KeyEvent event) {
        return view.actions().stream().anyMatch(action -> keymap.matches(action, event));
    }

    private static void run(final Action action, final KeyEvent event) {
        event.consume();
        action.run().run();
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
        for (final Action action : view.actions()) {
            if (keymap.matches(action, event) && may(view, scene.getFocusOwner(), event)) {
                run(action, event);
                return;
            }
        }
    }

    private static boolean may(final View view, final Node focus, final KeyEvent event) {
        final boolean modified = event.isShortcutDown() || event.isAltDown();
        final boolean typing = focus instanceof TextInputControl || focus instanceof RichTextArea;
        return modified
                || inside(view.node(), focus) && (!typing || event.getCode().isFunctionKey());
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
