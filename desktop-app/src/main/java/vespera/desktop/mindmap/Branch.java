package vespera.desktop.mindmap;

import javafx.scene.shape.CubicCurve;
import org.jspecify.annotations.Nullable;
import vespera.desktop.mindmap.layout.Place;

/** The line from a topic to what it hangs from. */
final class Branch extends CubicCurve {

    private @Nullable Topic parent;
    private @Nullable Topic child;

    /** Joins two topics by a curve that leaves and arrives level. */
    void join(final Topic above, final Topic below) {
        if (!above.equals(parent) || !below.equals(child)) {
            parent = above;
            child = below;
            draw(above, below);
        }
    }

    private void draw(final Topic above, final Topic below) {
        final Place to = below.place();
        final Place from = above.place();
        // From the centre's middle all branches fan out together; it is drawn over them.
        final double startX = above.centre() ? from.x() + from.width() / 2 : farX(from, to);
        final double middle = (edge(above, to) + to.nearX()) / 2;
        setStartX(startX);
        setStartY(from.midY());
        setControlX1(middle);
        setControlY1(from.midY());
        setControlX2(middle);
        setControlY2(to.midY());
        setEndX(to.nearX());
        setEndY(to.midY());
        setFill(null);
        setMouseTransparent(true);
        getStyleClass().setAll("branch", TopicNode.colour(below), "branch-level-" + TopicSizer.level(to.depth()));
    }

    private static double edge(final Topic parent, final Place to) {
        return farX(parent.place(), to);
    }

    private static double farX(final Place from, final Place to) {
        return to.side() == Place.Side.RIGHT ? from.x() + from.width() : from.x();
    }
}
