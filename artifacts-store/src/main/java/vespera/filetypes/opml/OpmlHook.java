package vespera.filetypes.opml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import vespera.filetypes.markup.MarkdownText;
import vespera.filetypes.xml.HardXml;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;

/** Reads outlines in OPML 1 and 2: the first level as headings, what is below as nested lists. */
public final class OpmlHook implements FileTypeHook {

    private static final int LIGHT = 4 << 20;

    @Override
    public String name() {
        return "opml";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("opml");
    }

    @Override
    public boolean fits(final byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).contains("<");
    }

    @Override
    public int lightUpTo() {
        return LIGHT;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        final Map<String, List<String>> about = new LinkedHashMap<>();
        final MarkdownText out = new MarkdownText();
        try {
            final XMLStreamReader reader = HardXml.reader(bytes);
            String open = "";
            String title = "";
            int depth = 0;
            while (reader.hasNext() && !out.full()) {
                final int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open = reader.getLocalName();
                    if (open.equals("outline")) {
                        outline(reader, depth++, out);
                    }
                } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                    switch (open) {
                        case "title" -> title = reader.getText();
                        case "ownerName" -> about.put("author", List.of(reader.getText()));
                        case "dateCreated" -> about.put("date", List.of(reader.getText()));
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open = "";
                    depth -= reader.getLocalName().equals("outline") ? 1 : 0;
                }
            }
            return new Extract(title, about, out.toString(), "");
        } catch (XMLStreamException e) {
            throw HardXml.damaged(e);
        }
    }

    private static void outline(final XMLStreamReader reader, final int depth, final MarkdownText out) {
        final String text = HardXml.attribute(reader, "text");
        final String shown = plain(text.isBlank() ? HardXml.attribute(reader, "title") : text);
        final String address = first(
                HardXml.attribute(reader, "htmlUrl"),
                HardXml.attribute(reader, "url"),
                HardXml.attribute(reader, "xmlUrl"));
        final String line = address.isEmpty() || shown.isBlank() ? shown : MarkdownText.link(shown, address);
        if (depth == 0) {
            out.heading(2, line);
        } else {
            if (depth == 1) {
                out.gapBeforeList();
            }
            out.item(depth - 1, "-", line);
        }
        final String note = HardXml.attribute(reader, "_note");
        if (!note.isBlank()) {
            if (depth == 0) {
                out.paragraph(plain(note));
            } else {
                out.item(depth - 1, " ", plain(note));
            }
        }
    }

    private static String first(final String... values) {
        for (final String value : values) {
            if (!value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** Some programs write HTML into the text. */
    private static String plain(final String text) {
        final boolean markup = text.indexOf('<') >= 0 && text.indexOf('>') > 0 || text.contains("&");
        return MarkdownText.escaped(markup ? Jsoup.parseBodyFragment(text).text() : text);
    }
}
