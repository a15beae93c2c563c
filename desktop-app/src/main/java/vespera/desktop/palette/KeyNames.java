package vespera.desktop.palette;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCombination;
import vespera.desktop.desk.Keymap;

/** How keys are written for a person. */
public final class KeyNames {

    private KeyNames() {}

    /** As they stand on the keyboard, for example {@code Ctrl+K}; several with “or” between; empty for no keys. */
    public static String of(final String keys) {
        return keys.isBlank()
                ? ""
                : Arrays.stream(keys.split(Keymap.OR, -1))
                        .map(KeyNames::one)
                        .distinct()
                        .collect(Collectors.joining(Keymap.OR));
    }

    private static String one(final String keys) {
        return KeyCombination.valueOf(keys)
                .getDisplayText()
                .replace("Back Slash", "\\")
                .replace("Back Quote", "`")
                .replace("Open Bracket", "[")
                .replace("Close Bracket", "]");
    }

    /** As {@link #of}, only the first where there are several. */
    public static String first(final String keys) {
        return of(keys.split(Keymap.OR, -1)[0]);
    }

    /** A name with its keys behind it, for a tip. */
    public static String tip(final String name, final String keys) {
        return keys.isBlank() ? name : name + "  " + first(keys);
    }
}
