package vespera.desktop.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vespera.desktop.desk.Action;
import vespera.desktop.desk.KeyHint;
import vespera.desktop.desk.Keymap;
import vespera.desktop.desk.View;
import vespera.desktop.palette.KeyNames;
import vespera.desktop.texts.Texts;

/** The keys that views know beside those of their actions: as a view says itself, else as they are listed here. */
final class KeyHints {

    private static final Texts TEXTS = Texts.of(KeyHints.class);

    private KeyHints() {}

    /** Without those of its actions: they are told by the keymap, which knows when they are others. */
    static List<KeyHint> of(final View view) {
        final Set<String> told = view.actions().stream()
                .map(Action::keys)
                .filter(keys -> !keys.isBlank())
                .flatMap(keys -> Arrays.stream(keys.split(Keymap.OR, -1)))
                .map(KeyNames::of)
                .collect(Collectors.toSet());
        return all(view).stream().filter(hint -> !told.contains(hint.keys())).toList();
    }

    private static List<KeyHint> all(final View view) {
        if (!view.keys().isEmpty()) {
            return view.keys();
        }
        return switch (view.id()) {
            case "board" -> lines(TEXTS.say("keys-board"));
            case "mindmap" -> lines(TEXTS.say("keys-mindmap"));
            case "graph" -> lines(TEXTS.say("keys-graph"));
            case "writing", "writing.2" -> lines(TEXTS.say("keys-writing"));
            case "canvas" -> lines(TEXTS.say("keys-canvas"));
            case "suggestions" -> lines(TEXTS.say("keys-suggestions"));
            default -> List.of();
        };
    }

    /** Those that act anywhere in the window. */
    static List<KeyHint> everywhere() {
        return lines(TEXTS.say("keys-everywhere"));
    }

    /** Each line has the keys, a tab, and what they do. */
    private static List<KeyHint> lines(final String text) {
        return text.lines()
                .map(line -> line.split("\t", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new KeyHint(parts[0], parts[1]))
                .toList();
    }
}
