package vespera.desktop.canvas;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.canvas.Box;
import vespera.scriptorium.canvas.CanvasEdge;
import vespera.scriptorium.canvas.CanvasNode;
import vespera.scriptorium.canvas.Side;

/** Draws lines, and cards from so far away that they cannot be read. */
final class EdgePainter {

    private static final double HEAD = 10;
    private static final double WIDTH = 2;
    private static final double FONT = 13;

    private final GraphicsContext on;
    private final Inks inks;

    EdgePainter(final GraphicsContext on, final Inks inks) {
        this.on = on;
        this.inks = inks;
    }

    void clear() {
        on.setTransform(1, 0, 0, 1, 0, 0);
        on.clearRect(0, 0, on.getCanvas().getWidth(), on.getCanvas().getHeight());
    }

    private void look(final Camera camera) {
        on.setTransform(camera.scale(), 0, 0, camera.scale(), camera.x(), camera.y());
    }

    /** Draws the lines that are seen. */
    void edges(
            final List<CanvasEdge> edges,
            final Function<String, @Nullable Box> boxes,
            final Set<String> selected,
            final Camera camera,
            final Box seen,
            final @Nullable Color paper) {
        look(camera);
        for (final CanvasEdge edge : edges) {
            final EdgeCurve curve = EdgeCurve.of(edge, boxes);
            if (curve != null && curve.bounds().meets(seen)) {
                edge(edge, curve, selected.contains(edge.id()), camera, paper);
            }
        }
    }

    private void edge(
            final CanvasEdge edge,
            final EdgeCurve curve,
            final boolean selected,
            final Camera camera,
            final @Nullable Color paper) {
        final Color ink = selected ? inks.selected() : inks.line(edge.color());
        // From afar a line is still a line.
        curve(curve, ink, Math.max(selected ? WIDTH + 1 : WIDTH, 1 / camera.scale()));
        if (edge.to().arrow()) {
            head(curve.x2(), curve.y2(), curve.in(), ink);
        }
        if (edge.from().arrow()) {
            head(curve.x1(), curve.y1(), curve.out(), ink);
        }
        final String label = edge.label();
        if (label != null && !label.isBlank() && camera.scale() > 0.3) {
            label(label, curve, paper);
        }
    }

    /** Draws a curve alone. */
    void curve(final EdgeCurve curve, final Color ink, final double width) {
        on.setStroke(ink);
        on.setLineWidth(width);
        on.beginPath();
        on.moveTo(curve.x1(), curve.y1());
        on.bezierCurveTo(curve.cx1(), curve.cy1(), curve.cx2(), curve.cy2(), curve.x2(), curve.y2());
        on.stroke();
    }

    /** Draws a line that is just being made. */
    void draft(final EdgeCurve curve, final Camera camera) {
        look(camera);
        curve(curve, inks.selected(), WIDTH);
        head(curve.x2(), curve.y2(), curve.in(), inks.selected());
    }

    private void head(final double x, final double y, final Side side, final Color ink) {
        final double outX = EdgeCurve.dx(side) * HEAD;
        final double outY = EdgeCurve.dy(side) * HEAD;
        on.setFill(ink);
        on.fillPolygon(
                new double[] {x, x + outX - outY * 0.6, x + outX + outY * 0.6},
                new double[] {y, y + outY + outX * 0.6, y + outY - outX * 0.6},
                3);
    }

    private void label(final String label, final EdgeCurve curve, final @Nullable Color paper) {
        final String first = label.lines().findFirst().orElse("");
        final Font font = Font.font("Inter", FONT);
        final Text measured = new Text(first);
        measured.setFont(font);
        final double width = measured.getLayoutBounds().getWidth() + 12;
        final double height = measured.getLayoutBounds().getHeight() + 4;
        final double x = curve.xAt(0.5);
        final double y = curve.yAt(0.5);
        on.setFill(paper == null ? Color.TRANSPARENT : paper);
        on.fillRoundRect(x - width / 2, y - height / 2, width, height, 8, 8);
        on.setFill(inks.words());
        on.setFont(font);
        on.setTextAlign(TextAlignment.CENTER);
        on.setTextBaseline(VPos.CENTER);
        on.fillText(first, x, y);
    }

    /** Draws cards as plain fields. */
    void fields(
            final List<CanvasNode> nodes,
            final Function<String, @Nullable Box> boxes,
            final Set<String> selected,
            final Camera camera) {
        look(camera);
        for (final CanvasNode node : nodes) {
            final Box box = boxes.apply(node.id());
            if (box != null) {
                final Color ink = selected.contains(node.id()) ? inks.selected() : inks.line(node.color());
                on.setFill(ink.deriveColor(0, 1, 1, node.isGroup() ? 0.15 : 0.5));
                on.fillRoundRect(box.x(), box.y(), box.width(), box.height(), 20, 20);
            }
        }
    }
}
