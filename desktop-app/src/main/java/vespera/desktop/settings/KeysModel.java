package vespera.desktop.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.ActionGroup;
import vespera.desktop.desk.Keymap;
import vespera.desktop.palette.KeyNames;

/** Every action with its keys, to be searched and set anew. Holds no nodes. */
final class KeysModel {

    /** An action and where it belongs. */
    record Row(ActionGroup group, Action action, String keys, boolean changed) {}

    private final Keymap keymap;
    private final Supplier<List<ActionGroup>> groups;
    private final Runnable keep;

    /**
     * Makes it.
     *
     * @param groups every action there is
     * @param keep keeps what was set
     */
    KeysModel(final Keymap keymap, final Supplier<List<ActionGroup>> groups, final Runnable keep) {
        this.keymap = keymap;
        this.groups = groups;
        this.keep = keep;
    }

    /** The actions whose name, place or keys hold all the words. */
    List<Row> rows(final String search) {
        final String[] words = search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        final List<Row> all = new ArrayList<>();
        for (final ActionGroup group : groups.get()) {
            for (final Action action : group.actions()) {
                final String keys = keymap.keys(action);
                final String whole =
                        (action.title() + " " + group.title() + " " + KeyNames.of(keys)).toLowerCase(Locale.ROOT);
                if (List.of(words).stream().allMatch(whole::contains)) {
                    all.add(new Row(group, action, keys, keymap.changed(action)));
                }
            }
        }
        return all;
    }

    /** Which other action has these keys, where both could be meant at once. */
    Optional<Action> conflict(final Row row, final String keys) {
        for (final ActionGroup group : groups.get()) {
            if (group.everywhere()
                    || row.group().everywhere()
                    || group.title().equals(row.group().title())) {
                final Optional<Action> taken = keymap.taken(row.action(), keys, group.actions());
                if (taken.isPresent()) {
                    return taken;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether keys are being pressed, so that they do nothing else. */
    void listen(final boolean now) {
        keymap.listen(now);
    }

    /** Sets keys, empty for none. */
    void set(final Action action, final String keys) {
        keymap.set(action, keys);
        keep.run();
    }

    /** Sets keys and takes them from the action that had them. */
    void take(final Row row, final String keys) {
        conflict(row, keys).ifPresent(other -> {
            final List<String> left = new ArrayList<>(List.of(keymap.keys(other).split(Keymap.OR, -1)));
            left.removeIf(one -> !one.isBlank()
                    && javafx.scene.input.KeyCombination.valueOf(one)
                            .equals(javafx.scene.input.KeyCombination.valueOf(keys)));
            keymap.set(other, String.join(Keymap.OR, left));
        });
        set(row.action(), keys);
    }

    void reset(final Action action) {
        keymap.reset(action);
        keep.run();
    }

    void resetAll() {
        keymap.resetAll();
        keep.run();
    }

    /** Whether anything is other than usual. */
    boolean changed() {
        return !keymap.all().isEmpty();
    }
}
