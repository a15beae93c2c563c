package vespera.desktop.access;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Spinner;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import vespera.desktop.hands.Hand;

/** A walk around a scene by the Tab key alone: where it comes and what keeps it. */
final class TabWalk {

    private static final int MOST_STEPS = 400;

    private final Hand hand;
    private final Scene scene;
    private final IdentityHashMap<Node, Integer> visited = new IdentityHashMap<>();
    private final List<String> traps = new ArrayList<>();
    private boolean round;

    private TabWalk(final Hand hand, final Scene scene) {
        this.hand = hand;
        this.scene = scene;
    }

    /** Walks until it comes where it was before, or cannot go on. */
    static TabWalk around(final Hand hand, final Scene scene) {
        final TabWalk walk = new TabWalk(hand, scene);
        walk.go();
        return walk;
    }

    private void go() {
        hand.interact(() -> Seen.reachable(scene.getRoot()).getFirst().requestFocus());
        Node before = scene.getFocusOwner();
        visited.put(before, 0);
        for (int step = 1; step < MOST_STEPS; step++) {
            final Node now = onwards(before);
            if (now == null || now == before) {
                traps.add(before == null ? "nowhere" : Seen.described(before));
                return;
            }
            if (visited.putIfAbsent(now, step) != null) {
                round = true;
                return;
            }
            before = now;
        }
    }

    // A place to write in and the mind map keep the Tab key for themselves; Ctrl+Tab or F6 leads out.
    private @Nullable Node onwards(final @Nullable Node before) {
        final boolean map = before != null && before.getStyleClass().contains("map-pane");
        for (final List<KeyCode> keys :
                List.of(List.of(KeyCode.TAB), List.of(KeyCode.CONTROL, KeyCode.TAB), List.of(KeyCode.F6))) {
            if (!map || keys.contains(KeyCode.F6)) {
                hand.push(keys.toArray(KeyCode[]::new));
                if (scene.getFocusOwner() != before) {
                    break;
                }
            }
        }
        return scene.getFocusOwner();
    }

    /** What cannot be left by Tab or Ctrl+Tab; empty when the walk came around. */
    List<String> traps() {
        return traps;
    }

    /** Whether it came back to where it had been. */
    boolean round() {
        return round;
    }

    /** Of a group the Tab key comes to one, and arrows to the others; a spinner takes the keys for its field. */
    private static boolean byArrows(final Node node) {
        return node instanceof Toggle toggle && toggle.getToggleGroup() != null || node.getParent() instanceof Spinner;
    }

    /** What could be focused and was not come to. */
    List<String> missed() {
        return Seen.reachable(scene.getRoot()).stream()
                .filter(node -> !visited.containsKey(node))
                .filter(node -> !byArrows(node))
                .map(Seen::described)
                .toList();
    }
}
