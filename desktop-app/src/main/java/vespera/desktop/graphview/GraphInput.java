package vespera.desktop.graphview;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import org.jspecify.annotations.Nullable;

/** Turns what hands do into what the canvas can do. */
final class GraphInput {

    private static final double KEY_ZOOM = 1.25;
    private static final double KEY_PAN = 60;
    private static final double WHEEL = 0.0026;
    private static final double LEAST_DRAG = 4;

    private final GraphCanvas canvas;
    private double lastX;
    private double lastY;
    private double draggedBy;
    private @Nullable String held;

    GraphInput(final GraphCanvas canvas) {
        this.canvas = canvas;
        canvas.setOnMousePressed(this::press);
        canvas.setOnMouseDragged(this::drag);
        canvas.setOnMouseReleased(this::release);
        canvas.setOnMouseClicked(this::click);
        canvas.setOnMouseMoved(event -> canvas.point(event.getX(), event.getY()));
        canvas.setOnMouseExited(event -> canvas.pointNowhere());
        canvas.setOnScroll(this::scroll);
        canvas.setOnZoom(this::pinch);
        canvas.setOnKeyPressed(this::key);
        canvas.setOnKeyTyped(this::typed);
    }

    private void press(final MouseEvent event) {
        canvas.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
        draggedBy = 0;
        held = event.getButton() == MouseButton.PRIMARY ? canvas.idAt(lastX, lastY) : null;
    }

    private void drag(final MouseEvent event) {
        final double byX = event.getX() - lastX;
        final double byY = event.getY() - lastY;
        draggedBy += Math.abs(byX) + Math.abs(byY);
        if (draggedBy >= LEAST_DRAG) {
            if (held != null) {
                canvas.dragNode(held, event.getX(), event.getY());
            } else {
                canvas.pan(byX, byY);
            }
        }
        lastX = event.getX();
        lastY = event.getY();
        event.consume();
    }

    private void release(final MouseEvent event) {
        if (held != null && draggedBy >= LEAST_DRAG) {
            canvas.dragged();
        }
        held = null;
    }

    private void click(final MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && draggedBy < LEAST_DRAG) {
            if (event.getClickCount() == 2) {
                // What the first click chose: a panel that it opened may have moved everything under the pointer.
                canvas.picking().open();
            } else {
                canvas.picking().select(event.getX(), event.getY());
            }
        }
    }

    private void scroll(final ScrollEvent event) {
        if (event.isShiftDown()) {
            canvas.pan(event.getDeltaX(), event.getDeltaY());
        } else if (event.getDeltaY() != 0) {
            canvas.zoomAt(event.getX(), event.getY(), Math.exp(Math.clamp(event.getDeltaY(), -160, 160) * WHEEL));
        }
        event.consume();
    }

    private void pinch(final ZoomEvent event) {
        canvas.zoomAt(event.getX(), event.getY(), event.getZoomFactor());
        event.consume();
    }

    private void key(final KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> arrow(event, -1, 0);
            case RIGHT, KP_RIGHT -> arrow(event, 1, 0);
            case UP, KP_UP -> arrow(event, 0, -1);
            case DOWN, KP_DOWN -> arrow(event, 0, 1);
            case ENTER -> canvas.picking().open();
            case ESCAPE -> canvas.picking().nothing();
            case HOME -> canvas.fit();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void arrow(final KeyEvent event, final int dirX, final int dirY) {
        if (event.isShiftDown()) {
            canvas.pan(-dirX * KEY_PAN, -dirY * KEY_PAN);
        } else {
            canvas.picking().step(dirX, dirY);
        }
    }

    /** By character, not by key: plus and minus sit elsewhere on every keyboard. */
    private void typed(final KeyEvent event) {
        switch (event.getCharacter()) {
            case "+", "=" -> canvas.zoomBy(KEY_ZOOM);
            case "-" -> canvas.zoomBy(1 / KEY_ZOOM);
            case "0" -> canvas.fit();
            case "p", "P" -> canvas.pinSelected();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
