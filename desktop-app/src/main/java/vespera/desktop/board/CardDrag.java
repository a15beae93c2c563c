package vespera.desktop.board;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.ImageView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.TaskId;

/**
 * Selects, opens and drags cards by plain mouse events: a ghost follows the pointer, a line marks where the cards would
 * land. The platform's own drag-and-drop is not used, since a card never leaves the window.
 */
final class CardDrag {

    private static final double THRESHOLD = 6;
    private static final double EDGE = 40;
    private static final double FASTEST = 16;

    /** What the mouse asks for. */
    interface Hand {

        void select(TaskId card);

        void open(TaskId card);

        void menu(Card card, Node anchor, double screenX, double screenY);

        void drop(List<TaskId> cards, Board.Spot to);
    }

    private final BoardViewModel model;
    private final BoardField field;
    private final ScrollPane around;
    private final Pane overlay;
    private final Hand hand;
    private final BooleanSupplier allowed;
    private final StackPane ghost = new StackPane();
    private final ImageView picture = new ImageView();
    private final Label many = new Label();
    private final Region marker = new Region();
    private final AnimationTimer scroller = new AnimationTimer() {
        @Override
        public void handle(final long now) {
            scrollAtEdges();
        }
    };
    private @Nullable CardFace held;
    private List<TaskId> cards = List.of();
    private Point2D pressed = Point2D.ZERO;
    private Point2D pointer = Point2D.ZERO;
    private boolean dragging;
    private boolean onlyOnRelease;

    /**
     * @param around scrolls the columns sideways
     * @param overlay lies over it, for ghost and marker
     * @param allowed whether a card may be moved just now; says why where not
     */
    CardDrag(
            final BoardViewModel model,
            final BoardField field,
            final ScrollPane around,
            final Pane overlay,
            final Hand hand,
            final BooleanSupplier allowed) {
        this.model = model;
        this.field = field;
        this.around = around;
        this.overlay = overlay;
        this.hand = hand;
        this.allowed = allowed;
        ghost.getStyleClass().add("card-ghost");
        ghost.setManaged(false);
        many.getStyleClass().add("card-ghost-count");
        StackPane.setAlignment(many, javafx.geometry.Pos.TOP_RIGHT);
        ghost.getChildren().addAll(picture, many);
        marker.getStyleClass().add("drop-marker");
        marker.setManaged(false);
        listen();
    }

    private void listen() {
        field.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        field.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        field.addEventFilter(MouseEvent.MOUSE_RELEASED, this::release);
        // What scrolls the columns sideways would take the focus with every press.
        field.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        field.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getClickCount() == 2 && e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
                card(e.getTarget()).map(CardFace::card).ifPresent(card -> hand.open(card.id()));
            }
        });
        field.setOnContextMenuRequested(this::menu);
    }

    private void menu(final ContextMenuEvent e) {
        final Optional<CardFace> face = e.isKeyboardTrigger()
                ? model.selectedProperty().get().flatMap(field.cards()::face)
                : card(e.getTarget());
        face.ifPresent(one -> {
            final Card card = one.card();
            if (card != null) {
                final Bounds box = one.localToScreen(one.getLayoutBounds());
                hand.menu(
                        card,
                        one,
                        e.isKeyboardTrigger() ? box.getMinX() + 24 : e.getScreenX(),
                        e.isKeyboardTrigger() ? box.getMinY() + 24 : e.getScreenY());
                e.consume();
            }
        });
    }

    boolean dragging() {
        return dragging;
    }

    void cancel() {
        dragging = false;
        held = null;
        cards = List.of();
        scroller.stop();
        overlay.getChildren().removeAll(ghost, marker);
        field.receiving(Set.of());
        field.cards().lift(Set.of());
        field.setCursor(Cursor.DEFAULT);
    }

    /** The card that a node is part of, unless the node takes the mouse itself. */
    static Optional<CardFace> card(final Object target) {
        if (!(target instanceof Node node)) {
            return Optional.empty();
        }
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at instanceof TextInputControl || at instanceof ButtonBase) {
                return Optional.empty();
            }
            if (at instanceof CardFace face) {
                return Optional.of(face);
            }
        }
        return Optional.empty();
    }

    private void press(final MouseEvent event) {
        held = null;
        onlyOnRelease = false;
        final Optional<CardFace> face = card(event.getTarget());
        if (face.isEmpty()) {
            if (event.getTarget() instanceof Pane) {
                field.requestFocus();
            }
            return;
        }
        final Card card = face.get().card();
        if (card == null) {
            return;
        }
        field.requestFocus();
        choose(event, card.id());
        if (event.getButton() == MouseButton.PRIMARY) {
            held = face.get();
            pressed = new Point2D(event.getSceneX(), event.getSceneY());
        }
    }

    private void choose(final MouseEvent event, final TaskId id) {
        final Choosing choosing = model.choosing();
        if (event.isShortcutDown()) {
            choosing.turn(id);
        } else if (event.isShiftDown()) {
            choosing.reach(id);
        } else if (choosing.chosenProperty().get().contains(id)) {
            // Pressing one of several may be the beginning of dragging them all.
            onlyOnRelease = event.getButton() == MouseButton.PRIMARY;
        } else {
            choosing.only(id);
        }
        model.selectedProperty().get().ifPresent(hand::select);
    }

    private void drag(final MouseEvent event) {
        final CardFace face = held;
        if (face == null || face.card() == null) {
            return;
        }
        pointer = new Point2D(event.getSceneX(), event.getSceneY());
        if (!dragging && pointer.distance(pressed) >= THRESHOLD) {
            if (!allowed.getAsBoolean()) {
                held = null;
                return;
            }
            lift(face, java.util.Objects.requireNonNull(face.card()).id());
        }
        if (dragging) {
            event.consume();
            follow();
        }
    }

    private void lift(final CardFace face, final TaskId id) {
        dragging = true;
        cards = model.choosing().with(id);
        final SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        picture.setImage(face.snapshot(clear, null));
        many.setText(String.valueOf(cards.size()));
        many.setVisible(cards.size() > 1);
        ghost.resize(face.getWidth(), face.getHeight());
        overlay.getChildren().addAll(marker, ghost);
        field.cards().lift(new HashSet<>(cards));
        field.setCursor(Cursor.CLOSED_HAND);
        scroller.start();
    }

    private FieldLayout.Drop target() {
        final Point2D at = field.cards().sceneToLocal(pointer);
        final int lane = field.cards().laneAt(at.getX());
        final double y = Math.clamp(at.getY(), 0, Math.max(field.cards().getHeight(), 0));
        return field.cards().layoutNow().drop(lane, y + field.cards().offset(lane), new HashSet<>(cards));
    }

    private void follow() {
        final Point2D at = overlay.sceneToLocal(pointer);
        ghost.relocate(Math.rint(at.getX() - 24), Math.rint(at.getY() - 16));
        final FieldLayout.Drop target = target();
        field.receiving(Set.of(target.lane()));
        final LaneView lane = field.lanes().get(target.lane());
        final double y = Math.clamp(
                target.y() - field.cards().offset(target.lane()),
                1,
                Math.max(field.cards().getHeight() - 3, 1));
        final Point2D corner =
                overlay.sceneToLocal(field.cards().localToScene(field.cards().x(target.lane()) + FieldLayout.GAP, y));
        marker.resizeRelocate(
                corner.getX(),
                Math.rint(corner.getY()) - 1,
                Math.max(lane.getWidth() - 2 * FieldLayout.GAP - 2, 10),
                3);
    }

    private void release(final MouseEvent event) {
        final CardFace face = held;
        if (dragging) {
            pointer = new Point2D(event.getSceneX(), event.getSceneY());
            final FieldLayout.Drop target = target();
            final List<TaskId> moved = cards;
            cancel();
            event.consume();
            hand.drop(moved, new Board.Spot(target.swim(), target.lane(), target.row()));
        } else if (face != null && onlyOnRelease && face.card() != null) {
            model.choosing().only(java.util.Objects.requireNonNull(face.card()).id());
        }
        held = null;
    }

    private void scrollAtEdges() {
        if (!dragging) {
            return;
        }
        final Point2D at = field.cards().sceneToLocal(pointer);
        final double down = speed(at.getY(), field.cards().getHeight());
        boolean moved = down != 0 && field.cards().scroll(field.cards().laneAt(at.getX()), down);
        final double across = speed(around.sceneToLocal(pointer).getX(), around.getWidth());
        final double hidden = field.getWidth() - around.getViewportBounds().getWidth();
        if (across != 0 && hidden > 0) {
            final double before = around.getHvalue();
            around.setHvalue(Math.clamp(before + across / hidden, 0, 1));
            moved |= before != around.getHvalue();
        }
        if (moved) {
            follow();
        }
    }

    /** Pixels a frame: faster the nearer the edge. */
    private static double speed(final double at, final double length) {
        if (at < EDGE) {
            return -FASTEST * Math.min((EDGE - at) / EDGE, 1);
        }
        return at > length - EDGE ? FASTEST * Math.min((at - length + EDGE) / EDGE, 1) : 0;
    }
}
