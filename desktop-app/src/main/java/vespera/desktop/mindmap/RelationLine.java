package vespera.desktop.mindmap;

import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.texts.Texts;

/** A curve from one topic to another across the branches, with an arrow and what it says. */
final class RelationLine extends Group {

    private static final Texts TEXTS = Texts.of(RelationLine.class);
    private static final double BOW = 0.22;
    private static final double MOST = 140;
    private static final double ARROW = 8;

    private final CubicCurve hit = new CubicCurve();
    private final CubicCurve curve = new CubicCurve();
    private final Polygon arrow = new Polygon(0, 0, -ARROW, ARROW / 2, -ARROW, -ARROW / 2);
    private final Label label = new Label();

    RelationLine(final String words) {
        hit.getStyleClass().add("relation-hit");
        hit.setFill(null);
        curve.getStyleClass().add("relation");
        curve.setFill(null);
        curve.setMouseTransparent(true);
        arrow.getStyleClass().add("relation-arrow");
        arrow.setMouseTransparent(true);
        label.getStyleClass().add("relation-label");
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(TEXTS.say("relation", words));
        setAutoSizeChildren(false);
        getChildren().addAll(hit, curve, arrow, label);
    }

    void choose(final boolean on) {
        pseudoClassStateChanged(TopicNode.SELECTED, on);
        getChildren().forEach(n -> n.pseudoClassStateChanged(TopicNode.SELECTED, on));
    }

    /** Where its words stand. */
    Point2D middle() {
        final double x =
                (curve.getStartX() + 3 * curve.getControlX1() + 3 * curve.getControlX2() + curve.getEndX()) / 8;
        final double y =
                (curve.getStartY() + 3 * curve.getControlY1() + 3 * curve.getControlY2() + curve.getEndY()) / 8;
        return new Point2D(x, y);
    }

    void join(final Place from, final Place to) {
        final double[] c = curve(from, to);
        for (final CubicCurve one : new CubicCurve[] {hit, curve}) {
            one.setStartX(c[0]);
            one.setStartY(c[1]);
            one.setControlX1(c[2]);
            one.setControlY1(c[3]);
            one.setControlX2(c[4]);
            one.setControlY2(c[5]);
            one.setEndX(c[6]);
            one.setEndY(c[7]);
        }
        arrow.setTranslateX(c[6]);
        arrow.setTranslateY(c[7]);
        arrow.getTransforms()
                .setAll(new javafx.scene.transform.Rotate(Math.toDegrees(Math.atan2(c[7] - c[5], c[6] - c[4])), 0, 0));
        if (label.isVisible()) {
            label.applyCss();
            final double width = label.prefWidth(-1);
            final double height = label.prefHeight(-1);
            final Point2D at = middle();
            label.resizeRelocate(at.getX() - width / 2, at.getY() - height / 2, width, height);
        }
    }

    /** Bowed to one side, so that it does not lie on the branches; start, two control points, end. */
    static double[] curve(final Place from, final Place to) {
        final double dx = to.midX() - from.midX();
        final double dy = to.midY() - from.midY();
        final double far = Math.max(1, Math.hypot(dx, dy));
        final double bow = Math.min(MOST, far * BOW + 24);
        final double sideX = -dy / far * bow;
        final double sideY = dx / far * bow;
        final double x1 = from.midX() + dx * 0.25 + sideX;
        final double y1 = from.midY() + dy * 0.25 + sideY;
        final double x2 = from.midX() + dx * 0.75 + sideX;
        final double y2 = from.midY() + dy * 0.75 + sideY;
        final Point2D start = border(from, x1, y1, 2);
        final Point2D end = border(to, x2, y2, 4);
        return new double[] {start.getX(), start.getY(), x1, y1, x2, y2, end.getX(), end.getY()};
    }

    /** Where the straight way from a place's middle to a point leaves it. */
    private static Point2D border(final Place place, final double x, final double y, final double outside) {
        final double dx = x - place.midX();
        final double dy = y - place.midY();
        final double across = dx == 0 ? Double.MAX_VALUE : (place.width() / 2 + outside) / Math.abs(dx);
        final double down = dy == 0 ? Double.MAX_VALUE : (place.height() / 2 + outside) / Math.abs(dy);
        final double part = Math.min(1, Math.min(across, down));
        return new Point2D(place.midX() + dx * part, place.midY() + dy * part);
    }
}
