package vespera.desktop.writing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Shows a node alone in its window: what stands beside it, and beside whatever it is in, is hidden until later. */
final class Solitude {

    private final Node node;
    private final List<Runnable> back = new ArrayList<>();

    Solitude(final Node node) {
        this.node = node;
    }

    boolean isOn() {
        return !back.isEmpty();
    }

    void toggle() {
        if (isOn()) {
            leave();
        } else {
            enter();
        }
    }

    private void enter() {
        Node inner = node;
        for (Parent outer = node.getParent(); outer != null; inner = outer, outer = outer.getParent()) {
            if (outer instanceof SplitPane split) {
                alone(split);
            } else if (outer instanceof BorderPane || outer instanceof HBox || outer instanceof VBox) {
                for (final Node one : outer.getChildrenUnmodifiable()) {
                    if (one != inner) {
                        hide(one);
                    }
                }
            }
        }
        if (back.isEmpty()) {
            back.add(() -> {});
        }
    }

    private void hide(final Node one) {
        if (one.visibleProperty().isBound() || one.managedProperty().isBound() || !one.isVisible()) {
            return;
        }
        final boolean managed = one.isManaged();
        one.setVisible(false);
        one.setManaged(false);
        back.add(() -> {
            one.setVisible(true);
            one.setManaged(managed);
        });
    }

    /** A split pane hides nothing: what is beside is taken out. */
    private void alone(final SplitPane split) {
        final List<Node> items = List.copyOf(split.getItems());
        final double[] dividers = split.getDividerPositions();
        final List<Node> others =
                items.stream().filter(one -> !within(node, one)).toList();
        if (others.isEmpty()) {
            return;
        }
        split.getItems().removeAll(others);
        back.add(() -> {
            split.getItems().setAll(items);
            split.setDividerPositions(dividers);
            afterLayout(split, () -> split.setDividerPositions(dividers));
        });
    }

    /** A split pane that has not yet its own width again moves its dividers by the width it had while alone. */
    private static void afterLayout(final SplitPane split, final Runnable then) {
        final Scene scene = split.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    then.run();
                }
            });
        }
    }

    private static boolean within(final Node node, final Node outer) {
        for (Node one = node; one != null; one = one.getParent()) {
            if (one == outer) {
                return true;
            }
        }
        return false;
    }

    void leave() {
        final List<Runnable> undo = List.copyOf(back);
        back.clear();
        undo.reversed().forEach(Runnable::run);
    }
}
