package vespera.gateway.picture;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A drawing in SVG 1.1; its words stay words. */
final class SvgSurface implements Surface {

    private final StringBuilder out = new StringBuilder(4096);

    SvgSurface(final double width, final double height) {
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" font-family=\"Inter, 'Noto Sans', 'Noto Sans CJK JP', sans-serif\">\n");
    }

    @Override
    public void fill(final Shape shape, final Color colour) {
        out.append("<path d=\"")
                .append(path(shape))
                .append("\" fill=\"")
                .append(hex(colour))
                .append("\"/>\n");
    }

    @Override
    public void stroke(final Shape shape, final Color colour, final double width, final boolean dashed) {
        out.append("<path d=\"")
                .append(path(shape))
                .append("\" fill=\"none\" stroke=\"")
                .append(hex(colour))
                .append("\" stroke-width=\"")
                .append(number(width))
                .append(dashed ? "\" stroke-dasharray=\"6 5" : "\" stroke-linecap=\"round")
                .append("\"/>\n");
    }

    @Override
    public void text(final Lettering.Line line, final double x, final double baseline, final Color colour) {
        final boolean left = line.layout().isLeftToRight();
        out.append("<text x=\"")
                .append(number(left ? x : x + line.width()))
                .append("\" y=\"")
                .append(number(baseline))
                .append(left ? "" : "\" direction=\"rtl")
                .append("\" font-size=\"")
                .append(number(line.size()))
                .append(line.bold() ? "\" font-weight=\"bold" : "")
                .append("\" fill=\"")
                .append(hex(colour))
                .append("\">")
                .append(escaped(line.text()))
                .append("</text>\n");
    }

    private static String escaped(final String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\p{Cntrl}", " ");
    }

    private static String path(final Shape shape) {
        final StringBuilder path = new StringBuilder();
        final double[] c = new double[6];
        for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
            final int kind = at.currentSegment(c);
            path.append("MLQCZ".charAt(kind));
            final int numbers = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind) * 2;
            for (int i = 0; i < numbers; i++) {
                path.append(i == 0 ? "" : " ").append(number(c[i]));
            }
        }
        return path.toString();
    }

    private static String hex(final Color colour) {
        return String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    }

    private static String number(final double value) {
        final double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
    }

    @Override
    public byte[] bytes() {
        return (out + "</svg>\n").getBytes(StandardCharsets.UTF_8);
    }
}
