package vespera.desktop.writing;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** The way to the system's clipboard. */
final class Clips {

    private Clips() {}

    static void copy(final String text) {
        final ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
