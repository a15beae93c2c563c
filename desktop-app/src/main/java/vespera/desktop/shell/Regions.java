package vespera.desktop.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import org.jspecify.annotations.Nullable;

/**
 * The parts of the frame, one after another by a key: out of a text or a map, which keep the Tab key for themselves, and
 * on to the next. FX thread only.
 */
record Regions(Node rail, Node top, SplitPane middle, Node status, Runnable view) {

    /** Puts the focus into the next part, or the one before. */
    void step(final boolean forward) {
        final List<Node> parts = parts();
        final Node focused = rail.getScene() == null ? null : rail.getScene().getFocusOwner();
        final int here = parts.indexOf(
                parts.stream().filter(part -> inside(part, focused)).findFirst().orElse(parts.getLast()));
        for (int i = 1; i <= parts.size(); i++) {
            final Node next = parts.get(Math.floorMod(here + (forward ? i : -i), parts.size()));
            if (enter(next)) {
                return;
            }
        }
    }

    private List<Node> parts() {
        // In the order of the Tab key, so that both lead around the same way.
        final List<Node> all = new ArrayList<>(List.of(top));
        all.addAll(middle.getItems());
        all.add(rail);
        all.add(status);
        return all;
    }

    private boolean enter(final Node part) {
        if (!part.isVisible()) {
            return false;
        }
        if (!middle.getItems().isEmpty() && part == middle.getItems().getFirst()) {
            // The view knows best where its focus belongs.
            view.run();
            if (inside(part, part.getScene().getFocusOwner())) {
                return true;
            }
        }
        final Optional<Node> first = first(part);
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }

    private static Optional<Node> first(final Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable()) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static boolean inside(final Node part, final @Nullable Node focused) {
        for (@Nullable Node up = focused; up != null; up = up.getParent()) {
            if (up == part) {
                return true;
            }
        }
        return false;
    }
}
