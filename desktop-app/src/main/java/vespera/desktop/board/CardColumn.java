package vespera.desktop.board;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import vespera.scriptorium.tasks.TaskId;

/** A column's cards in sight, the nodes that wait for others, and how far it is scrolled. */
final class CardColumn {

    private static final double BAR = 10;
    private static final double THUMB = 0.06;
    private static final double PAGE = 0.9;
    private static final double LINE = 40;

    private final Pane window = new Pane();
    private final ScrollBar bar = new ScrollBar();
    private final Map<TaskId, CardFace> shown = new HashMap<>();
    private final Deque<CardFace> parked = new ArrayDeque<>();
    private final Supplier<CardFace> maker;
    private double offset;

    /** @param scrolled is told when the bar was moved */
    CardColumn(final String status, final Supplier<CardFace> maker, final Runnable scrolled) {
        this.maker = maker;
        window.setId("lane-" + status);
        window.setManaged(false);
        window.setPickOnBounds(false);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setFocusTraversable(false);
        bar.getStyleClass().add("lane-bar");
        bar.valueProperty().subscribe(value -> {
            if (Math.abs(value.doubleValue() - offset) > 0.5) {
                offset = value.doubleValue();
                scrolled.run();
            }
        });
    }

    Pane window() {
        return window;
    }

    ScrollBar bar() {
        return bar;
    }

    double offset() {
        return offset;
    }

    /** Scrolls to a place, as far as there is something to see; whether it moved. */
    boolean scrollTo(final double wanted, final double content, final double height) {
        final double to = Math.clamp(wanted, 0, Math.max(content - height, 0));
        final boolean moved = to != offset;
        offset = to;
        return moved;
    }

    Optional<CardFace> shown(final TaskId id) {
        return Optional.ofNullable(shown.get(id));
    }

    /** The node for a card: its own, else one that waits, else a new one. */
    CardFace face(final TaskId id) {
        CardFace face = shown.get(id);
        if (face == null) {
            face = parked.poll();
            if (face == null) {
                face = maker.get();
                window.getChildren().add(face);
            }
            face.setVisible(true);
            shown.put(id, face);
        }
        return face;
    }

    /** Takes all others out of sight. */
    void keep(final Set<TaskId> stay, final TitleEditor editor) {
        shown.entrySet().removeIf(entry -> {
            if (stay.contains(entry.getKey())) {
                return false;
            }
            entry.getValue().setVisible(false);
            entry.getValue().editing(editor.field(), false);
            parked.push(entry.getValue());
            return true;
        });
    }

    /** Shows the bar at the right of a place, where there is more than can be seen. */
    void bar(final double right, final double content, final double height, final boolean wanted) {
        final double most = content - height;
        bar.setVisible(most > 0 && wanted);
        if (bar.isVisible()) {
            bar.setMax(most);
            bar.setVisibleAmount(most * Math.max(height / Math.max(content, 1), THUMB));
            bar.setBlockIncrement(height * PAGE);
            bar.setUnitIncrement(LINE);
            bar.setValue(offset);
            bar.resizeRelocate(right - BAR + 2, 0, BAR - 2, height);
        }
    }
}
