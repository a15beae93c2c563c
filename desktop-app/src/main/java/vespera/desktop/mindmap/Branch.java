package vespera.desktop.mindmap;

import javafx.scene.shape.CubicCurve;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.layout.Place;
import vespera.desktop.mindmap.layout.Place.Side;

/** The line from a topic to what it hangs from. */
final class Branch extends CubicCurve {

    private @Nullable Topic parent;
    private @Nullable Topic child;

    Branch() {
        setFill(null);
        setMouseTransparent(true);
    }

    /** Joins two topics by a curve that leaves and arrives along the layout's direction. */
    void join(final Topic above, final Topic below) {
        if (above.equals(parent) && below.equals(child)) {
            return;
        }
        final boolean dressed = child != null
                && child.branch() == below.branch()
                && child.look().colour().equals(below.look().colour())
                && TopicSizer.level(child.place().depth())
                        == TopicSizer.level(below.place().depth());
        parent = above;
        child = below;
        draw(above, below);
        if (!dressed) {
            getStyleClass()
                    .setAll(
                            "branch",
                            TopicNode.colour(below),
                            "branch-level-" + TopicSizer.level(below.place().depth()));
        }
    }

    private void draw(final Topic above, final Topic below) {
        final double[] c = curve(above, below);
        setStartX(c[0]);
        setStartY(c[1]);
        setControlX1(c[2]);
        setControlY1(c[3]);
        setControlX2(c[4]);
        setControlY2(c[5]);
        setEndX(c[6]);
        setEndY(c[7]);
    }

    /** The curve's start, two control points and end, x before y. */
    static double[] curve(final Topic above, final Topic below) {
        final Place from = above.place();
        final Place to = below.place();
        if (to.side() == Side.ROUND) {
            // Both ends are covered by the topics themselves.
            final double x = from.midX() + (to.midX() - from.midX()) / 2;
            final double y = from.midY() + (to.midY() - from.midY()) / 2;
            return new double[] {from.midX(), from.midY(), x, y, x, y, to.midX(), to.midY()};
        }
        if (to.side() == Side.DOWN) {
            final double start = from.y() + from.height();
            final double middle = (start + to.y()) / 2;
            return new double[] {from.midX(), start, from.midX(), middle, to.midX(), middle, to.midX(), to.y()};
        }
        final double edge = to.side() == Side.LEFT ? from.x() : from.x() + from.width();
        // From the centre's middle all branches fan out together; it is drawn over them.
        final double start = above.centre() ? from.midX() : edge;
        final double middle = (edge + to.nearX()) / 2;
        return new double[] {start, from.midY(), middle, from.midY(), middle, to.midY(), to.nearX(), to.midY()};
    }
}
