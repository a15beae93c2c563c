package vespera.filetypes.docx;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vespera.filetypes.xml.HardXml;
import vespera.filetypes.zip.Archive;

/** What a Word document says beside its text: which styles are headings, and where its links lead. */
final class WordStyles {

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();

    private WordStyles() {}

    static WordStyles of(final Archive archive) throws XMLStreamException {
        final WordStyles styles = new WordStyles();
        final Optional<byte[]> sheet = archive.part("word/styles.xml");
        if (sheet.isPresent()) {
            styles.styles(HardXml.reader(sheet.get()));
        }
        final Optional<byte[]> links = archive.part("word/_rels/document.xml.rels");
        if (links.isPresent()) {
            styles.links(HardXml.reader(links.get()));
        }
        return styles;
    }

    /** The names of built-in styles are the same in every language, their ids are not. */
    private void styles(final XMLStreamReader reader) throws XMLStreamException {
        String id = "";
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "style" -> id = HardXml.attribute(reader, "styleId");
                    case "name" -> named(id, HardXml.attribute(reader, "val").toLowerCase(Locale.ROOT));
                    case "outlineLvl" -> level(HardXml.attribute(reader, "val"), id);
                    default -> {}
                }
            }
        }
    }

    private void named(final String id, final String name) {
        if (name.equals("title")) {
            levels.put(id, 1);
        } else if (name.matches("heading [1-9]")) {
            levels.put(id, name.charAt(8) - '0');
        }
    }

    private void level(final String value, final String id) {
        if (value.matches("[0-8]")) {
            levels.putIfAbsent(id, value.charAt(0) - '0' + 1);
        }
    }

    private void links(final XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("Relationship")
                    && HardXml.attribute(reader, "Type").endsWith("/hyperlink")) {
                targets.put(HardXml.attribute(reader, "Id"), HardXml.attribute(reader, "Target"));
            }
        }
    }

    /** The level of a heading of this style, from 1; 0 where it is none. */
    int level(final String style) {
        final Integer level = levels.get(style);
        if (level != null) {
            return level;
        }
        return style.matches("Heading[1-9]") ? style.charAt(7) - '0' : style.equals("Title") ? 1 : 0;
    }

    String target(final String relation) {
        return targets.getOrDefault(relation, "");
    }
}
