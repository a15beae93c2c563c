package vespera.desktop.access;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Cell;
import javafx.scene.control.Toggle;

/**
 * Looks at a page at rest and as it is under the pointer, held down and chosen, wherever the pointer happens to be. FX
 * thread only.
 */
final class States {

    private static final PseudoClass HOVER = PseudoClass.getPseudoClass("hover");
    private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("pressed");
    private static final PseudoClass ARMED = PseudoClass.getPseudoClass("armed");
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private record State(String name, List<PseudoClass> on, Predicate<Node> who) {}

    private static final List<State> ALL = List.of(
            new State("under the pointer", List.of(HOVER), node -> true),
            new State("held down", List.of(HOVER, PRESSED, ARMED), node -> true),
            new State("chosen", List.of(SELECTED), States::canBeChosen),
            new State("chosen, under the pointer", List.of(SELECTED, HOVER), States::canBeChosen),
            new State("with the focus", List.of(FOCUSED), Node::isFocusTraversable));

    private States() {}

    /** What a look finds in any state, each once; the page is left as it was. */
    static List<String> all(final Node root, final Function<Node, List<String>> look) {
        final List<Node> nodes = Seen.in(root, node -> !node.isDisabled());
        final List<PseudoClass> everything = List.of(HOVER, PRESSED, ARMED, SELECTED, FOCUSED);
        final List<Set<PseudoClass>> before = nodes.stream()
                .map(node -> (Set<PseudoClass>) new LinkedHashSet<>(node.getPseudoClassStates()))
                .toList();
        nodes.forEach(
                node -> List.of(HOVER, PRESSED, ARMED).forEach(state -> node.pseudoClassStateChanged(state, false)));
        root.applyCss();
        final Set<String> found = new LinkedHashSet<>(look.apply(root));
        for (final State state : ALL) {
            final List<Node> changed = nodes.stream().filter(state.who).toList();
            put(changed, state.on, true);
            root.applyCss();
            look.apply(root).forEach(one -> found.add(one + " (" + state.name + ")"));
            put(changed, state.on, false);
            restore(nodes, before, List.of(SELECTED, FOCUSED));
        }
        restore(nodes, before, everything);
        root.applyCss();
        return new ArrayList<>(found);
    }

    private static boolean canBeChosen(final Node node) {
        return node instanceof Toggle || node instanceof Cell<?> cell && !cell.isEmpty();
    }

    private static void put(final List<Node> nodes, final List<PseudoClass> states, final boolean on) {
        nodes.forEach(node -> states.forEach(state -> node.pseudoClassStateChanged(state, on)));
    }

    private static void restore(
            final List<Node> nodes, final List<Set<PseudoClass>> before, final List<PseudoClass> states) {
        for (int i = 0; i < nodes.size(); i++) {
            final Node node = nodes.get(i);
            final Set<PseudoClass> was = before.get(i);
            states.forEach(state -> node.pseudoClassStateChanged(state, was.contains(state)));
        }
    }
}
