package vespera.gateway.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture of points, twice as fine as the screen where that is not too many. */
final class PngSurface implements Surface {

    private static final double MOST = 60_000_000;

    private final BufferedImage image;
    private final Graphics2D graphics;

    PngSurface(final double width, final double height) {
        final double scale = Math.min(2, Math.sqrt(MOST / (width * height)));
        image = new BufferedImage(
                Math.max(1, (int) Math.ceil(width * scale)),
                Math.max(1, (int) Math.ceil(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
    }

    @Override
    public void fill(final Shape shape, final Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    @Override
    public void stroke(final Shape shape, final Color colour, final double width, final boolean dashed) {
        graphics.setColor(colour);
        graphics.setStroke(
                dashed
                        ? new BasicStroke(
                                (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {6, 5}, 0)
                        : new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    @Override
    public void text(final Lettering.Line line, final double x, final double baseline, final Color colour) {
        graphics.setColor(colour);
        line.layout().draw(graphics, (float) x, (float) baseline);
    }

    @Override
    public byte[] bytes() throws IOException {
        graphics.dispose();
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
