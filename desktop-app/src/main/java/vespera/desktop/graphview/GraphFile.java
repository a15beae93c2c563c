package vespera.desktop.graphview;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLStreamException;

/** A graph as a file that other programs show: PNG or SVG, by the file's ending. Needs no screen and no FX thread. */
public final class GraphFile {

    private static final double DENSE = 2;
    private static final int MOST_STEPS = 600;

    private final Shown shown;
    private final Map<String, Spot> places;
    private final Palette palette;
    private final double width;
    private final double height;

    /**
     * Makes one.
     *
     * @param places where things are, by their ids; where some are missing, the graph is laid out first
     * @param width in screen units; a PNG has twice as many pixels
     * @param height in screen units
     */
    public GraphFile(
            final Shown shown,
            final Map<String, Spot> places,
            final Palette palette,
            final double width,
            final double height) {
        this.shown = shown;
        this.places = Map.copyOf(places);
        this.palette = palette;
        this.width = width;
        this.height = height;
    }

    /** Writes the file, over one that is there; blocks for as long as laying out takes. */
    public void write(final Path file) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            final GraphIndex graph = shown.graph();
            final GraphLayout layout = Beginning.first(graph, places, pool);
            for (int i = 0; i < MOST_STEPS && !layout.settled(); i++) {
                layout.step();
            }
            final float[] x = new float[graph.size()];
            final float[] y = new float[graph.size()];
            layout.copyTo(x, y);
            final Viewport view = Viewport.around(x, y, width, height);
            final boolean svg = Objects.requireNonNull(file.getFileName())
                    .toString()
                    .toLowerCase(Locale.ROOT)
                    .endsWith(".svg");
            final Picture picture = new Picture(
                    graph,
                    x,
                    y,
                    view,
                    svg ? 1 : DENSE,
                    palette,
                    -1,
                    -1,
                    -1,
                    0,
                    1,
                    shown.look(),
                    null,
                    new BitSet(),
                    Ground.of(shown.look().clusters(), x, y, view, null));
            final List<LabelPlan.Name> names = new LabelPlan(Advances.estimated()).plan(picture);
            if (svg) {
                Files.writeString(file, svg(picture, names), StandardCharsets.UTF_8);
            } else {
                png(picture, names, pool, file);
            }
        }
    }

    private static String svg(final Picture picture, final List<LabelPlan.Name> names) throws IOException {
        try {
            return new GraphSvg(picture, names).text();
        } catch (final XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void png(
            final Picture picture, final List<LabelPlan.Name> names, final ExecutorService pool, final Path file)
            throws IOException {
        final int pixelsWide = (int) Math.clamp(Math.ceil(width * DENSE), 1, 16_384);
        final int pixelsHigh = (int) Math.clamp(Math.ceil(height * DENSE), 1, 16_384);
        final int[] pixels = new int[pixelsWide * pixelsHigh];
        new GraphRaster(pool).draw(pixels, pixelsWide, pixelsHigh, picture);
        final BufferedImage image = new BufferedImage(pixelsWide, pixelsHigh, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixelsWide, pixelsHigh, pixels, 0, pixelsWide);
        final Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(DENSE, DENSE);
        for (final LabelPlan.Name name : names) {
            final boolean area = name.style() == LabelPlan.Style.AREA;
            pen.setFont(new Font(Font.SANS_SERIF, area ? Font.BOLD : Font.PLAIN, 1)
                    .deriveFont((float) name.style().size()));
            final double wide = pen.getFontMetrics().stringWidth(name.text());
            final Shape outline = pen.getFont()
                    .createGlyphVector(pen.getFontRenderContext(), name.text())
                    .getOutline((float) (name.x() + (name.width() - wide) / 2), (float)
                            (name.y() + name.style().size()));
            pen.setColor(new Color(palette.background()));
            pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            pen.draw(outline);
            pen.setColor(new Color(name.colour()));
            pen.fill(outline);
        }
        pen.dispose();
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("png");
        }
    }
}
