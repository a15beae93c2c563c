package vespera.scriptorium.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.Reading;

/** The sections of a document: each part of the one above it, the uppermost of the document. */
final class Outline {

    private record Open(int level, String id, String path) {}

    private Outline() {}

    /**
     * Draws a document's sections. A section is known by its headings from the top, so that a change elsewhere in the
     * text leaves it the same; the second one of a name has a number.
     */
    static void draw(
            final Document document,
            final List<Reading.Heading> headings,
            final List<String> lines,
            final Drawing drawing) {
        final String whole = document.id().toString();
        final List<Open> open = new ArrayList<>();
        final Map<String, Integer> taken = new HashMap<>();
        for (final Reading.Heading heading : headings) {
            if (heading.text().isBlank()) {
                continue;
            }
            while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
                open.removeLast();
            }
            final String above = open.isEmpty() ? "" : open.getLast().path();
            final String path = above + "#" + heading.text().strip();
            final int count = taken.merge(path.toLowerCase(Locale.ROOT), 1, Integer::sum);
            final String id =
                    GraphNode.sections(whole) + path.toLowerCase(Locale.ROOT) + (count > 1 ? " " + count : "");
            drawing.owner(
                    new GraphNode(id, GraphNode.Kind.SECTION, Drawing.title(heading.text()), document.path() + path));
            drawing.edge(
                    id,
                    open.isEmpty() ? whole : open.getLast().id(),
                    GraphEdge.Type.PART_OF,
                    heading.line() <= lines.size() ? lines.get(heading.line() - 1) : "",
                    heading.line());
            open.add(new Open(heading.level(), id, path));
        }
    }
}
