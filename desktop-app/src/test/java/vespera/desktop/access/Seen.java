package vespera.desktop.access;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;

/** What somebody meets who has a keyboard and ears, in the part of a scene that is shown. FX thread only. */
final class Seen {

    private Seen() {}

    /** The nodes that are visible with all that they are in, in the order of the scene. */
    static List<Node> in(final Node root, final Predicate<Node> wanted) {
        final List<Node> found = new ArrayList<>();
        collect(root, wanted, found);
        return found;
    }

    private static void collect(final Node node, final Predicate<Node> wanted, final List<Node> found) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    /** What the Tab key is meant to reach. */
    static List<Node> reachable(final Node root) {
        return in(root, node -> node.isFocusTraversable() && !node.isDisabled() && hasSize(node));
    }

    private static boolean hasSize(final Node node) {
        final Bounds bounds = node.getLayoutBounds();
        return bounds.getWidth() > 0 && bounds.getHeight() > 0;
    }

    /** What can be focused and does not say what it is, or what it does. */
    static List<String> unnamed(final Node root) {
        final List<String> found = new ArrayList<>();
        for (final Node node : reachable(root)) {
            if (name(node, root).isBlank()) {
                found.add("no name: " + described(node));
            }
            final AccessibleRole role = node.getAccessibleRole();
            final String told = node.getAccessibleRoleDescription();
            final boolean plain = role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT;
            if (plain && (told == null || told.isBlank())) {
                found.add("no role: " + described(node));
            }
        }
        return found;
    }

    private static String name(final Node node, final Node root) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        final List<Node> labels = in(root, other -> other instanceof Label label && label.getLabelFor() == node);
        if (!labels.isEmpty()) {
            return ((Label) labels.getFirst()).getText();
        }
        final Tooltip tip = node instanceof Control control ? control.getTooltip() : null;
        return tip == null || tip.getText() == null ? "" : tip.getText();
    }

    /** Enough to find it in the sources. */
    static String described(final Node node) {
        final StringBuilder path = new StringBuilder(one(node));
        Node up = node.getParent();
        for (int i = 0; i < 4 && up != null; up = up.getParent()) {
            if (!up.getStyleClass().isEmpty() || up.getId() != null) {
                path.insert(0, one(up) + " > ");
                i++;
            }
        }
        return path.toString();
    }

    private static String one(final Node node) {
        return node.getClass().getSimpleName()
                + (node.getId() == null ? "" : "#" + node.getId())
                + (node.getStyleClass().isEmpty() ? "" : "." + String.join(".", node.getStyleClass()));
    }
}
