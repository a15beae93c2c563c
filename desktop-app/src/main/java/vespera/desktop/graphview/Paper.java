package vespera.desktop.graphview;

import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Rectangle;

/** The nodes a graph is shown by: the finished picture, names above it, and the frame of the focus. FX thread only. */
final class Paper {

    private final ImageView picture = new ImageView();
    private final LabelLayer labels = new LabelLayer();
    private final Rectangle focusRing = new Rectangle();
    private final Rectangle window = new Rectangle();

    Paper(final BooleanExpression focused) {
        picture.setManaged(false);
        picture.setMouseTransparent(true);
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.setFill(null);
        focusRing.setStrokeWidth(2);
        focusRing.visibleProperty().bind(focused);
    }

    Node[] nodes() {
        return new Node[] {picture, labels, focusRing};
    }

    /** Nothing is drawn outside of it. */
    Node clip() {
        return window;
    }

    LabelLayer labels() {
        return labels;
    }

    void colour(final Palette colours) {
        focusRing.setStroke(Palette.paint(colours.accent()));
    }

    void size(final double width, final double height) {
        window.setWidth(width);
        window.setHeight(height);
        labels.resizeRelocate(0, 0, width, height);
        focusRing.setX(1);
        focusRing.setY(1);
        focusRing.setWidth(Math.max(0, width - 2));
        focusRing.setHeight(Math.max(0, height - 2));
    }

    void show(final Frame frame) {
        picture.setImage(frame.sheet().shown());
        picture.setFitWidth(frame.view().width());
        picture.setFitHeight(frame.view().height());
        labels.update(frame);
    }

    /** Writes some of the names that the last frame has and that are not there yet; false where all are. */
    boolean more() {
        return labels.more();
    }
}
