package vespera.desktop.graphview;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** A graph as SVG 1.1: areas, lines by their kind, shapes with their titles, names. */
final class GraphSvg {

    private final Picture picture;
    private final List<LabelPlan.Name> names;
    private final StringBuilder out = new StringBuilder();

    GraphSvg(final Picture picture, final List<LabelPlan.Name> names) {
        this.picture = picture;
        this.names = names;
    }

    String text() {
        final Viewport view = picture.view();
        final Palette palette = picture.palette();
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">\n",
                round(view.width()), round(view.height()), round(view.width()), round(view.height()));
        put("<title>%s</title>\n", escaped(Wording.whole(picture.graph(), -1)));
        put("<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>\n", hex(palette.background()));
        Area.of(picture)
                .forEach(area -> put(
                        "<polygon fill=\"%s\" fill-opacity=\"%s\" points=\"%s\"/>\n",
                        hex(area.colour()), round(area.weight() / 256.0), points(area)));
        edges();
        nodes();
        labels();
        put("</svg>\n");
        return out.toString();
    }

    private static String points(final Area area) {
        final StringBuilder points = new StringBuilder();
        for (int i = 0; i < area.x().length; i++) {
            points.append(round(area.x()[i])).append(',').append(round(area.y()[i])).append(' ');
        }
        return points.toString().strip();
    }

    private void edges() {
        final GraphIndex graph = picture.graph();
        final Map<GraphEdge.Type, StringBuilder> paths = new TreeMap<>();
        for (int e = 0; e < graph.edgeCount(); e++) {
            paths.computeIfAbsent(graph.edgeType[e], type -> new StringBuilder())
                    .append('M')
                    .append(place(graph.from[e]))
                    .append('L')
                    .append(place(graph.to[e]));
        }
        final double crowd = Math.pow(Math.max(1, graph.edgeCount() / 400.0), -0.36);
        paths.forEach((type, path) -> put(
                "<path id=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1\" stroke-opacity=\"%s\" d=\"%s\"/>\n",
                type.name().toLowerCase(Locale.ROOT),
                hex(picture.palette().of(type)),
                round(picture.palette().edgeWeight() * Math.min(1, crowd)),
                path));
    }

    private String place(final int node) {
        return round(picture.view().screenX(picture.x()[node])) + " "
                + round(picture.view().screenY(picture.y()[node]));
    }

    private void nodes() {
        final GraphIndex graph = picture.graph();
        final Palette palette = picture.palette();
        final double scale = Picture.scale(picture.view().zoom());
        for (int i = graph.byImportance.length - 1; i >= 0; i--) {
            final int n = graph.byImportance[i];
            final GraphNode node = graph.nodes.get(n);
            final String colour = hex(Look.colour(picture.look().paint()[n], palette, palette.of(node.kind())));
            final double r = Picture.radius(picture.look(), n, scale);
            final double x = picture.view().screenX(picture.x()[n]);
            final double y = picture.view().screenY(picture.y()[n]);
            put(
                    "<g fill=\"%s\" stroke=\"%s\"><title>%s</title>%s</g>\n",
                    colour, hex(palette.background()), escaped(node.title()), shape(node.kind(), x, y, r, colour));
        }
    }

    private static String shape(
            final GraphNode.Kind kind, final double x, final double y, final double r, final String colour) {
        final String disc = String.format(
                Locale.ROOT, "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"", round(x), round(y), round(r));
        return switch (GraphRaster.shape(kind)) {
            case DISC -> disc + "/>";
            case RING, TARGET -> disc + " fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" + round(r / 3) + "\"/>";
            case SQUARE -> polygon(x, y, r * 0.89, 1, 1, 1, -1, -1, -1, -1, 1);
            case FRAME ->
                polygon(x, y, r * 0.85, 1, 1, 1, -1, -1, -1, -1, 1)
                        .replace("/>", " fill=\"none\" stroke=\"" + colour + "\"/>");
            case DIAMOND -> polygon(x, y, r * 1.22, 1, 0, 0, 1, -1, 0, 0, -1);
            case BAR -> polygon(x, y, r, 1, 0.45, 1, -0.45, -1, -0.45, -1, 0.45);
            case HEXAGON -> polygon(x, y, r, 1, 0, 0.5, 0.87, -0.5, 0.87, -1, 0, -0.5, -0.87, 0.5, -0.87);
            case CROSS ->
                polygon(
                        x, y, r, 1, 0.3, 0.3, 0.3, 0.3, 1, -0.3, 1, -0.3, 0.3, -1, 0.3, -1, -0.3, -0.3, -0.3, -0.3, -1,
                        0.3, -1, 0.3, -0.3, 1, -0.3);
            case STAR ->
                polygon(x, y, r * 1.25, 1, 0, 0.25, 0.25, 0, 1, -0.25, 0.25, -1, 0, -0.25, -0.25, 0, -1, 0.25, -0.25);
        };
    }

    private static String polygon(final double x, final double y, final double r, final double... corners) {
        final StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners.length; i += 2) {
            points.append(round(x + corners[i] * r))
                    .append(',')
                    .append(round(y + corners[i + 1] * r))
                    .append(' ');
        }
        return "<polygon points=\"" + points.toString().strip() + "\"/>";
    }

    private void labels() {
        put("<g font-family=\"Inter, sans-serif\" paint-order=\"stroke\" stroke=\"%s\" stroke-width=\"3\""
                + " stroke-linejoin=\"round\" text-anchor=\"middle\">\n", hex(picture.palette().background()));
        for (final LabelPlan.Name name : names) {
            put(
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>\n",
                    round(name.x() + name.width() / 2),
                    round(name.y() + name.style().size()),
                    round(name.style().size()),
                    name.style() == LabelPlan.Style.AREA ? " font-weight=\"bold\"" : "",
                    hex(name.colour()),
                    escaped(name.text()));
        }
        put("</g>\n");
    }

    private void put(final String form, final Object... values) {
        out.append(String.format(Locale.ROOT, form, values));
    }

    private static String round(final double value) {
        final String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String hex(final int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    /** Without what XML 1.0 forbids. */
    private static String escaped(final String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
