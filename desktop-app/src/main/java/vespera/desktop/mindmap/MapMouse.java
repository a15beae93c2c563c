package vespera.desktop.mindmap;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import vespera.desktop.texts.Texts;
import vespera.scriptorium.tasks.TaskId;

/** The mouse on the map: select, write, drag topics under or beside another, pan, zoom. */
final class MapMouse {

    private static final Texts TEXTS = Texts.of(MapMouse.class);
    private static final double THRESHOLD = 6;
    private static final double WHEEL = 0.0022;
    private static final double EDGE = 28;
    private static final double STEP = 14;

    /** What the mouse asks for. */
    interface Asked {
        void select(Topic topic);

        /** One more, or one less. */
        void choose(Topic topic);

        void edit(Topic topic);

        void move(List<Topic> topics, Drop to);

        /** Nothing is under the pointer. */
        void background();
    }

    private final MapPane pane;
    private final MindMapViewModel model;
    private final Asked asked;
    private final BooleanSupplier allowed;
    private final Label ghost = new Label();
    private final DropMark mark;
    private Optional<Topic> held = Optional.empty();
    private Optional<Drop> target = Optional.empty();
    private Point2D pressed = Point2D.ZERO;
    private Point2D last = Point2D.ZERO;
    private boolean dragging;
    private boolean panning;
    private boolean alone;

    /** @param allowed whether a topic may be moved just now; says why where not */
    MapMouse(final MapPane pane, final MindMapViewModel model, final Asked asked, final BooleanSupplier allowed) {
        this.pane = pane;
        this.model = model;
        this.asked = asked;
        this.allowed = allowed;
        mark = new DropMark(pane);
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
        mark.show(Optional.empty(), true);
        target = Optional.empty();
        pane.getChildren().remove(ghost);
        dragging = false;
        panning = false;
        held = Optional.empty();
        pane.setCursor(Cursor.DEFAULT);
    }

    private void press(final MouseEvent event) {
        pressed = new Point2D(event.getSceneX(), event.getSceneY());
        last = pressed;
        alone = false;
        final Optional<Topic> here = pane.at(event.getSceneX(), event.getSceneY());
        if (event.getButton() == MouseButton.PRIMARY) {
            held = here;
            held.ifPresent(topic -> take(topic, event));
        }
        if (here.isEmpty() && event.getButton() == MouseButton.PRIMARY) {
            asked.background();
        }
        panning =
                here.isEmpty() && event.getButton() != MouseButton.SECONDARY || event.getButton() == MouseButton.MIDDLE;
        pane.requestFocus();
    }

    private void take(final Topic topic, final MouseEvent event) {
        if (event.isShortcutDown() || event.isShiftDown()) {
            asked.choose(topic);
        } else if (model.chosenProperty().get().contains(topic.key())) {
            // One of several may be the handle by which all are dragged; a mere click selects it alone.
            alone = true;
        } else {
            asked.select(topic);
        }
    }

    private void drag(final MouseEvent event) {
        final Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
        if (panning) {
            pane.setCursor(Cursor.CLOSED_HAND);
            // At another size of everything a pixel of the scene is not one of the map.
            final Point2D way = pane.sceneToLocal(now).subtract(pane.sceneToLocal(last));
            pane.pan(way.getX(), way.getY());
        } else if (held.flatMap(Topic::task).isPresent() && !held.orElseThrow().centre()) {
            if (!dragging && now.distance(pressed) >= THRESHOLD) {
                if (!allowed.getAsBoolean()) {
                    held = Optional.empty();
                    last = now;
                    return;
                }
                lift();
            }
            if (dragging) {
                follow(event);
            }
        }
        last = now;
    }

    private List<Topic> lifted() {
        return model.inHands().stream()
                .filter(t -> t.task().isPresent() && !t.centre())
                .toList();
    }

    private String what() {
        final List<Topic> topics = lifted();
        return topics.size() == 1 ? topics.getFirst().title() : TEXTS.say("topics", topics.size());
    }

    private void lift() {
        dragging = true;
        ghost.setText(what());
        pane.getChildren().add(ghost);
        ghost.applyCss();
        pane.setCursor(Cursor.CLOSED_HAND);
    }

    private void follow(final MouseEvent event) {
        final Point2D at = pane.sceneToLocal(event.getSceneX(), event.getSceneY());
        scrollAtEdge(at);
        final Point2D there = pane.world().sceneToLocal(event.getSceneX(), event.getSceneY());
        final List<Topic> topics = lifted();
        target = pane.at(event.getSceneX(), event.getSceneY())
                .filter(t -> topics.stream().noneMatch(m -> m.key().equals(t.key())))
                .map(t -> Drop.at(t, there.getX(), there.getY()));
        final boolean fits = target.map(this::fits).orElse(true);
        mark.show(target, fits);
        final String onto = target.map(d -> d.onto().title()).orElse("");
        ghost.setText(onto.isEmpty() ? what() : fits ? words(onto) : TEXTS.say("not-under-itself", what()));
        ghost.resizeRelocate(at.getX() + 12, at.getY() + 10, ghost.prefWidth(-1), ghost.prefHeight(-1));
    }

    private String words(final String onto) {
        return switch (target.orElseThrow().where()) {
            case CHILD -> what() + "  →  " + onto;
            case BEFORE -> TEXTS.say("before", what(), onto);
            case AFTER -> TEXTS.say("after", what(), onto);
        };
    }

    private void scrollAtEdge(final Point2D at) {
        final double dx = at.getX() < EDGE ? STEP : at.getX() > pane.getWidth() - EDGE ? -STEP : 0;
        final double dy = at.getY() < EDGE ? STEP : at.getY() > pane.getHeight() - EDGE ? -STEP : 0;
        if (dx != 0 || dy != 0) {
            pane.pan(dx, dy);
        }
    }

    private boolean fits(final Drop drop) {
        return MindMapViewModel.holds(drop.onto())
                && lifted().stream().flatMap(t -> t.task().stream()).allMatch(id -> fits(id, drop.onto()));
    }

    private boolean fits(final TaskId id, final Topic onto) {
        return model.fits(id, onto);
    }

    private void release(final MouseEvent event) {
        final boolean dropped = dragging && target.isPresent();
        final Optional<Drop> to = target;
        final List<Topic> topics = lifted();
        final Optional<Topic> clicked =
                alone && !dragging && event.getButton() == MouseButton.PRIMARY ? held : Optional.empty();
        cancel();
        if (dropped) {
            asked.move(topics, to.orElseThrow());
        }
        clicked.ifPresent(asked::select);
    }

    private void click(final MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && event.isStillSincePress()) {
            pane.at(event.getSceneX(), event.getSceneY()).ifPresent(asked::edit);
        }
    }

    private void scroll(final ScrollEvent event) {
        if (event.isShortcutDown() || event.isControlDown()) {
            final Point2D at = pane.sceneToLocal(event.getSceneX(), event.getSceneY());
            pane.zoomBy(Math.exp(event.getDeltaY() * WHEEL), at.getX(), at.getY());
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            pane.pan(event.getDeltaY(), 0);
        } else {
            pane.pan(event.getDeltaX(), event.getDeltaY());
        }
        event.consume();
    }
}
