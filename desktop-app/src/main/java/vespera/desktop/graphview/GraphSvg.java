package vespera.desktop.graphview;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vespera.scriptorium.graph.GraphEdge;
import vespera.scriptorium.graph.GraphNode;

/** A graph as SVG 1.1: areas, lines by their kind, shapes with their titles, names. */
final class GraphSvg {

    private static final String SPACE = "http://www.w3.org/2000/svg";

    private final Picture picture;
    private final List<LabelPlan.Name> names;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    GraphSvg(final Picture picture, final List<LabelPlan.Name> names) throws XMLStreamException {
        this.picture = picture;
        this.names = names;
        this.out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    }

    String text() throws XMLStreamException {
        final Viewport view = picture.view();
        out.writeStartDocument();
        out.writeStartElement("svg");
        out.writeDefaultNamespace(SPACE);
        has("width", view.width());
        has("height", view.height());
        out.writeStartElement("title");
        says(Wording.whole(picture.graph(), -1));
        out.writeEndElement();
        out.writeEmptyElement("rect");
        out.writeAttribute("width", "100%");
        out.writeAttribute("height", "100%");
        out.writeAttribute("fill", hex(picture.palette().background()));
        areas();
        edges();
        nodes();
        labels();
        out.writeEndElement();
        out.writeEndDocument();
        return text.toString();
    }

    /** Cells side by side, softened. */
    private void areas() throws XMLStreamException {
        final Ground ground = picture.ground();
        if (ground == null) {
            return;
        }
        out.writeStartElement("filter");
        out.writeAttribute("id", "soft");
        out.writeEmptyElement("feGaussianBlur");
        has("stdDeviation", Ground.CELL / 2);
        out.writeEndElement();
        out.writeStartElement("g");
        out.writeAttribute("filter", "url(#soft)");
        has("fill-opacity", Ground.tint(picture.palette()));
        for (int row = 0; row < ground.rows(); row++) {
            int from = 0;
            for (int column = 1; column <= ground.columns(); column++) {
                final int before = ground.winner(from, row);
                if (column == ground.columns() || ground.winner(column, row) != before) {
                    if (before >= 0) {
                        cells(from, column, row, picture.palette().category(before));
                    }
                    from = column;
                }
            }
        }
        out.writeEndElement();
    }

    private void cells(final int from, final int to, final int row, final int colour) throws XMLStreamException {
        out.writeEmptyElement("rect");
        has("x", (from - 0.5) * Ground.CELL);
        has("y", (row - 0.5) * Ground.CELL);
        has("width", (to - from) * Ground.CELL);
        has("height", Ground.CELL + 0.5);
        out.writeAttribute("fill", hex(colour));
    }

    private void edges() throws XMLStreamException {
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
        for (final Map.Entry<GraphEdge.Type, StringBuilder> path : paths.entrySet()) {
            out.writeEmptyElement("path");
            out.writeAttribute("id", path.getKey().name().toLowerCase(Locale.ROOT));
            out.writeAttribute("fill", "none");
            out.writeAttribute("stroke", hex(picture.palette().of(path.getKey())));
            has("stroke-opacity", picture.palette().edgeWeight() * Math.min(1, crowd));
            out.writeAttribute("d", path.getValue().toString());
        }
    }

    private String place(final int node) {
        return round(picture.view().screenX(picture.x()[node]))
                + ' '
                + round(picture.view().screenY(picture.y()[node]));
    }

    private void nodes() throws XMLStreamException {
        final GraphIndex graph = picture.graph();
        final Palette palette = picture.palette();
        final double scale = Picture.scale(picture.view().zoom());
        for (int i = graph.byImportance.length - 1; i >= 0; i--) {
            final int n = graph.byImportance[i];
            final GraphNode node = graph.nodes.get(n);
            final int colour = Look.colour(picture.look().paint()[n], palette, palette.of(node.kind()));
            out.writeStartElement("g");
            out.writeAttribute("transform", "translate(" + place(n) + ")");
            out.writeStartElement("title");
            says(node.title());
            out.writeEndElement();
            shape(GraphRaster.shape(node.kind()), Picture.radius(picture.look(), n, scale), hex(colour));
            out.writeEndElement();
        }
    }

    private void shape(final Surface.Shape shape, final double r, final String colour) throws XMLStreamException {
        final double[] corners = corners(shape);
        final boolean hollow =
                shape == Surface.Shape.RING || shape == Surface.Shape.TARGET || shape == Surface.Shape.FRAME;
        if (corners.length == 0) {
            out.writeEmptyElement("circle");
            has("r", hollow ? r * 0.83 : r);
        } else {
            final StringBuilder points = new StringBuilder();
            for (int i = 0; i < corners.length; i += 2) {
                points.append(round(corners[i] * r))
                        .append(',')
                        .append(round(corners[i + 1] * r))
                        .append(' ');
            }
            out.writeEmptyElement("polygon");
            out.writeAttribute("points", points.toString().strip());
        }
        out.writeAttribute("fill", hollow ? hex(picture.palette().background()) : colour);
        out.writeAttribute("stroke", hollow ? colour : hex(picture.palette().background()));
        has("stroke-width", hollow ? r * 0.34 : 0.8);
    }

    /** The corners of a shape of size 1; none for a circle. */
    private static double[] corners(final Surface.Shape shape) {
        return switch (shape) {
            case DISC, RING, TARGET -> new double[0];
            case SQUARE, FRAME -> new double[] {0.89, 0.89, 0.89, -0.89, -0.89, -0.89, -0.89, 0.89};
            case DIAMOND -> new double[] {1.22, 0, 0, 1.22, -1.22, 0, 0, -1.22};
            case BAR -> new double[] {1, 0.45, 1, -0.45, -1, -0.45, -1, 0.45};
            case HEXAGON -> new double[] {1, 0, 0.5, 0.87, -0.5, 0.87, -1, 0, -0.5, -0.87, 0.5, -0.87};
            case CROSS ->
                new double[] {
                    1, 0.3, 0.3, 0.3, 0.3, 1, -0.3, 1, -0.3, 0.3, -1, 0.3, -1, -0.3, -0.3, -0.3, -0.3, -1, 0.3, -1, 0.3,
                    -0.3, 1, -0.3
                };
            case STAR ->
                new double[] {1.25, 0, 0.31, 0.31, 0, 1.25, -0.31, 0.31, -1.25, 0, -0.31, -0.31, 0, -1.25, 0.31, -0.31};
        };
    }

    private void labels() throws XMLStreamException {
        out.writeStartElement("g");
        out.writeAttribute("font-family", "sans-serif");
        out.writeAttribute("paint-order", "stroke");
        out.writeAttribute("stroke", hex(picture.palette().background()));
        out.writeAttribute("stroke-width", "3");
        out.writeAttribute("stroke-linejoin", "round");
        out.writeAttribute("text-anchor", "middle");
        for (final LabelPlan.Name name : names) {
            out.writeStartElement("text");
            has("x", name.x() + name.width() / 2);
            has("y", name.y() + name.style().size());
            has("font-size", name.style().size());
            out.writeAttribute("font-weight", name.style() == LabelPlan.Style.AREA ? "bold" : "normal");
            out.writeAttribute("fill", hex(name.colour()));
            says(name.text());
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    private void has(final String name, final double value) throws XMLStreamException {
        out.writeAttribute(name, round(value));
    }

    /** Text without what XML 1.0 forbids. */
    private void says(final String words) throws XMLStreamException {
        out.writeCharacters(words.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", ""));
    }

    private static String round(final double value) {
        final long hundredths = Math.round(value * 100);
        return hundredths % 100 == 0 ? Long.toString(hundredths / 100) : Double.toString(hundredths / 100.0);
    }

    private static String hex(final int colour) {
        return '#' + String.format(Locale.ROOT, "%06x", colour);
    }
}
