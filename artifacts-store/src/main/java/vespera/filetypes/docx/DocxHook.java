package vespera.filetypes.docx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vespera.filetypes.markup.MarkdownText;
import vespera.filetypes.xml.HardXml;
import vespera.filetypes.zip.Archive;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/**
 * Reads the text of a Word document (ECMA-376, WordprocessingML) as a stream: headings by their styles, lists, tables,
 * links, footnotes. What was deleted under track changes is left out.
 */
public final class DocxHook implements FileTypeHook {

    private static final String MAIN = "word/document.xml";
    private static final Set<String> PARTS = Set.of(
            MAIN,
            "word/_rels/document.xml.rels",
            "word/styles.xml",
            "word/footnotes.xml",
            "word/endnotes.xml",
            "docProps/core.xml",
            "[Content_Types].xml");

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public boolean takes(final String ending) {
        return ending.equals("docx");
    }

    @Override
    public boolean fits(final byte[] head) {
        return starts(head, 'P', 'K', 3, 4) || locked(head);
    }

    /** A document with a password is wrapped into Microsoft's older container. */
    private static boolean locked(final byte[] head) {
        return starts(head, 0xD0, 0xCF, 0x11, 0xE0);
    }

    private static boolean starts(final byte[] head, final int... mark) {
        boolean same = head.length >= mark.length;
        for (int i = 0; same && i < mark.length; i++) {
            same = (head[i] & 0xFF) == mark[i];
        }
        return same;
    }

    @Override
    public Extract read(final byte[] bytes) throws IOException {
        if (locked(bytes)) {
            throw new Unreadable("is locked with a password, or is of an older Word than its name says");
        }
        final Archive archive = Archive.of(bytes, PARTS::contains);
        final byte[] main =
                archive.part(MAIN).orElseThrow(() -> new Unreadable("is damaged: there is no text part in it"));
        try {
            final Map<String, List<String>> properties = new LinkedHashMap<>();
            final String title = about(archive, properties);
            final MarkdownText out = new MarkdownText();
            final WordText text = new WordText(WordStyles.of(archive), out);
            text.read(main);
            for (final String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
                if (archive.part(notes).isPresent()) {
                    text.read(archive.part(notes).get());
                }
            }
            return new Extract(title, properties, out.toString(), "");
        } catch (XMLStreamException e) {
            throw HardXml.damaged(e);
        }
    }

    private static String about(final Archive archive, final Map<String, List<String>> properties)
            throws XMLStreamException {
        final byte[] core = archive.part("docProps/core.xml").orElse(new byte[0]);
        String title = "";
        if (core.length > 0) {
            final XMLStreamReader reader = HardXml.reader(core);
            String name = "";
            while (reader.hasNext()) {
                final int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    name = reader.getLocalName();
                } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                    final String value = reader.getText();
                    switch (name) {
                        case "title" -> title = value;
                        case "creator" -> properties.put("author", List.of(value));
                        case "created" ->
                            properties.put("date", List.of(value.substring(0, Math.min(10, value.length()))));
                        case "keywords", "subject", "description" -> properties.put(name, List.of(value));
                        default -> {}
                    }
                }
            }
        }
        return title;
    }
}
