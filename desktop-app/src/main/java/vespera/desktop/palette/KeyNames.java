package vespera.desktop.palette;

import javafx.scene.input.KeyCombination;

/** How keys are written for a person. */
public final class KeyNames {

    private KeyNames() {}

    /** As they stand on the keyboard, for example {@code Ctrl+K}; empty for no keys. */
    public static String of(final String keys) {
        return keys.isBlank() ? "" : KeyCombination.valueOf(keys).getDisplayText();
    }
}
