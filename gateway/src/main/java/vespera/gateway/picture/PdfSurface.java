package vespera.gateway.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/**
 * One page in PDF 1.4, written by hand (ISO 32000-1): letters are drawn as the shapes that they have, so that every
 * script looks as it should and no font has to be embedded.
 */
final class PdfSurface implements Surface {

    /** A page may be no larger than this many points. */
    private static final double LARGEST = 14_400;

    private static final double POINTS = 0.75;

    private final StringBuilder drawn = new StringBuilder(8192);
    private final double width;
    private final double height;

    PdfSurface(final double width, final double height) {
        final double scale = Math.min(POINTS, Math.min(LARGEST / width, LARGEST / height));
        this.width = width * scale;
        this.height = height * scale;
        drawn.append(number(scale))
                .append(" 0 0 ")
                .append(number(-scale))
                .append(" 0 ")
                .append(number(this.height))
                .append(" cm\n");
    }

    @Override
    public void fill(final Shape shape, final Color colour) {
        drawn.append(colour(colour)).append(" rg\n");
        path(shape);
        drawn.append(shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD ? "f*\n" : "f\n");
    }

    @Override
    public void stroke(final Shape shape, final Color colour, final double thick, final boolean dashed) {
        drawn.append(colour(colour)).append(" RG ").append(number(thick)).append(" w ");
        drawn.append(dashed ? "[6 5] 0 d 0 J\n" : "[] 0 d 1 J\n");
        path(shape);
        drawn.append("S\n");
    }

    @Override
    public void text(final Lettering.Line line, final double x, final double baseline, final Color colour) {
        fill(line.layout().getOutline(AffineTransform.getTranslateInstance(x, baseline)), colour);
    }

    private void path(final Shape shape) {
        final double[] c = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            switch (at.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> points(c, 1, "m");
                case PathIterator.SEG_LINETO -> points(c, 1, "l");
                case PathIterator.SEG_CUBICTO -> points(c, 3, "c");
                case PathIterator.SEG_QUADTO -> {
                    // PDF has no quadratic curves; this is the same one as a cubic.
                    final double[] cubic = {
                        x + (c[0] - x) * 2 / 3,
                        y + (c[1] - y) * 2 / 3,
                        c[2] + (c[0] - c[2]) * 2 / 3,
                        c[3] + (c[1] - c[3]) * 2 / 3,
                        c[2],
                        c[3]
                    };
                    points(cubic, 3, "c");
                    c[0] = c[2];
                    c[1] = c[3];
                }
                default -> drawn.append("h\n");
            }
            final boolean third = at.currentSegment(new double[6]) == PathIterator.SEG_CUBICTO;
            x = c[third ? 4 : 0];
            y = c[third ? 5 : 1];
        }
    }

    private void points(final double[] c, final int count, final String sign) {
        for (int i = 0; i < count * 2; i++) {
            drawn.append(number(c[i])).append(' ');
        }
        drawn.append(sign).append('\n');
    }

    private static String colour(final Color colour) {
        return number(colour.getRed() / 255.0) + " " + number(colour.getGreen() / 255.0) + " "
                + number(colour.getBlue() / 255.0);
    }

    private static String number(final double value) {
        return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
    }

    @Override
    public byte[] bytes() throws IOException {
        final ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            deflater.write(drawn.toString().getBytes(StandardCharsets.US_ASCII));
        }
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        final List<Integer> places = new ArrayList<>();
        write(out, "%PDF-1.4\n");
        object(out, places, "<< /Type /Catalog /Pages 2 0 R >>");
        object(out, places, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        object(
                out,
                places,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + number(width) + " " + number(height)
                        + "] /Resources << >> /Contents 4 0 R >>");
        places.add(out.size());
        write(out, "4 0 obj\n<< /Length " + packed.size() + " /Filter /FlateDecode >>\nstream\n");
        packed.writeTo(out);
        write(out, "\nendstream\nendobj\n");
        final int table = out.size();
        write(out, "xref\n0 5\n0000000000 65535 f \n");
        for (final int place : places) {
            write(out, String.format(Locale.ROOT, "%010d 00000 n \n", place));
        }
        write(out, "trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void object(final ByteArrayOutputStream out, final List<Integer> places, final String body)
            throws IOException {
        places.add(out.size());
        write(out, places.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private static void write(final ByteArrayOutputStream out, final String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
