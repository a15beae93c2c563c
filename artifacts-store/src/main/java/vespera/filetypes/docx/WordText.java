package vespera.filetypes.docx;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vespera.filetypes.markup.MarkdownText;
import vespera.filetypes.xml.HardXml;

/** Walks over a part of a Word document and writes its paragraphs. */
final class WordText {

    private final WordStyles styles;
    private final MarkdownText out;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder row = new StringBuilder();
    private int tables;
    private int skipped;
    private int level;
    private int item = -1;
    private int linkFrom = -1;
    private String link = "";
    private String note = "";
    private boolean inText;

    WordText(final WordStyles styles, final MarkdownText out) {
        this.styles = styles;
        this.out = out;
    }

    void read(final byte[] part) throws XMLStreamException {
        final XMLStreamReader reader = HardXml.reader(part);
        while (reader.hasNext() && !out.full()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (inText && skipped == 0) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(final XMLStreamReader reader) {
        switch (reader.getLocalName()) {
            case "Fallback", "del", "moveFrom" -> skipped++;
            case "t" -> inText = true;
            case "tab", "br", "cr" -> space();
            case "noBreakHyphen" -> text.append('\u2011');
            case "p" -> begin();
            case "pStyle" -> level = styles.level(HardXml.attribute(reader, "val"));
            case "outlineLvl" -> outline(HardXml.attribute(reader, "val"));
            case "ilvl" -> item = Math.clamp(number(HardXml.attribute(reader, "val")), 0, 8);
            case "tbl" -> tables++;
            case "hyperlink" -> {
                link = styles.target(HardXml.attribute(reader, "id"));
                linkFrom = text.length();
            }
            case "docPr" ->
                text.append(' ').append(HardXml.attribute(reader, "descr")).append(' ');
            case "footnoteReference", "endnoteReference" -> text.append(' ');
            case "footnote", "endnote" -> note = HardXml.attribute(reader, "type");
            default -> {}
        }
    }

    private void begin() {
        // A paragraph in a text box stands inside another one.
        if (!text.toString().isBlank()) {
            finish();
        }
        level = 0;
        item = -1;
    }

    private void outline(final String value) {
        final int outlined = number(value);
        if (level == 0 && outlined >= 0 && outlined < 9) {
            level = outlined + 1;
        }
    }

    private static int number(final String value) {
        return value.matches("\\d{1,3}") ? Integer.parseInt(value) : -1;
    }

    private void space() {
        text.append(' ');
    }

    private void end(final String name) {
        switch (name) {
            case "Fallback", "del", "moveFrom" -> skipped = Math.max(0, skipped - 1);
            case "t" -> inText = false;
            case "hyperlink" -> closeLink();
            case "p" -> finish();
            case "tc" -> row.append(" | ");
            case "tr" -> endRow();
            case "tbl" -> tables = Math.max(0, tables - 1);
            case "footnote", "endnote" -> note = "";
            default -> {}
        }
    }

    /** The link's own marks must not be escaped, so what stands before it is escaped first. */
    private void closeLink() {
        if (linkFrom < 0 || link.isEmpty() || linkFrom > text.length()) {
            return;
        }
        final String shown = text.substring(linkFrom);
        text.setLength(linkFrom);
        text.append(LINK).append(link).append(LINK).append(shown).append(LINK);
        linkFrom = -1;
    }

    private void finish() {
        final String markdown = markdown();
        text.setLength(0);
        linkFrom = -1;
        if (note.endsWith("eparator")) {
            return;
        }
        if (tables > 0) {
            row.append(row.isEmpty() || row.toString().endsWith(" | ") ? "" : " ")
                    .append(markdown);
        } else if (level > 0) {
            out.heading(level, markdown);
        } else if (item >= 0) {
            out.gapBeforeList();
            out.item(item, "-", markdown);
        } else {
            out.paragraph(markdown);
        }
    }

    /** A mark that no text holds parts a link's target, its text and what follows. */
    private static final char LINK = '\uE000';

    private String markdown() {
        final String[] parts = text.toString().split(String.valueOf(LINK), -1);
        final StringBuilder markdown = new StringBuilder();
        for (int i = 0; i < parts.length; i += 3) {
            markdown.append(MarkdownText.escaped(parts[i]));
            if (i + 2 < parts.length) {
                markdown.append(MarkdownText.link(MarkdownText.escaped(parts[i + 2]), parts[i + 1]));
            }
        }
        return markdown.toString();
    }

    private void endRow() {
        if (tables <= 1) {
            final String cells = MarkdownText.oneLine(row.toString()).replaceAll("( \\|)+$", "");
            row.setLength(0);
            if (!cells.replace("|", "").isBlank()) {
                out.paragraph(cells);
            }
        }
    }
}
