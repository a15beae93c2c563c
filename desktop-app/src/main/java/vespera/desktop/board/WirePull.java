package vespera.desktop.board;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.TaskId;

/** A small handle at the side of the card under the pointer: pulled to another card, that one waits for this one. */
final class WirePull {

    private static final Texts TEXTS = Texts.of(WirePull.class);
    private static final double SIZE = 14;

    private final BoardField field;
    private final BiConsumer<TaskId, TaskId> wait;
    private final Region handle = new Region();
    private @Nullable TaskId from;
    private boolean pulling;

    /** @param wait is given the card that waits and the one it waits for */
    WirePull(final BoardField field, final BiConsumer<TaskId, TaskId> wait, final BooleanSupplier allowed) {
        this.field = field;
        this.wait = wait;
        handle.getStyleClass().add("wire-handle");
        handle.setManaged(false);
        handle.setVisible(false);
        handle.setCursor(Cursor.CROSSHAIR);
        Tooltip.install(handle, new Tooltip(TEXTS.say("pull-wire")));
        field.cards().getChildren().add(handle);
        field.addEventFilter(MouseEvent.MOUSE_MOVED, this::hover);
        field.addEventHandler(MouseEvent.MOUSE_EXITED, e -> hide());
        field.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> hide());
        field.addEventFilter(javafx.scene.input.ScrollEvent.SCROLL, e -> hide());
        handle.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> {
            pulling = allowed.getAsBoolean();
            e.consume();
        });
        handle.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::pull);
        handle.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    private void hide() {
        if (!pulling) {
            handle.setVisible(false);
        }
    }

    private void hover(final MouseEvent event) {
        if (pulling || event.getTarget() == handle) {
            return;
        }
        final Optional<CardFace> face = CardDrag.card(event.getTarget());
        if (face.isEmpty() || face.get().card() == null) {
            hide();
            return;
        }
        from = java.util.Objects.requireNonNull(face.get().card()).id();
        final Bounds box =
                field.cards().sceneToLocal(face.get().localToScene(face.get().getLayoutBounds()));
        handle.resizeRelocate(box.getMaxX() - SIZE / 2 - 1, Math.rint(box.getCenterY() - SIZE / 2), SIZE, SIZE);
        handle.setVisible(true);
        handle.toFront();
    }

    private void pull(final MouseEvent event) {
        final TaskId first = from;
        if (pulling && first != null) {
            final Point2D at = field.cards().sceneToLocal(event.getSceneX(), event.getSceneY());
            field.cards().wires().pull(first, at);
            event.consume();
        }
    }

    private void release(final MouseEvent event) {
        final TaskId first = from;
        field.cards().wires().letGo();
        if (pulling && first != null) {
            final Point2D at = field.cards().sceneToLocal(event.getSceneX(), event.getSceneY());
            final int lane = field.cards().laneAt(at.getX());
            final double y = at.getY() + field.cards().offset(lane);
            field.cards().layoutNow().between(lane, y, y).stream()
                    .map(place -> place.card().id())
                    .filter(id -> !id.equals(first))
                    .findFirst()
                    .ifPresent(then -> wait.accept(then, first));
        }
        pulling = false;
        hide();
        event.consume();
    }
}
