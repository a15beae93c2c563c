package vespera.filetypes.epub;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Document;
import vespera.filetypes.html.HtmlHook;
import vespera.filetypes.html.HtmlMarkdown;
import vespera.filetypes.markup.MarkdownText;
import vespera.filetypes.xml.HardXml;
import vespera.filetypes.zip.Archive;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/** Reads a book in EPUB (2 and 3): its chapters in the order of its spine, each under a heading. */
public final class EpubHook implements FileTypeHook {

    private static final String CONTAINER = "META-INF/container.xml";
    private static final String LOCKS = "META-INF/encryption.xml";

    @Override
    public String name() {
        return "epub";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("epub");
    }

    @Override
    public boolean fits(final byte[] head) {
        return head.length > 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        final Archive archive = Archive.of(bytes, EpubHook::wanted);
        try {
            final String opf = rootFile(archive);
            final BookPackage book = BookPackage.read(
                    archive.part(opf).orElseThrow(() -> new Unreadable("is damaged: it does not say what is in it")),
                    opf);
            refuseLocked(archive, book);
            final MarkdownText out = new MarkdownText();
            int missing = 0;
            for (final String chapter : book.chapters()) {
                final byte[] page = archive.part(chapter).orElse(null);
                if (page == null) {
                    missing++;
                } else {
                    chapter(page, out);
                }
            }
            return new Extract(
                    book.title(),
                    book.properties(),
                    out.toString(),
                    missing == 0 ? "" : missing + " of its chapters are not in it");
        } catch (XMLStreamException e) {
            throw HardXml.damaged(e);
        }
    }

    private static boolean wanted(final String name) {
        final String lower = name.toLowerCase(Locale.ROOT);
        return name.equals(CONTAINER)
                || name.equals(LOCKS)
                || lower.endsWith(".opf")
                || lower.endsWith("html")
                || lower.endsWith(".htm")
                || lower.endsWith(".xml") && !lower.startsWith("meta-inf/");
    }

    private static String rootFile(final Archive archive) throws IOException, XMLStreamException {
        final byte[] container =
                archive.part(CONTAINER).orElseThrow(() -> new Unreadable("is damaged: it is no book in EPUB"));
        final XMLStreamReader reader = HardXml.reader(container);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("rootfile")) {
                return HardXml.attribute(reader, "full-path");
            }
        }
        throw new Unreadable("is damaged: it does not say what is in it");
    }

    /** Scrambled fonts are common and no hindrance; scrambled chapters are. */
    private static void refuseLocked(final Archive archive, final BookPackage book) throws IOException {
        final String locks = archive.part(LOCKS)
                .map(b -> new String(b, StandardCharsets.UTF_8))
                .orElse("");
        if (!locks.isEmpty() && book.chapters().stream().anyMatch(locks::contains)) {
            throw new Unreadable("is locked by its seller (copy protection)");
        }
    }

    private static void chapter(final byte[] page, final MarkdownText out) throws IOException {
        final Document html = HtmlHook.parse(page);
        if (html.selectFirst("h1, h2, h3, h4, h5, h6") == null) {
            out.heading(2, MarkdownText.escaped(HtmlHook.title(html)));
        }
        HtmlMarkdown.write(html, out, true);
    }
}
