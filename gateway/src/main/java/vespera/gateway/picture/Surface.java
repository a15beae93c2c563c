package vespera.gateway.picture;

import java.awt.Color;
import java.awt.Shape;
import java.io.IOException;

/** Something to draw on, in screen units; the upper left corner is at 0, 0. */
public interface Surface {

    void fill(Shape shape, Color colour);

    /** @param dashed whether the line is broken */
    void stroke(Shape shape, Color colour, double width, boolean dashed);

    /**
     * Writes a line of text.
     *
     * @param x the left edge
     * @param baseline the y of its baseline
     */
    void text(Lettering.Line line, double x, double baseline, Color colour);

    /** The whole file. */
    byte[] bytes() throws IOException;

    /** A surface of the kind that a file's ending names: svg, pdf or png. */
    static Surface of(final String ending, final double width, final double height) {
        return switch (ending) {
            case "svg" -> new SvgSurface(width, height);
            case "pdf" -> new PdfSurface(width, height);
            default -> new PngSurface(width, height);
        };
    }
}
