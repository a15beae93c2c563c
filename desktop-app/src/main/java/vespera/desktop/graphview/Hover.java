package vespera.desktop.graphview;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.graph.GraphEdge;

/** What the pointer is over, and the connection that was clicked. FX thread only. */
final class Hover {

    private final GraphCanvas canvas;
    private final Hint hint;
    private final ReadOnlyObjectWrapper<@Nullable GraphEdge> chosenEdge = new ReadOnlyObjectWrapper<>();
    private @Nullable GraphIndex of;
    private int node = -1;
    private int edge = -1;
    private int chosen = -1;

    Hover(final GraphCanvas canvas, final Hint hint) {
        this.canvas = canvas;
        this.hint = hint;
    }

    ReadOnlyObjectProperty<@Nullable GraphEdge> chosenEdgeProperty() {
        return chosenEdge.getReadOnlyProperty();
    }

    GraphEngine.Pointed pointed() {
        return new GraphEngine.Pointed(of, node, edge, chosen);
    }

    void at(final double x, final double y) {
        final Frame frame = canvas.frame();
        if (frame == null) {
            return;
        }
        final int overNode = Pointing.nodeAt(frame, x, y);
        final int overEdge = overNode >= 0 ? -1 : Pointing.edgeAt(frame, x, y);
        if (overNode != node || overEdge != edge || of != frame.graph()) {
            set(frame.graph(), overNode, overEdge);
            canvas.draw();
        }
        if (overNode >= 0 || overEdge >= 0) {
            hint.showAt(x, y, canvas.getWidth(), canvas.getHeight());
        }
    }

    void nowhere() {
        final GraphIndex known = of;
        if (known != null && (node >= 0 || edge >= 0)) {
            set(known, -1, -1);
            canvas.draw();
        }
    }

    /** Another graph is shown: numbers mean nothing any more. */
    void forget() {
        of = null;
        node = -1;
        edge = -1;
        chosen = -1;
        chosenEdge.set(null);
        hint.setVisible(false);
    }

    /** Chooses an edge of the frame's graph, or with -1 none. */
    void choose(final int which) {
        final Frame frame = canvas.frame();
        if (frame == null || which == chosen) {
            return;
        }
        if (of != frame.graph()) {
            set(frame.graph(), -1, -1);
        }
        chosen = which;
        chosenEdge.set(which < 0 ? null : frame.graph().edges.get(which));
        canvas.draw();
    }

    private void set(final GraphIndex graph, final int overNode, final int overEdge) {
        of = graph;
        node = overNode;
        edge = overEdge;
        canvas.setCursor(overNode >= 0 || overEdge >= 0 ? Cursor.HAND : Cursor.DEFAULT);
        if (overNode >= 0) {
            hint.tell(graph, overNode);
        } else if (overEdge >= 0) {
            hint.tell(graph, graph.edges.get(overEdge));
        } else {
            hint.setVisible(false);
        }
    }
}
