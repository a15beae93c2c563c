package vespera.desktop.settings;

import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import vespera.desktop.texts.Texts;

/** What somebody pressed, as keys for an action. */
final class PressedKeys {

    private static final Texts TEXTS = Texts.of(PressedKeys.class);
    private static final Set<String> OF_TEXTS = Set.of("Shortcut+C", "Shortcut+V", "Shortcut+X", "Shortcut+A");

    private PressedKeys() {}

    /** The keys as {@code KeyCombination.valueOf} reads them; empty while only Ctrl, Alt or Shift is held. */
    static Optional<String> of(final KeyEvent event) {
        final KeyCode code = event.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        final StringBuilder keys = new StringBuilder();
        if (event.isShortcutDown()) {
            keys.append("Shortcut+");
        }
        if (event.isAltDown()) {
            keys.append("Alt+");
        }
        if (event.isShiftDown()) {
            keys.append("Shift+");
        }
        return Optional.of(keys.append(code.getName()).toString()).filter(PressedKeys::readable);
    }

    private static boolean readable(final String keys) {
        try {
            return !KeyCombination.valueOf(keys).getName().isEmpty();
        } catch (IllegalArgumentException e) {
            // A key that has no name for a combination.
            return false;
        }
    }

    /** Why these cannot be the keys of an action that acts anywhere; empty where they can. */
    static String refused(final String keys, final boolean everywhere) {
        if (OF_TEXTS.contains(keys)) {
            return TEXTS.say("keys-of-texts");
        }
        final boolean modified =
                keys.contains("Shortcut+") || keys.contains("Alt+") || keys.matches("(Shift\\+)?F\\d+");
        return everywhere && !modified ? TEXTS.say("keys-for-typing") : "";
    }
}
