package vespera.scriptorium.graph;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.Documents;
import vespera.scriptorium.documents.Readable;
import vespera.scriptorium.links.LinkResolver;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.links.OutLink;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** Draws a document as it is now: its links, embeds, citations and tags, its sections, and who wrote it. */
final class DocumentDrawer {

    private final Documents documents;
    private final Links links;
    private final Authors authors;

    DocumentDrawer(final Documents documents, final Links links) {
        this.documents = documents;
        this.links = links;
        this.authors = new Authors(documents.records());
    }

    static String tagNode(final String tag) {
        return "tag:" + Normalizer.normalize(tag, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    static GraphNode node(final Document document) {
        return new GraphNode(document.id().toString(), GraphNode.Kind.DOCUMENT, document.name(), document.path());
    }

    /** @param authored whether somebody who is known may have written it */
    void draw(final DocumentId id, final boolean authored, final Drawing drawing) {
        final Optional<Document> found = documents.catalogue().find(id).filter(Document::here);
        if (found.isEmpty()) {
            drawing.remove(id.toString());
            return;
        }
        final Document document = found.get();
        drawing.owner(node(document));
        documents.readable(document).ifPresent(readable -> read(document, readable, drawing));
        if (authored || document.versions() > 1) {
            authors.of(document, drawing);
        }
    }

    private void read(final Document document, final Readable readable, final Drawing drawing) {
        final Reading reading = readable.reading();
        final boolean quotes = !reading.links().isEmpty() || !reading.headings().isEmpty();
        final List<String> lines = quotes ? List.of(readable.text().split("\n", -1)) : List.of();
        final Citing citing = new Citing(lines);
        for (final RawLink raw : reading.links()) {
            final OutLink link = links.out(document, raw);
            if (!raw.commented() && !link.target().equals(Optional.of(document))) {
                draw(document, link, readable.text(), lines, citing, drawing);
            }
        }
        Outline.draw(document, reading.headings(), lines, drawing);
        for (final String tag : reading.tags()) {
            final String node = tagNode(tag);
            drawing.tags().add(node);
            drawing.edge(document.id().toString(), node, GraphEdge.Type.TAGGED, "#" + tag, 0);
        }
    }

    private static void draw(
            final Document source,
            final OutLink link,
            final String text,
            final List<String> lines,
            final Citing citing,
            final Drawing drawing) {
        final RawLink raw = link.link();
        final String to =
                link.target().map(t -> t.id().toString()).orElseGet(() -> "missing:" + LinkResolver.key(raw.target()));
        if (link.target().isEmpty()) {
            drawing.node(new GraphNode(to, GraphNode.Kind.MISSING, Document.baseName(raw.target()), ""));
        }
        final String line = raw.line() <= lines.size() ? lines.get(raw.line() - 1) : "";
        final GraphEdge.Type type = embeds(raw, text) ? GraphEdge.Type.EMBEDS : GraphEdge.Type.LINKS;
        drawing.edge(source.id().toString(), to, type, line, raw.line());
        if (citing.cites(raw)) {
            drawing.edge(source.id().toString(), to, GraphEdge.Type.CITES, line, raw.line());
        }
    }

    /** A Markdown link shows what it leads to where it begins with an exclamation mark. */
    private static boolean embeds(final RawLink link, final String text) {
        return switch (link.kind()) {
            case EMBED -> true;
            case MARKDOWN -> text.charAt(text.offsetByCodePoints(0, link.from())) == '!';
            case WIKILINK, FRONT_MATTER -> false;
        };
    }
}
