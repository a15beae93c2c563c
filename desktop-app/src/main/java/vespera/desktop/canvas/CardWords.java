package vespera.desktop.canvas;

import vespera.desktop.texts.Texts;
import vespera.scriptorium.canvas.CanvasNode;

/** Cards in words, for whoever hears them. */
final class CardWords {

    private static final Texts TEXTS = Texts.of(CardWords.class);
    private static final int LONGEST = 60;

    private CardWords() {}

    /** What kind of card, and what it says. */
    static String of(final CanvasNode node) {
        return TEXTS.say("card-" + kind(node), name(node));
    }

    private static String kind(final CanvasNode node) {
        return switch (node.content()) {
            case CanvasNode.Text _ -> "text";
            case CanvasNode.File _ -> "file";
            case CanvasNode.Link _ -> "link";
            case CanvasNode.Group _ -> "group";
            case CanvasNode.Unknown _ -> "unknown";
        };
    }

    /** A card's first line, path, address or label. */
    static String name(final CanvasNode node) {
        final String all = switch (node.content()) {
            case CanvasNode.Text(String text) -> text;
            case CanvasNode.File file -> file.file();
            case CanvasNode.Link(String url) -> url;
            case CanvasNode.Group group -> String.valueOf(group.label() == null ? "" : group.label());
            case CanvasNode.Unknown(String type) -> type;
        };
        final String first = all.strip().lines().findFirst().orElse("").replaceFirst("^#+\\s+", "");
        return first.length() <= LONGEST ? first : first.substring(0, LONGEST).strip() + " …";
    }
}
