package vespera.desktop.canvas;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasEdge;
import vespera.scriptorium.canvas.CanvasNode;
import vespera.scriptorium.canvas.Side;

/** The hand on the sheet: select, drag, resize, connect, pan, zoom. */
final class CanvasMouse {

    private static final double NEAR = 7;
    private static final double DOT = 12;
    private static final double LEAST = 40;

    private final CanvasModel model;
    private final CanvasSheet sheet;
    private final CanvasCommands commands;
    private final Rectangle marquee = new Rectangle();
    private final Map<Side, Circle> dots = new EnumMap<>(Side.class);
    private Doing doing = new Doing.Nothing();
    private @Nullable String over;

    /** What the hand is about, with where it began on the sheet. */
    private sealed interface Doing {
        record Nothing() implements Doing {}

        record Pan(double x, double y, Camera from) implements Doing {}

        record Mark(double x, double y, Set<String> before) implements Doing {}

        record Move(double x, double y, boolean[] moved) implements Doing {}

        record Resize(CanvasNode node, int dx, int dy) implements Doing {}

        record Connect(CanvasNode from, Side side) implements Doing {}
    }

    CanvasMouse(final CanvasModel model, final CanvasSheet sheet, final CanvasCommands commands) {
        this.model = model;
        this.sheet = sheet;
        this.commands = commands;
        marquee.getStyleClass().add("canvas-marquee");
        marquee.setVisible(false);
        marquee.setMouseTransparent(true);
        sheet.above().getChildren().add(marquee);
        for (final Side side : Side.values()) {
            final Circle dot = new Circle(5);
            dot.getStyleClass().add("canvas-dot");
            dot.setVisible(false);
            dot.setMouseTransparent(true);
            dots.put(side, dot);
            sheet.above().getChildren().add(dot);
        }
        sheet.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        sheet.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        sheet.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        sheet.addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
        sheet.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        sheet.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        sheet.addEventHandler(ZoomEvent.ZOOM, event -> zoom(event.getZoomFactor(), event.getX(), event.getY()));
        sheet.onDrawn(this::showDots);
    }

    private double x(final MouseEvent event) {
        return sheet.camera().toSheetX(event.getX());
    }

    private double y(final MouseEvent event) {
        return sheet.camera().toSheetY(event.getY());
    }

    private void pressed(final MouseEvent event) {
        sheet.requestFocus();
        commands.editing().finish();
        if (event.getButton() == MouseButton.MIDDLE || event.getButton() == MouseButton.PRIMARY && event.isAltDown()) {
            doing = new Doing.Pan(event.getX(), event.getY(), sheet.camera());
            sheet.setCursor(Cursor.CLOSED_HAND);
            return;
        }
        final double x = x(event);
        final double y = y(event);
        if (event.getButton() == MouseButton.SECONDARY) {
            final Optional<String> under = thing(x, y);
            if (under.isPresent() && !model.selectionProperty().get().contains(under.get())) {
                model.select(List.of(under.get()));
            }
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY) {
            primary(event, x, y);
        }
    }

    private void primary(final MouseEvent event, final double x, final double y) {
        final Optional<Doing> handle = model.writable() ? handle(event) : Optional.empty();
        if (handle.isPresent()) {
            doing = handle.get();
            return;
        }
        final Optional<String> thing = thing(x, y);
        final boolean more = event.isShiftDown() || event.isShortcutDown();
        if (thing.isEmpty()) {
            doing = new Doing.Mark(x, y, more ? model.selectionProperty().get() : Set.of());
            return;
        }
        if (more) {
            model.toggle(thing.get());
        } else if (!model.selectionProperty().get().contains(thing.get())) {
            model.select(List.of(thing.get()));
        }
        doing = model.canvas().node(thing.get()).isPresent() && model.writable()
                ? new Doing.Move(x, y, new boolean[1])
                : new Doing.Nothing();
    }

    private Optional<String> thing(final double x, final double y) {
        final Optional<CanvasNode> card = sheet.cardAt(x, y);
        if (card.isPresent() && !card.get().isGroup()) {
            return card.map(CanvasNode::id);
        }
        return sheet.edgeAt(x, y).map(CanvasEdge::id).or(() -> card.map(CanvasNode::id));
    }

    /** A dot to connect from, or the rim of the one card that is selected. */
    private Optional<Doing> handle(final MouseEvent event) {
        for (final Side side : Side.values()) {
            final Circle dot = Objects.requireNonNull(dots.get(side));
            if (dot.isVisible()
                    && Math.hypot(dot.getCenterX() - event.getX(), dot.getCenterY() - event.getY()) <= NEAR + 2
                    && over != null) {
                return model.canvas().node(over).map(node -> new Doing.Connect(node, side));
            }
        }
        return model.only().flatMap(id -> model.canvas().node(id)).flatMap(node -> {
            final int[] rim = rim(node, x(event), y(event));
            return rim[0] == 0 && rim[1] == 0
                    ? Optional.<Doing>empty()
                    : Optional.of(new Doing.Resize(node, rim[0], rim[1]));
        });
    }

    /** Which rims of a card a point is at: -1 for left or top, 1 for right or bottom, 0 for neither. */
    private int[] rim(final CanvasNode node, final double x, final double y) {
        final Box box = node.box();
        final double near = NEAR / sheet.camera().scale();
        final Box outer = new Box(box.x() - near, box.y() - near, box.width() + 2 * near, box.height() + 2 * near);
        if (!outer.holds(x, y)) {
            return new int[] {0, 0};
        }
        final int dx = Math.abs(x - box.x()) <= near ? -1 : Math.abs(x - box.right()) <= near ? 1 : 0;
        final int dy = Math.abs(y - box.y()) <= near ? -1 : Math.abs(y - box.bottom()) <= near ? 1 : 0;
        // A frame is taken hold of by its rim: only its corners resize.
        return node.isGroup() && (dx == 0 || dy == 0) ? new int[] {0, 0} : new int[] {dx, dy};
    }

    private void dragged(final MouseEvent event) {
        final double x = x(event);
        final double y = y(event);
        switch (doing) {
            case Doing.Nothing _ -> {}
            case Doing.Pan(double px, double py, Camera from) ->
                sheet.look(from.panned(event.getX() - px, event.getY() - py));
            case Doing.Mark mark -> mark(mark, event);
            case Doing.Move(double fx, double fy, boolean[] moved) -> {
                moved[0] |= Math.hypot(x - fx, y - fy) * sheet.camera().scale() > 3;
                if (moved[0]) {
                    final Map<String, Box> to = new HashMap<>();
                    model.moving().forEach(n -> to.put(n.id(), n.box().moved(x - fx, y - fy)));
                    sheet.move(to);
                }
            }
            case Doing.Resize resize -> sheet.move(Map.of(resize.node().id(), resized(resize, x, y)));
            case Doing.Connect(CanvasNode from, Side side) -> connecting(from, side, x, y);
        }
    }

    private static Box resized(final Doing.Resize resize, final double x, final double y) {
        final Box box = resize.node().box();
        final double left = resize.dx() < 0 ? Math.min(x, box.right() - LEAST) : box.x();
        final double top = resize.dy() < 0 ? Math.min(y, box.bottom() - LEAST) : box.y();
        final double right = resize.dx() > 0 ? Math.max(x, box.x() + LEAST) : box.right();
        final double bottom = resize.dy() > 0 ? Math.max(y, box.y() + LEAST) : box.bottom();
        return new Box(left, top, right - left, bottom - top);
    }

    private void mark(final Doing.Mark mark, final MouseEvent event) {
        final Camera camera = sheet.camera();
        final double x0 = camera.toScreenX(mark.x());
        final double y0 = camera.toScreenY(mark.y());
        marquee.setX(Math.min(x0, event.getX()));
        marquee.setY(Math.min(y0, event.getY()));
        marquee.setWidth(Math.abs(event.getX() - x0));
        marquee.setHeight(Math.abs(event.getY() - y0));
        marquee.setVisible(true);
        final Box field = new Box(
                camera.toSheetX(marquee.getX()),
                camera.toSheetY(marquee.getY()),
                marquee.getWidth() / camera.scale(),
                marquee.getHeight() / camera.scale());
        final Set<String> marked = new LinkedHashSet<>(mark.before());
        // A frame is marked only as a whole: it would be in the way of what lies in it.
        model.canvas().nodes().stream()
                .filter(n -> n.isGroup() ? field.holds(n.box()) : field.meets(n.box()))
                .forEach(n -> marked.add(n.id()));
        model.select(marked);
    }

    private void connecting(final CanvasNode from, final Side side, final double x, final double y) {
        final Optional<CanvasNode> to = sheet.cardAt(x, y).filter(n -> !n.id().equals(from.id()));
        final Box end = to.map(CanvasNode::box).orElse(new Box(x, y, 0, 0));
        sheet.draft(EdgeCurve.between(from.box(), side, end, to.isPresent() ? nearest(end, x, y) : opposite(side)));
    }

    /** The side of a box that a point is nearest to. */
    static Side nearest(final Box box, final double x, final double y) {
        Side best = Side.LEFT;
        double least = Double.MAX_VALUE;
        for (final Side side : Side.values()) {
            final double far = Math.hypot(EdgeCurve.x(box, side) - x, EdgeCurve.y(box, side) - y);
            if (far < least) {
                least = far;
                best = side;
            }
        }
        return best;
    }

    static Side opposite(final Side side) {
        return switch (side) {
            case LEFT -> Side.RIGHT;
            case RIGHT -> Side.LEFT;
            case TOP -> Side.BOTTOM;
            case BOTTOM -> Side.TOP;
        };
    }

    private void released(final MouseEvent event) {
        final Doing done = doing;
        doing = new Doing.Nothing();
        marquee.setVisible(false);
        sheet.setCursor(Cursor.DEFAULT);
        switch (done) {
            case Doing.Nothing _, Doing.Pan _ -> {}
            case Doing.Mark(double x, double y, Set<String> before) -> {
                if (Math.hypot(x(event) - x, y(event) - y) * sheet.camera().scale() < 3) {
                    model.select(
                            before.isEmpty()
                                    ? sheet.groupAt(x, y).map(CanvasNode::id).stream()
                                            .toList()
                                    : before);
                }
            }
            case Doing.Move(double fx, double fy, boolean[] moved) -> {
                if (moved[0]) {
                    commands.moveBy(x(event) - fx, y(event) - fy);
                }
                sheet.move(Map.of());
            }
            case Doing.Resize resize -> {
                commands.resize(resize.node().id(), resized(resize, x(event), y(event)));
                sheet.move(Map.of());
            }
            case Doing.Connect(CanvasNode from, Side side) -> {
                sheet.draft(null);
                connect(from, side, x(event), y(event));
            }
        }
    }

    private void connect(final CanvasNode from, final Side side, final double x, final double y) {
        final Optional<CanvasNode> to = sheet.cardAt(x, y).filter(n -> !n.id().equals(from.id()));
        if (to.isPresent()) {
            commands.connect(from.id(), side, to.get().id(), nearest(to.get().box(), x, y));
        } else if (Math.hypot(EdgeCurve.x(from.box(), side) - x, EdgeCurve.y(from.box(), side) - y)
                > 4 * DOT / sheet.camera().scale()) {
            commands.grow(from, side, x, y);
        }
    }

    private void hovered(final MouseEvent event) {
        final String before = over;
        final Optional<CanvasNode> card = sheet.cardAt(x(event), y(event));
        if (card.isPresent()) {
            over = card.get().id();
        } else if (before != null && !nearDots(event)) {
            over = null;
        }
        if (!Objects.equals(before, over)) {
            showDots();
        }
        sheet.setCursor(cursor(event));
    }

    private boolean nearDots(final MouseEvent event) {
        for (final Circle dot : dots.values()) {
            if (dot.isVisible()
                    && Math.hypot(dot.getCenterX() - event.getX(), dot.getCenterY() - event.getY()) < 2 * DOT) {
                return true;
            }
        }
        return false;
    }

    private Cursor cursor(final MouseEvent event) {
        if (!model.writable()) {
            return Cursor.DEFAULT;
        }
        return switch (handle(event).orElse(new Doing.Nothing())) {
            case Doing.Connect _ -> Cursor.CROSSHAIR;
            case Doing.Resize(CanvasNode _, int dx, int dy) ->
                dx == 0 ? Cursor.V_RESIZE : dy == 0 ? Cursor.H_RESIZE : dx == dy ? Cursor.NW_RESIZE : Cursor.NE_RESIZE;
            default -> Cursor.DEFAULT;
        };
    }

    /** The dots at the sides of the card under the pointer. */
    private void showDots() {
        final Box box = over == null ? null : sheet.box(over);
        final boolean seen = box != null
                && model.writable()
                && doing instanceof Doing.Nothing
                && sheet.camera().scale() > 0.3;
        for (final Side side : Side.values()) {
            final Circle dot = Objects.requireNonNull(dots.get(side));
            dot.setVisible(seen);
            if (seen && box != null) {
                final Camera camera = sheet.camera();
                dot.setCenterX(camera.toScreenX(EdgeCurve.x(box, side)) + EdgeCurve.dx(side) * DOT);
                dot.setCenterY(camera.toScreenY(EdgeCurve.y(box, side)) + EdgeCurve.dy(side) * DOT);
            }
        }
    }

    private void clicked(final MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 2 || event.isAltDown()) {
            return;
        }
        final Optional<String> thing = thing(x(event), y(event));
        if (thing.isPresent()) {
            commands.enter(thing.get());
        } else {
            commands.addTextAt(x(event), y(event));
        }
    }

    private void scrolled(final ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(Math.pow(1.0015, event.getDeltaY()), event.getX(), event.getY());
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            sheet.look(sheet.camera().panned(event.getDeltaY(), 0));
        } else {
            sheet.look(sheet.camera().panned(event.getDeltaX(), event.getDeltaY()));
        }
        commands.editing().follow();
        event.consume();
    }

    private void zoom(final double factor, final double x, final double y) {
        sheet.look(sheet.camera().zoomed(factor, x, y));
        commands.editing().follow();
    }
}
