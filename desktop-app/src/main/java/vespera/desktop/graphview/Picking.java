package vespera.desktop.graphview;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.graph.GraphEdge;

/** What is selected, and how keys and clicks select and open. FX thread only. */
final class Picking {

    private final GraphCanvas canvas;
    private final Hover hover;
    private final ObjectProperty<@Nullable String> selectedId = new SimpleObjectProperty<>(this, "selectedId");
    private Consumer<String> open = id -> {};
    private Consumer<GraphEdge> openEdge = edge -> {};

    Picking(final GraphCanvas canvas, final Hover hover) {
        this.canvas = canvas;
        this.hover = hover;
    }

    ObjectProperty<@Nullable String> selectedIdProperty() {
        return selectedId;
    }

    void onOpen(final Consumer<String> action) {
        open = action;
    }

    void onOpenEdge(final Consumer<GraphEdge> action) {
        openEdge = action;
    }

    /** The selected node's number, or -1. */
    int selected(final Frame of) {
        final String id = selectedId.get();
        return id == null ? -1 : of.graph().indexOf(id);
    }

    /** Selects what is under the place; on empty ground, nothing. */
    void select(final double x, final double y) {
        final Frame frame = canvas.frame();
        if (frame == null) {
            return;
        }
        final int node = Pointing.nodeAt(frame, x, y);
        final int edge = node >= 0 ? -1 : Pointing.edgeAt(frame, x, y);
        hover.choose(edge);
        if (edge < 0) {
            selectedId.set(node < 0 ? null : frame.graph().nodes.get(node).id());
        }
    }

    void nothing() {
        hover.choose(-1);
        selectedId.set(null);
    }

    /** Selects the nearest in a direction; with nothing selected, what is nearest to the middle. */
    void step(final int dirX, final int dirY) {
        final Frame frame = canvas.frame();
        if (frame == null) {
            return;
        }
        final int from = selected(frame);
        final int next = from < 0
                ? Pointing.nearest(frame, canvas.getWidth() / 2, canvas.getHeight() / 2)
                : Pointing.towards(frame, from, dirX, dirY);
        if (next >= 0) {
            selectedId.set(frame.graph().nodes.get(next).id());
        }
    }

    /** Opens the chosen connection, or the selected thing. */
    void open() {
        final Frame frame = canvas.frame();
        final String id = selectedId.get();
        final GraphEdge edge = hover.chosenEdgeProperty().get();
        if (edge != null) {
            openEdge.accept(edge);
        } else if (id != null && frame != null && frame.graph().indexOf(id) >= 0) {
            open.accept(id);
        }
    }
}
