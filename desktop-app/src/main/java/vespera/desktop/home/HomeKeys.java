package vespera.desktop.home;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Arrows from row to row, up and down and across; whatever is nearest in that direction takes the focus. */
final class HomeKeys {

    private static final double ASIDE = 3;

    private final Parent page;

    HomeKeys(final Parent page) {
        this.page = page;
    }

    /** To be an event filter of the page. */
    void pressed(final KeyEvent event) {
        final Node from = page.getScene() == null ? null : page.getScene().getFocusOwner();
        if (from == null || event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        final Optional<Point2D> way = way(event.getCode());
        final boolean writing = from instanceof TextInputControl;
        if (way.isEmpty() || writing && way.get().getX() != 0) {
            return;
        }
        next(from, way.get()).ifPresent(node -> {
            event.consume();
            node.requestFocus();
        });
    }

    private static Optional<Point2D> way(final KeyCode code) {
        return switch (code) {
            case UP -> Optional.of(new Point2D(0, -1));
            case DOWN -> Optional.of(new Point2D(0, 1));
            case LEFT -> Optional.of(new Point2D(-1, 0));
            case RIGHT -> Optional.of(new Point2D(1, 0));
            default -> Optional.empty();
        };
    }

    private Optional<Node> next(final Node from, final Point2D way) {
        final Point2D here = middle(from);
        return page.lookupAll("*").stream()
                .filter(node -> node != from && node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> along(here, node, way) > 1)
                .min(Comparator.comparingDouble(node -> along(here, node, way) + ASIDE * aside(here, from, node, way)));
    }

    private static double along(final Point2D here, final Node node, final Point2D way) {
        return middle(node).subtract(here).dotProduct(way);
    }

    /** How far it lies beside the way; nothing where both overlap. */
    private static double aside(final Point2D here, final Node from, final Node node, final Point2D way) {
        final Bounds one = from.localToScene(from.getBoundsInLocal());
        final Bounds other = node.localToScene(node.getBoundsInLocal());
        final boolean overlap = way.getX() == 0
                ? one.getMinX() < other.getMaxX() && other.getMinX() < one.getMaxX()
                : one.getMinY() < other.getMaxY() && other.getMinY() < one.getMaxY();
        final Point2D there = middle(node);
        return overlap ? 0 : Math.abs(way.getX() == 0 ? there.getX() - here.getX() : there.getY() - here.getY());
    }

    private static Point2D middle(final Node node) {
        final Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }
}
