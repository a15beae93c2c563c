package vespera.desktop.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which keys do what: as the actions say themselves, unless somebody has set others. Used on the FX thread only. */
public final class Keymap {

    /** Between several keys of one action. */
    public static final String OR = " or ";

    private final Map<String, String> set = new TreeMap<>();
    private final ReadOnlyLongWrapper version = new ReadOnlyLongWrapper();
    private boolean listening;

    /** Rises with every change, so that what shows keys knows when to show them anew. */
    public ReadOnlyLongProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /** Takes what was set, by the ids of actions; what cannot be read as keys is left out. */
    public void use(final Map<String, String> wanted) {
        set.clear();
        wanted.forEach((id, keys) -> {
            if (readable(keys)) {
                set.put(id, keys);
            }
        });
        version.set(version.get() + 1);
    }

    private static boolean readable(final String keys) {
        try {
            return keys.isBlank()
                    || !split(keys).stream()
                            .map(KeyCombination::valueOf)
                            .toList()
                            .isEmpty();
        } catch (IllegalArgumentException e) {
            // Written by hand and not understood: then the usual keys hold.
            return false;
        }
    }

    /** The keys of an action, several separated by {@link #OR}; empty for none. */
    public String keys(final Action action) {
        return set.getOrDefault(action.id(), action.keys());
    }

    /** The keys of an action, one by one. */
    public List<KeyCombination> combinations(final Action action) {
        return split(keys(action)).stream().map(KeyCombination::valueOf).toList();
    }

    private static List<String> split(final String keys) {
        final List<String> all = new ArrayList<>();
        if (!keys.isBlank()) {
            all.addAll(List.of(keys.split(OR, -1)));
        }
        return all;
    }

    /** While somebody presses keys for an action, they do nothing else. */
    public void listen(final boolean now) {
        listening = now;
    }

    /** Whether keys are being pressed for an action just now. */
    public boolean listening() {
        return listening;
    }

    /** Whether these keys do this. */
    public boolean matches(final Action action, final KeyEvent event) {
        return !listening && combinations(action).stream().anyMatch(keys -> keys.match(event));
    }

    /** Whether somebody has set other keys than the usual ones. */
    public boolean changed(final Action action) {
        return set.containsKey(action.id());
    }

    /** Whether these would be the keys if nobody had set others. */
    public static boolean usually(final Action action, final KeyEvent event) {
        return split(action.keys()).stream()
                .anyMatch(keys -> KeyCombination.valueOf(keys).match(event));
    }

    /** Sets other keys, or none where they are empty. */
    public void set(final Action action, final String keys) {
        if (keys.equals(action.keys())) {
            set.remove(action.id());
        } else {
            set.put(action.id(), keys);
        }
        version.set(version.get() + 1);
    }

    /** Takes the usual keys again. */
    public void reset(final Action action) {
        set(action, action.keys());
    }

    /** Takes the usual keys for everything. */
    public void resetAll() {
        use(Map.of());
    }

    /** What was set, by the ids of actions. */
    public Map<String, String> all() {
        return Map.copyOf(set);
    }

    /** Which other action has these keys already, of those that could be meant. */
    public Optional<Action> taken(final Action but, final String keys, final List<Action> others) {
        final List<KeyCombination> wanted =
                split(keys).stream().map(KeyCombination::valueOf).toList();
        return others.stream()
                .filter(other -> !other.id().equals(but.id()))
                .filter(other -> combinations(other).stream().anyMatch(wanted::contains))
                .findFirst();
    }
}
