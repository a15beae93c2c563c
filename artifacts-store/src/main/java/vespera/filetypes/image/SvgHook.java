package vespera.filetypes.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vespera.filetypes.markup.MarkdownText;
import vespera.filetypes.xml.HardXml;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;

/** Reads the words in a drawing in SVG: its title, its description and the texts drawn in it. */
public final class SvgHook implements FileTypeHook {

    private static final int LIGHT = 1 << 20;

    @Override
    public String name() {
        return "svg";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("svg");
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
        final MarkdownText out = new MarkdownText();
        final Map<String, List<String>> about = new LinkedHashMap<>();
        final StringBuilder text = new StringBuilder();
        String title = "";
        int depth = 0;
        try {
            final XMLStreamReader reader = HardXml.reader(bytes);
            while (reader.hasNext() && !out.full()) {
                final int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth == 1) {
                        size(reader, about);
                    }
                    if (isText(reader.getLocalName())) {
                        text.setLength(0);
                    }
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (reader.getLocalName().equals("title") && depth == 2) {
                        title = MarkdownText.oneLine(text.toString());
                    } else if (isText(reader.getLocalName())) {
                        out.paragraph(MarkdownText.escaped(text.toString()));
                    }
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            throw HardXml.damaged(e);
        }
        return new Extract(title, about, out.toString(), "");
    }

    private static boolean isText(final String name) {
        return name.equals("text") || name.equals("title") || name.equals("desc");
    }

    private static void size(final XMLStreamReader reader, final Map<String, List<String>> about) {
        final String width = HardXml.attribute(reader, "width");
        final String height = HardXml.attribute(reader, "height");
        if (!width.isBlank() && !height.isBlank()) {
            about.put("size", List.of(width + " × " + height));
        }
    }
}
