package vespera.desktop.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasEdge;
import vespera.scriptorium.canvas.CanvasNode;

/**
 * The sheet: the part of the canvas that is seen. Frames lie lowest, lines over them, cards over these. Only what is in
 * sight has nodes, and from far away nothing has. FX thread only.
 */
final class CanvasSheet extends Pane {

    /** From here on cards are fields of colour: nobody could read them. */
    private static final double FAR = 0.18;

    private static final double AROUND = 80;

    private final CanvasModel model;
    private final CardFaces faces;
    private final Inks inks = new Inks();
    private final Pane groups = new Pane();
    private final Pane labels = new Pane();
    private final Pane cards = new Pane();
    private final Pane above = new Pane();
    private final Canvas lines = new Canvas();
    private final Canvas front = new Canvas();
    private final Affine look = new Affine();
    private final Map<String, CardNode> shown = new HashMap<>();
    private final Map<String, Label> captions = new HashMap<>();
    private final EdgePainter painter = new EdgePainter(lines.getGraphicsContext2D(), inks);
    private final EdgePainter fronted = new EdgePainter(front.getGraphicsContext2D(), inks);
    private Map<String, Box> boxes = Map.of();
    private Map<String, Box> moved = Map.of();
    private @Nullable EdgeCurve draft;
    private Camera camera = new Camera(0, 0, 1);
    private boolean wanted;
    private final AnimationTimer picture = new AnimationTimer() {
        @Override
        public void handle(final long now) {
            stop();
            wanted = false;
            draw();
        }
    };

    CanvasSheet(final CanvasModel model, final CardFaces faces) {
        this.model = model;
        this.faces = faces;
        getStyleClass().add("canvas-sheet");
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setFocusTraversable(true);
        final Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        for (final Pane layer : List.of(groups, cards)) {
            layer.getTransforms().add(look);
            layer.setMouseTransparent(true);
            layer.setManaged(false);
        }
        above.setPickOnBounds(false);
        above.setManaged(false);
        labels.setManaged(false);
        labels.setMouseTransparent(true);
        lines.setMouseTransparent(true);
        front.setMouseTransparent(true);
        lines.widthProperty().bind(widthProperty());
        lines.heightProperty().bind(heightProperty());
        front.widthProperty().bind(widthProperty());
        front.heightProperty().bind(heightProperty());
        getChildren().addAll(inks, groups, lines, cards, labels, front, above);
        widthProperty().subscribe(this::redraw);
        heightProperty().subscribe(this::redraw);
        model.fileProperty().subscribe(file -> {
            final Map<String, Box> now = new HashMap<>();
            model.canvas().nodes().forEach(n -> now.put(n.id(), n.box()));
            boxes = now;
            redraw();
        });
        model.selectionProperty().subscribe(this::redraw);
    }

    Camera camera() {
        return camera;
    }

    void look(final Camera at) {
        camera = at;
        look.setToTransform(at.scale(), 0, at.x(), 0, at.scale(), at.y());
        redraw();
    }

    /** The whole canvas in sight. */
    void fit() {
        Box.around(boxes.values())
                .ifPresentOrElse(
                        all -> look(Camera.fitting(all, getWidth(), getHeight())),
                        () -> look(new Camera(getWidth() / 2, getHeight() / 2, 1)));
    }

    /** Brings cards into sight, moving as little as that takes. */
    void reveal(final Collection<String> ids) {
        Box.around(ids.stream()
                        .flatMap(id -> Optional.ofNullable(boxes.get(id)).stream())
                        .toList())
                .ifPresent(box -> look(camera.showing(box, getWidth(), getHeight())));
    }

    /** Where a card is seen now, moved or not. */
    @Nullable
    Box box(final String id) {
        final Box now = moved.get(id);
        return now == null ? boxes.get(id) : now;
    }

    /** Shows cards elsewhere until they are there, or let go: an empty map. */
    void move(final Map<String, Box> to) {
        moved = to;
        redraw();
    }

    /** Shows a line that is being drawn; null for none. */
    void draft(final @Nullable EdgeCurve line) {
        draft = line;
        redraw();
    }

    /** Room for handles, editors and the like, in screen pixels. */
    Pane above() {
        return above;
    }

    /** Draws anew with the next picture. */
    void redraw() {
        if (!wanted) {
            wanted = true;
            picture.start();
        }
    }

    boolean settled() {
        return !wanted;
    }

    private final List<Runnable> drawn = new ArrayList<>();

    /** Is told whenever it was drawn. */
    void onDrawn(final Runnable listener) {
        drawn.add(listener);
    }

    private void draw() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        final Box seen = camera.seen(getWidth(), getHeight());
        final boolean far = camera.scale() < FAR;
        final List<CanvasNode> inSight = model.canvas().nodes().stream()
                .filter(n -> seen.meets(around(n)))
                .toList();
        painter.clear();
        fronted.clear();
        if (far) {
            painter.fields(inSight, this::box, model.selectionProperty().get(), camera);
        }
        nodes(far ? List.of() : inSight);
        captions(inSight);
        painter.edges(
                model.canvas().edges(), this::box, model.selectionProperty().get(), camera, seen, paper());
        if (draft != null) {
            fronted.draft(draft, camera);
        }
        drawn.forEach(Runnable::run);
    }

    private Box around(final CanvasNode node) {
        final Box box = Optional.ofNullable(box(node.id())).orElse(node.box());
        return new Box(box.x() - AROUND, box.y() - AROUND, box.width() + 2 * AROUND, box.height() + 2 * AROUND);
    }

    private @Nullable Color paper() {
        return getBackground() == null
                ? null
                : getBackground().getFills().stream()
                        .map(BackgroundFill::getFill)
                        .filter(Color.class::isInstance)
                        .map(Color.class::cast)
                        .findFirst()
                        .orElse(null);
    }

    private void nodes(final List<CanvasNode> inSight) {
        final Set<String> wantedIds = new HashSet<>();
        final List<CardNode> frames = new ArrayList<>();
        final List<CardNode> leaves = new ArrayList<>();
        for (final CanvasNode node : inSight) {
            wantedIds.add(node.id());
            final CardNode card = shown.computeIfAbsent(node.id(), id -> new CardNode(faces));
            card.show(node);
            card.place(Optional.ofNullable(box(node.id())).orElse(node.box()));
            card.mark(model.selectionProperty().get().contains(node.id()));
            (node.isGroup() ? frames : leaves).add(card);
        }
        shown.keySet().retainAll(wantedIds);
        if (!groups.getChildren().equals(frames)) {
            groups.getChildren().setAll(frames);
        }
        if (!cards.getChildren().equals(leaves)) {
            cards.getChildren().setAll(leaves);
        }
    }

    /** The names of frames, as large on the screen from near and far. */
    private void captions(final List<CanvasNode> inSight) {
        final Set<String> named = new HashSet<>();
        for (final CanvasNode node : inSight) {
            final Box box = box(node.id());
            if (box != null && node.isGroup() && !CardWords.name(node).isEmpty()) {
                named.add(node.id());
                final Label label = captions.computeIfAbsent(node.id(), id -> caption());
                label.getStyleClass().setAll("label", "canvas-caption");
                label.setText(CardWords.name(node));
                label.setMaxWidth(Math.max(60, box.width() * camera.scale()));
                label.autosize();
                label.relocate(camera.toScreenX(box.x()) + 2, camera.toScreenY(box.y()) - label.getHeight() - 3);
            }
        }
        captions.keySet().retainAll(named);
        if (!Set.copyOf(labels.getChildren()).equals(Set.copyOf(captions.values()))) {
            labels.getChildren().setAll(captions.values());
            // How large a name is, is known once it was styled.
            redraw();
        }
    }

    private static Label caption() {
        final Label label = new Label();
        label.setManaged(false);
        return label;
    }

    /** The uppermost card under a point of the sheet; frames only where their rim or name is. */
    Optional<CanvasNode> cardAt(final double x, final double y) {
        final List<CanvasNode> nodes = model.canvas().nodes();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            final Box box = box(nodes.get(i).id());
            if (box != null && !nodes.get(i).isGroup() && box.holds(x, y)) {
                return Optional.of(nodes.get(i));
            }
        }
        for (int i = nodes.size() - 1; i >= 0; i--) {
            final Box box = box(nodes.get(i).id());
            if (box != null && nodes.get(i).isGroup() && rim(box, x, y)) {
                return Optional.of(nodes.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean rim(final Box box, final double x, final double y) {
        final double near = 8 / camera.scale();
        final double name = 26 / camera.scale();
        final Box outer = new Box(box.x() - near, box.y() - name, box.width() + 2 * near, box.height() + name + near);
        final Box inner = new Box(box.x() + near, box.y() + near, box.width() - 2 * near, box.height() - 2 * near);
        return outer.holds(x, y) && !inner.holds(x, y);
    }

    /** The smallest frame around a point. */
    Optional<CanvasNode> groupAt(final double x, final double y) {
        return model.canvas().nodes().stream()
                .filter(n -> n.isGroup() && n.box().holds(x, y))
                .min((a, b) -> Double.compare(
                        a.box().width() * a.box().height(),
                        b.box().width() * b.box().height()));
    }

    /** The line under a point of the sheet. */
    Optional<CanvasEdge> edgeAt(final double x, final double y) {
        final double near = 7 / camera.scale();
        CanvasEdge nearest = null;
        double least = near;
        for (final CanvasEdge edge : model.canvas().edges()) {
            final EdgeCurve curve = EdgeCurve.of(edge, this::box);
            if (curve != null && curve.distance(x, y) < least) {
                least = curve.distance(x, y);
                nearest = edge;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
