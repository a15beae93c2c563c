package vespera.desktop.past;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import vespera.scriptorium.past.Span;

/** How much happened when, as small bars over the time line. */
final class Activity extends Pane {

    private static final double LEAST = 2;

    private final Path bars = new Path();
    private Span span = new Span(0, 0, 0, 0, List.of());

    Activity() {
        getStyleClass().add("time-activity");
        bars.getStyleClass().add("time-bars");
        bars.setManaged(false);
        setMouseTransparent(true);
        getChildren().add(bars);
    }

    void show(final Span to) {
        span = to;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        bars.getElements().clear();
        final double most = span.moments().stream()
                .mapToDouble(m -> Math.log1p((double) m.events()))
                .max()
                .orElse(0);
        final double step = getWidth() / Math.max(1, span.moments().size());
        for (int i = 0; i < span.moments().size(); i++) {
            final long events = span.moments().get(i).events();
            if (events > 0) {
                // The logarithm lets a quiet hour be seen beside the day of an import.
                final double height = LEAST + (getHeight() - LEAST) * Math.log1p((double) events) / most;
                bar(i * step, Math.max(1.5, step - 1), height);
            }
        }
    }

    private void bar(final double x, final double width, final double height) {
        bars.getElements()
                .addAll(
                        new MoveTo(x, getHeight()),
                        new VLineTo(getHeight() - height),
                        new HLineTo(x + width),
                        new VLineTo(getHeight()),
                        new HLineTo(x));
    }
}
