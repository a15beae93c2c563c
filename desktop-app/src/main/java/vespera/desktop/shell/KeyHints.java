package vespera.desktop.shell;

import java.util.List;
import vespera.desktop.desk.KeyHint;
import vespera.desktop.desk.View;
import vespera.desktop.texts.Texts;

/** The keys that views know beside those of their actions: as a view says itself, else as they are listed here. */
final class KeyHints {

    private static final Texts TEXTS = Texts.of(KeyHints.class);

    private KeyHints() {}

    static List<KeyHint> of(final View view) {
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
