package vespera.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;

/** A wavy line under words, for each line that they are broken into. */
final class Wave extends Path {

    private static final double STEP = 2;

    private final TextFlow flow;
    private final TextEditor.Underline under;
    /** Held here, since the flow holds it only weakly: waves come and go, the flow stays. */
    private final InvalidationListener moved = now -> follow();

    Wave(final TextFlow flow, final TextEditor.Underline under) {
        this.flow = flow;
        this.under = under;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add(under.style());
        layoutXProperty().bind(flow.layoutXProperty());
        layoutYProperty().bind(flow.layoutYProperty());
        flow.widthProperty().addListener(new WeakInvalidationListener(moved));
        flow.heightProperty().addListener(new WeakInvalidationListener(moved));
    }

    /** Brings it to where the words are now. */
    void follow() {
        final List<PathElement> wave = new ArrayList<>();
        double left = Double.NaN;
        double right = Double.NaN;
        double top = Double.NaN;
        for (final PathElement corner : flow.getUnderlineShape(under.from(), under.to())) {
            if (corner instanceof MoveTo first) {
                zigzag(wave, left, right, top);
                left = first.getX();
                right = left;
                top = first.getY();
            } else if (corner instanceof LineTo next) {
                left = Math.min(left, next.getX());
                right = Math.max(right, next.getX());
                top = Math.min(top, next.getY());
            }
        }
        zigzag(wave, left, right, top);
        getElements().setAll(wave);
    }

    private static void zigzag(final List<PathElement> wave, final double left, final double right, final double top) {
        if (!(right > left)) {
            return;
        }
        wave.add(new MoveTo(left, top + STEP));
        boolean up = true;
        for (double x = left + STEP; x <= right; x += STEP) {
            wave.add(new LineTo(x, up ? top : top + STEP));
            up = !up;
        }
    }
}
