package vespera.desktop.fx;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Whether things may move on the screen: each window says so for all that is in it. FX thread only. */
public final class Motion {

    private static final String LESS = "vespera.less-motion";

    private Motion() {}

    /** Says it for a window, at its root. */
    public static void less(final Parent root, final boolean less) {
        root.getProperties().put(LESS, less);
    }

    /** Whether nothing is to move where this node is: the window's setting, else the system's. */
    public static boolean less(final Node node) {
        final Object said = node.getScene() == null
                ? null
                : node.getScene().getRoot().getProperties().get(LESS);
        return said instanceof Boolean less ? less : Platform.getPreferences().isReducedMotion();
    }
}
