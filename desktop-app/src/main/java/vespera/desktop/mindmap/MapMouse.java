package vespera.desktop.mindmap;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import vespera.scriptorium.tasks.TaskId;

/** The mouse on the map: select, write, drag a topic to another parent, pan, zoom. */
final class MapMouse {

    private static final double THRESHOLD = 6;
    private static final double WHEEL = 0.0022;

    private final MapPane pane;
    private final MindMapViewModel model;
    private final Consumer<Topic> select;
    private final Consumer<Topic> edit;
    private final BiConsumer<TaskId, Topic> move;
    private final BooleanSupplier allowed;
    private final Label ghost = new Label();
    private Optional<Topic> held = Optional.empty();
    private Optional<Topic> target = Optional.empty();
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;
    private boolean dragging;
    private boolean panning;

    /**
     * @param move is told of a topic dropped on another
     * @param allowed whether a topic may be moved just now; says why where not
     */
    MapMouse(
            final MapPane pane,
            final MindMapViewModel model,
            final Consumer<Topic> select,
            final Consumer<Topic> edit,
            final BiConsumer<TaskId, Topic> move,
            final BooleanSupplier allowed) {
        this.pane = pane;
        this.model = model;
        this.select = select;
        this.edit = edit;
        this.move = move;
        this.allowed = allowed;
        ghost.getStyleClass().add("topic-ghost");
        ghost.setMouseTransparent(true);
        ghost.setManaged(false);
        pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    boolean dragging() {
        return dragging;
    }

    void cancel() {
        mark(Optional.empty());
        pane.getChildren().remove(ghost);
        dragging = false;
        panning = false;
        held = Optional.empty();
        pane.setCursor(Cursor.DEFAULT);
    }

    private void press(final MouseEvent event) {
        pressed = new Point2D(event.getSceneX(), event.getSceneY());
        last = pressed;
        if (event.getButton() == MouseButton.PRIMARY) {
            held = pane.at(event.getSceneX(), event.getSceneY());
            held.ifPresent(select);
        }
        panning = held.isEmpty() && event.getButton() != MouseButton.SECONDARY;
        pane.requestFocus();
    }

    private void drag(final MouseEvent event) {
        final Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
        if (panning) {
            pane.setCursor(Cursor.CLOSED_HAND);
            pane.pan(now.getX() - last.getX(), now.getY() - last.getY());
        } else if (held.flatMap(Topic::task).isPresent() && !held.orElseThrow().centre()) {
            if (!dragging && now.distance(pressed) >= THRESHOLD) {
                if (!allowed.getAsBoolean()) {
                    held = Optional.empty();
                    last = now;
                    return;
                }
                lift(held.orElseThrow());
            }
            if (dragging) {
                follow(event, held.orElseThrow());
            }
        }
        last = now;
    }

    private void lift(final Topic topic) {
        dragging = true;
        ghost.setText(topic.title());
        pane.getChildren().add(ghost);
        ghost.applyCss();
        pane.setCursor(Cursor.CLOSED_HAND);
    }

    private void follow(final MouseEvent event, final Topic topic) {
        mark(pane.at(event.getSceneX(), event.getSceneY()).filter(t -> !t.key().equals(topic.key())));
        final String onto = target.map(Topic::title).orElse("");
        ghost.setText(
                onto.isEmpty()
                        ? topic.title()
                        : allowed(topic)
                                ? topic.title() + "  →  " + onto
                                : "“" + topic.title() + "” cannot go under one of its own parts");
        final Point2D at = pane.sceneToLocal(event.getSceneX(), event.getSceneY());
        ghost.resizeRelocate(at.getX() + 12, at.getY() + 10, ghost.prefWidth(-1), ghost.prefHeight(-1));
    }

    private boolean allowed(final Topic topic) {
        return target.isEmpty()
                || topic.task().map(id -> model.fits(id, target.orElseThrow())).orElse(false);
    }

    private void mark(final Optional<Topic> now) {
        final boolean refused = now.isPresent()
                && held.flatMap(Topic::task)
                        .map(id -> !model.fits(id, now.orElseThrow()))
                        .orElse(false);
        state(target, false, false);
        target = now;
        state(target, !refused, refused);
    }

    private void state(final Optional<Topic> topic, final boolean onto, final boolean refused) {
        topic.flatMap(t -> pane.node(t.key())).ifPresent(node -> {
            node.pseudoClassStateChanged(TopicNode.TARGET, onto);
            node.pseudoClassStateChanged(TopicNode.REFUSED, refused);
        });
    }

    private void release(final MouseEvent event) {
        final Optional<TaskId> moved = dragging ? held.flatMap(Topic::task) : Optional.empty();
        final Optional<Topic> onto =
                pane.at(event.getSceneX(), event.getSceneY()).filter(t -> !t.equals(held.orElse(null)));
        cancel();
        moved.ifPresent(id -> onto.ifPresent(topic -> move.accept(id, topic)));
    }

    private void click(final MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            pane.at(event.getSceneX(), event.getSceneY()).ifPresent(edit);
        }
    }

    private void scroll(final ScrollEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            final Point2D at = ((Node) pane).sceneToLocal(event.getSceneX(), event.getSceneY());
            pane.zoomBy(Math.exp(event.getDeltaY() * WHEEL), at.getX(), at.getY());
        } else {
            pane.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
