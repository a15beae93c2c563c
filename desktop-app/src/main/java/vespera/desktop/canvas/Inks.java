package vespera.desktop.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The colours that lines are drawn in. They come from the style sheet, so that each theme has its own: patches nobody
 * sees are styled, and their colours read.
 */
final class Inks extends Group {

    private final List<Rectangle> patches = new ArrayList<>();

    Inks() {
        for (int i = 0; i <= 8; i++) {
            final Rectangle patch = new Rectangle(1, 1);
            patch.getStyleClass().add("canvas-ink-" + i);
            patches.add(patch);
        }
        getChildren().addAll(patches);
        setVisible(false);
        setManaged(false);
    }

    private Color patch(final int number) {
        return patches.get(number).getFill() instanceof Color color ? color : Color.GRAY;
    }

    /** A line's colour, by the file's word for it. */
    Color line(final @Nullable String color) {
        if (color != null && color.matches("[1-6]")) {
            return patch(Integer.parseInt(color));
        }
        return color != null && color.startsWith("#") ? hex(color) : patch(0);
    }

    /** What is selected. */
    Color selected() {
        return patch(7);
    }

    /** Words on the sheet. */
    Color words() {
        return patch(8);
    }

    private Color hex(final String color) {
        try {
            return Color.web(opaque(color));
        } catch (IllegalArgumentException e) {
            return patch(0);
        }
    }

    /** A hex colour without its transparency; one that is none gives grey. */
    static String opaque(final String color) {
        final String lower = color.toLowerCase(Locale.ROOT);
        if (lower.matches("#[0-9a-f]{8}")) {
            return lower.substring(0, 7);
        }
        if (lower.matches("#[0-9a-f]{4}")) {
            return lower.substring(0, 4);
        }
        return lower.matches("#[0-9a-f]{3}([0-9a-f]{3})?") ? lower : "#888888";
    }
}
