package vespera.desktop.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.tasks.TaskId;
import vespera.scriptorium.tasks.TaskTree;

/** Lines from what must be done first to what waits for it: of the selected card, or of all. */
final class Wires extends Pane {

    private static final int MOST = 300;
    private static final double ARROW = 6;

    private final BoardViewModel model;
    private final Function<TaskId, Optional<Rectangle2D>> places;
    private final BooleanProperty all = new SimpleBooleanProperty();
    private final List<Path> paths = new ArrayList<>();
    private final Path drawn = path("wire-drawn");
    private List<Wire> wires = List.of();
    private @Nullable TaskTree known;
    private Optional<TaskId> of = Optional.empty();
    private boolean ofAll;
    private int used;

    /** @param places where a card lies in this pane, in sight or not */
    Wires(final BoardViewModel model, final Function<TaskId, Optional<Rectangle2D>> places) {
        this.model = model;
        this.places = places;
        getStyleClass().add("wires");
        setManaged(false);
        setMouseTransparent(true);
        drawn.setVisible(false);
        getChildren().add(drawn);
    }

    /** Whether the lines of all cards are drawn. */
    BooleanProperty allProperty() {
        return all;
    }

    void draw(final double width, final double height) {
        resize(width, height);
        used = 0;
        final Optional<TaskId> selected = model.selectedProperty().get();
        for (final Wire wire : wanted(model.tree(), selected)) {
            wire(wire.first(), wire.then(), selected, height);
        }
        for (int i = used; i < paths.size(); i++) {
            paths.get(i).setVisible(false);
        }
    }

    /** What must be done first, and what waits for it. */
    private record Wire(TaskId first, TaskId then) {}

    /** The same until the tasks or what is asked for change: it is asked with every frame that is scrolled. */
    @SuppressWarnings("ReferenceEquality") // the very same tree: to compare every task would be dear
    private List<Wire> wanted(final TaskTree tree, final Optional<TaskId> selected) {
        if (tree == known && selected.equals(of) && all.get() == ofAll) {
            return wires;
        }
        known = tree;
        of = selected;
        ofAll = all.get();
        wires = new ArrayList<>();
        if (ofAll || selected.isPresent()) {
            for (final Task task : tree.live()) {
                for (final TaskId on : task.dependsOn()) {
                    if (ofAll || selected.get().equals(on) || selected.get().equals(task.id())) {
                        wires.add(new Wire(on, task.id()));
                    }
                }
            }
        }
        return wires;
    }

    private void wire(final TaskId from, final TaskId to, final Optional<TaskId> selected, final double height) {
        final Optional<Rectangle2D> start = places.apply(from);
        final Optional<Rectangle2D> end = places.apply(to);
        if (start.isEmpty() || end.isEmpty() || used >= MOST || !near(start.get(), end.get(), height)) {
            return;
        }
        if (used == paths.size()) {
            final Path made = path("wire");
            paths.add(made);
            getChildren().add(made);
        }
        final Path path = paths.get(used++);
        path.setVisible(true);
        path.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("of-selected"),
                selected.isPresent() && (from.equals(selected.get()) || to.equals(selected.get())));
        // It is drawn in this very frame, before styles are looked up again.
        path.applyCss();
        curve(path, start.get(), end.get());
    }

    private static boolean near(final Rectangle2D one, final Rectangle2D other, final double height) {
        return Math.max(one.getMaxY(), other.getMaxY()) >= 0 && Math.min(one.getMinY(), other.getMinY()) <= height;
    }

    private static Path path(final String style) {
        final Path path = new Path();
        path.getStyleClass().add(style);
        path.setManaged(false);
        return path;
    }

    private static double middle(final Rectangle2D box) {
        return (box.getMinY() + box.getMaxY()) / 2;
    }

    private static void curve(final Path path, final Rectangle2D from, final Rectangle2D to) {
        if (from.getMinX() < to.getMinX()) {
            curve(path, from.getMaxX(), middle(from), to.getMinX(), middle(to), 1);
        } else if (from.getMinX() > to.getMinX()) {
            curve(path, from.getMinX(), middle(from), to.getMaxX(), middle(to), -1);
        } else {
            // In one column the line leaves and comes back on the left.
            bow(path, from.getMinX(), middle(from), middle(to));
        }
    }

    private static void curve(
            final Path path, final double x1, final double y1, final double x2, final double y2, final int way) {
        final double bend = Math.max(Math.abs(x2 - x1) / 2, 24) * way;
        path.getElements()
                .setAll(
                        new MoveTo(x1, y1),
                        new CubicCurveTo(x1 + bend, y1, x2 - bend, y2, x2 - way, y2),
                        new MoveTo(x2 - ARROW * way, y2 - ARROW * 0.7),
                        new LineTo(x2, y2),
                        new LineTo(x2 - ARROW * way, y2 + ARROW * 0.7));
    }

    private static void bow(final Path path, final double x, final double y1, final double y2) {
        path.getElements()
                .setAll(
                        new MoveTo(x, y1),
                        new CubicCurveTo(x - 26, y1, x - 26, y2, x - 1, y2),
                        new MoveTo(x - ARROW, y2 - ARROW * 0.7),
                        new LineTo(x, y2),
                        new LineTo(x - ARROW, y2 + ARROW * 0.7));
    }

    /** Draws the line that is being pulled from a card. */
    void pull(final TaskId from, final Point2D to) {
        places.apply(from).ifPresent(start -> {
            drawn.getElements()
                    .setAll(
                            new MoveTo(start.getMaxX(), middle(start)),
                            new LineTo(to.getX(), to.getY()),
                            new MoveTo(to.getX() + 4, to.getY()),
                            new LineTo(to.getX(), to.getY() + 4),
                            new LineTo(to.getX() - 4, to.getY()),
                            new LineTo(to.getX(), to.getY() - 4),
                            new ClosePath());
            drawn.setVisible(true);
        });
    }

    void letGo() {
        drawn.setVisible(false);
    }
}
