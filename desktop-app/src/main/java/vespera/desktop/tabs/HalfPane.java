package vespera.desktop.tabs;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One half: its tabs and what is in front of them. Shows where a dragged tab would go. */
final class HalfPane extends BorderPane {

    private static final double EDGE = 0.3;
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    /** Where a tab was dropped. */
    enum Zone {
        HERE,
        RIGHT,
        BELOW
    }

    /** Takes dropped tabs. */
    interface Drops {

        boolean dragging();

        /** Whether the middle can still be divided by a drop. */
        boolean mayDivide();

        void drop(int slot, int at, Zone zone);
    }

    private final int slot;
    private final TabStrip strip;
    private final StackPane body = new StackPane();
    private final Pane mark = new Pane();
    private final Region shade = new Region();
    private final Drops drops;

    HalfPane(final int slot, final TabStrip strip, final Drops drops) {
        this.slot = slot;
        this.strip = strip;
        this.drops = drops;
        getStyleClass().add("half");
        setMinSize(160, 80);
        body.setMinSize(0, 0);
        // What does not fit is cut off at its end, not at both.
        body.setAlignment(Pos.TOP_LEFT);
        shade.getStyleClass().add("half-drop");
        shade.setManaged(false);
        mark.setMouseTransparent(true);
        mark.setVisible(false);
        mark.getChildren().add(shade);
        final StackPane layers = new StackPane(body, mark);
        layers.setMinSize(0, 0);
        setCenter(layers);
        addEventFilter(DragEvent.DRAG_OVER, this::over);
        addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
        addEventFilter(DragEvent.DRAG_EXITED_TARGET, event -> mark.setVisible(false));
    }

    int slot() {
        return slot;
    }

    /** Shows a half; the line of tabs only where there is more than one thing to choose from. */
    void show(final Half half, final Node front, final boolean active, final boolean several) {
        strip.show(half, active);
        pseudoClassStateChanged(ACTIVE, active && several);
        setTop(several || half.tabs().size() > 1 ? strip : null);
        if (body.getChildren().size() != 1 || body.getChildren().getFirst() != front) {
            body.getChildren().setAll(front);
        }
    }

    boolean holds(final Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private Zone zone(final DragEvent event) {
        final Point2D at = body.sceneToLocal(event.getSceneX(), event.getSceneY());
        if (!drops.mayDivide() || at.getY() < 0) {
            return Zone.HERE;
        }
        if (at.getX() > body.getWidth() * (1 - EDGE)) {
            return Zone.RIGHT;
        }
        return at.getY() > body.getHeight() * (1 - EDGE) ? Zone.BELOW : Zone.HERE;
    }

    private void over(final DragEvent event) {
        if (!drops.dragging()) {
            return;
        }
        event.acceptTransferModes(TransferMode.MOVE);
        event.consume();
        final double width = body.getWidth();
        final double height = body.getHeight();
        switch (zone(event)) {
            case HERE -> shade.resizeRelocate(0, 0, width, height);
            case RIGHT -> shade.resizeRelocate(width / 2, 0, width / 2, height);
            case BELOW -> shade.resizeRelocate(0, height / 2, width, height / 2);
        }
        mark.setVisible(true);
    }

    private void dropped(final DragEvent event) {
        if (!drops.dragging()) {
            return;
        }
        mark.setVisible(false);
        final Optional<Integer> at =
                body.sceneToLocal(event.getSceneX(), event.getSceneY()).getY() < 0
                        ? Optional.of(strip.placeAt(event.getSceneX(), event.getSceneY()))
                        : Optional.empty();
        drops.drop(slot, at.orElse(Integer.MAX_VALUE), zone(event));
        event.setDropCompleted(true);
        event.consume();
    }
}
