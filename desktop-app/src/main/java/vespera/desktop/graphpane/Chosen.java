package vespera.desktop.graphpane;

import java.util.List;
import vespera.desktop.graphview.Shown;

/**
 * What is to be seen.
 *
 * @param legend what the colours mean, the commonest first; empty where they tell the kind
 */
record Chosen(Shown shown, List<Legend> legend) {

    /**
     * A colour.
     *
     * @param paint as {@link vespera.desktop.graphview.Look} has it
     */
    record Legend(String name, int paint, int count) {}
}
