package vespera.desktop.board;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Reorders columns by dragging their heads. */
final class ColumnDrag {

    private static final double THRESHOLD = 8;

    private final BoardField field;
    private final Pane overlay;
    private final ColumnWork work;
    private final BooleanSupplier allowed;
    private final Region marker = new Region();
    private @Nullable LaneView held;
    private double pressed;
    private boolean dragging;

    ColumnDrag(final BoardField field, final Pane overlay, final ColumnWork work, final BooleanSupplier allowed) {
        this.field = field;
        this.overlay = overlay;
        this.work = work;
        this.allowed = allowed;
        marker.getStyleClass().add("drop-marker");
        marker.setManaged(false);
        field.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        field.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        field.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void press(final MouseEvent event) {
        held = null;
        dragging = false;
        if (event.getButton() != MouseButton.PRIMARY || !(event.getTarget() instanceof Node target)) {
            return;
        }
        for (@Nullable Node at = target; at != null; at = at.getParent()) {
            if (at instanceof ButtonBase || at instanceof TextInputControl) {
                return;
            }
            for (final LaneView lane : field.lanes()) {
                if (at.equals(lane.head())) {
                    held = lane;
                    pressed = event.getSceneX();
                }
            }
        }
    }

    private void drag(final MouseEvent event) {
        final LaneView lane = held;
        if (lane == null) {
            return;
        }
        if (!dragging && Math.abs(event.getSceneX() - pressed) >= THRESHOLD) {
            if (!allowed.getAsBoolean()) {
                held = null;
                return;
            }
            dragging = true;
            lane.setOpacity(0.55);
            overlay.getChildren().add(marker);
        }
        if (dragging) {
            final int gap = gap(event.getSceneX());
            final List<LaneView> lanes = field.lanes();
            final double x = gap < lanes.size()
                    ? lanes.get(gap).getLayoutX() - BoardField.LANE_GAP / 2
                    : lanes.getLast().getBoundsInParent().getMaxX() + BoardField.LANE_GAP / 2;
            final Point2D top = overlay.sceneToLocal(field.localToScene(x, 0));
            marker.resizeRelocate(Math.rint(top.getX()) - 1, top.getY(), 3, lane.getHeight());
            event.consume();
        }
    }

    /** Before which column the dragged one would stand; the number of columns for the end. */
    private int gap(final double sceneX) {
        final double x = field.sceneToLocal(sceneX, 0).getX();
        final List<LaneView> lanes = field.lanes();
        for (int i = 0; i < lanes.size(); i++) {
            if (x < lanes.get(i).getBoundsInParent().getCenterX()) {
                return i;
            }
        }
        return lanes.size();
    }

    private void release(final MouseEvent event) {
        final LaneView lane = held;
        held = null;
        if (lane == null || !dragging) {
            return;
        }
        dragging = false;
        lane.setOpacity(1);
        overlay.getChildren().remove(marker);
        final int from = field.lanes().indexOf(lane);
        final int gap = gap(event.getSceneX());
        final int to = gap > from ? gap - 1 : gap;
        if (to != from) {
            work.move(lane.lane().status(), to);
        }
        event.consume();
    }
}
