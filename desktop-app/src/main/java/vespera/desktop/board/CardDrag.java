package vespera.desktop.board;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Drags cards by plain mouse events: a ghost follows the pointer, a line marks where the card would land. The
 * platform's own drag-and-drop is not used, since a card never leaves the window.
 */
final class CardDrag {

    private static final double THRESHOLD = 6;
    private static final double EDGE = 36;
    private static final double SCROLL_STEP = 10;

    /** Puts a card at a row of a lane. */
    interface Drop {

        void at(Card card, LaneView lane, int row);
    }

    private record Target(LaneView lane, int row, double markerY) {}

    private final Node surface;
    private final Pane overlay;
    private final Supplier<List<LaneView>> lanes;
    private final Drop drop;
    private final BooleanSupplier allowed;
    private final ImageView ghost = new ImageView();
    private final Region marker = new Region();
    private final AnimationTimer scroller = new AnimationTimer() {
        @Override
        public void handle(final long now) {
            scrollAtEdges();
        }
    };
    private @Nullable CardCell cell;
    private @Nullable Card card;
    private @Nullable LaneView from;
    private Point2D pressed = Point2D.ZERO;
    private Point2D pointer = Point2D.ZERO;
    private boolean dragging;

    /**
     * @param surface where cards lie
     * @param overlay lies over it, for ghost and marker
     * @param allowed whether a card may be moved just now; says why where not
     */
    CardDrag(
            final Node surface,
            final Pane overlay,
            final Supplier<List<LaneView>> lanes,
            final Drop drop,
            final BooleanSupplier allowed) {
        this.surface = surface;
        this.overlay = overlay;
        this.lanes = lanes;
        this.drop = drop;
        this.allowed = allowed;
        ghost.getStyleClass().add("card-ghost");
        ghost.setOpacity(0.85);
        ghost.setRotate(1.5);
        marker.getStyleClass().add("drop-marker");
        surface.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        surface.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        surface.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
    }

    boolean dragging() {
        return dragging;
    }

    void cancel() {
        dragging = false;
        cell = null;
        card = null;
        from = null;
        scroller.stop();
        overlay.getChildren().removeAll(ghost, marker);
        lanes.get().forEach(lane -> lane.receiving(false));
        surface.setCursor(Cursor.DEFAULT);
    }

    private void press(final MouseEvent event) {
        cell = null;
        if (event.getButton() != MouseButton.PRIMARY || !(event.getTarget() instanceof Node node)) {
            return;
        }
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl) {
                return;
            }
            if (at instanceof CardCell found && !found.isEmpty()) {
                cell = found;
                card = found.getItem();
                pressed = new Point2D(event.getSceneX(), event.getSceneY());
            }
            if (at instanceof LaneView lane) {
                from = lane;
            }
        }
    }

    private void drag(final MouseEvent event) {
        final CardCell held = cell;
        if (held == null) {
            return;
        }
        pointer = new Point2D(event.getSceneX(), event.getSceneY());
        if (!dragging && pointer.distance(pressed) >= THRESHOLD) {
            if (!allowed.getAsBoolean()) {
                cell = null;
                return;
            }
            lift(held);
        }
        if (dragging) {
            event.consume();
            follow();
        }
    }

    private void lift(final CardCell held) {
        dragging = true;
        final SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        ghost.setImage(held.snapshot(clear, null));
        overlay.getChildren().addAll(marker, ghost);
        surface.setCursor(Cursor.CLOSED_HAND);
        scroller.start();
    }

    private void follow() {
        final Point2D at = overlay.sceneToLocal(pointer);
        ghost.relocate(at.getX() - 24, at.getY() - 16);
        final Target target = target();
        lanes.get().forEach(lane -> lane.receiving(lane.equals(target.lane())));
        final Bounds list =
                target.lane().list().localToScene(target.lane().list().getLayoutBounds());
        final double y =
                Math.clamp(target.markerY(), list.getMinY() + 2, Math.max(list.getMaxY() - 3, list.getMinY() + 2));
        final Point2D corner = overlay.sceneToLocal(list.getMinX() + 10, y);
        marker.resizeRelocate(corner.getX(), corner.getY() - 1.5, Math.max(list.getWidth() - 20, 10), 3);
    }

    private void release(final MouseEvent event) {
        final Card held = card;
        if (dragging && held != null) {
            pointer = new Point2D(event.getSceneX(), event.getSceneY());
            final Target target = target();
            final boolean moved = !target.lane().equals(from) || target.row() != rowOf(held, target.lane());
            cancel();
            event.consume();
            if (moved) {
                drop.at(held, target.lane(), target.row());
            }
        } else {
            cell = null;
        }
    }

    private Target target() {
        final LaneView lane = laneUnderPointer();
        final int own = lane.equals(from) && card != null ? rowOf(card, lane) : -1;
        int row = 0;
        final Bounds list = lane.list().localToScene(lane.list().getLayoutBounds());
        double y = list.getMinY() + 2;
        for (final CardCell one : lane.filled()) {
            final int index = one.getIndex();
            if (index == own) {
                continue;
            }
            final Bounds bounds = one.localToScene(one.getLayoutBounds());
            row = own >= 0 && own < index ? index - 1 : index;
            y = bounds.getMinY();
            if (pointer.getY() < bounds.getCenterY()) {
                return new Target(lane, row, y);
            }
            row++;
            y = bounds.getMaxY();
        }
        return new Target(lane, row, y);
    }

    private static int rowOf(final Card card, final LaneView lane) {
        return lane.list().getItems().indexOf(card);
    }

    /** The lane whose sides enclose the pointer, else the nearest. */
    private LaneView laneUnderPointer() {
        final List<LaneView> all = lanes.get();
        LaneView nearest = all.getFirst();
        double distance = Double.MAX_VALUE;
        for (final LaneView lane : all) {
            final Bounds bounds = lane.localToScene(lane.getLayoutBounds());
            final double away = Math.max(bounds.getMinX() - pointer.getX(), pointer.getX() - bounds.getMaxX());
            if (away < distance) {
                distance = away;
                nearest = lane;
            }
        }
        return nearest;
    }

    private void scrollAtEdges() {
        if (!dragging) {
            return;
        }
        final LaneView lane = laneUnderPointer();
        final Bounds list = lane.list().localToScene(lane.list().getLayoutBounds());
        if (pointer.getY() < list.getMinY() + EDGE) {
            lane.scroll(-SCROLL_STEP);
            follow();
        } else if (pointer.getY() > list.getMaxY() - EDGE) {
            lane.scroll(SCROLL_STEP);
            follow();
        }
    }
}
