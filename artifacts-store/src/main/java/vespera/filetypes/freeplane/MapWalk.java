package vespera.filetypes.freeplane;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vespera.filetypes.markup.MarkdownText;
import vespera.filetypes.xml.HardXml;

/** Walks over a map and writes each topic once all that belongs to it has been seen: when its first child begins. */
final class MapWalk {

    private static final Set<String> LINES = Set.of("p", "br", "li", "div", "tr", "h1", "h2", "h3");
    private static final int HEADINGS = 2;

    private final MarkdownText out;
    private final Deque<Topic> open = new ArrayDeque<>();
    private final StringBuilder rich = new StringBuilder();
    private String richType = "";
    private int silent;
    private String title = "";

    /** A topic that is being read. */
    private static final class Topic {
        private String text = "";
        private String link = "";
        private final StringBuilder notes = new StringBuilder();
        private boolean written;
    }

    MapWalk(final MarkdownText out) {
        this.out = out;
    }

    /** The text of the topic in the middle. */
    String title() {
        return title;
    }

    void read(final XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext() && !out.full()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(reader, reader.getLocalName());
                case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
                case XMLStreamConstants.CHARACTERS -> {
                    if (!richType.isEmpty() && silent == 0) {
                        rich.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    private void start(final XMLStreamReader reader, final String name) {
        if (name.equals("node")) {
            write();
            final Topic topic = new Topic();
            topic.text = HardXml.attribute(reader, "TEXT");
            topic.link = HardXml.attribute(reader, "LINK");
            open.push(topic);
        } else if (name.equals("richcontent")) {
            richType = HardXml.attribute(reader, "TYPE").toUpperCase(Locale.ROOT);
            rich.setLength(0);
        } else if (name.equals("attribute") && !open.isEmpty()) {
            note(HardXml.attribute(reader, "NAME") + ": " + HardXml.attribute(reader, "VALUE"));
        } else if (name.equals("head") || name.equals("style")) {
            silent++;
        } else if (LINES.contains(name)) {
            rich.append('\n');
        }
    }

    private void end(final String name) {
        switch (name) {
            case "node" -> {
                write();
                open.pop();
            }
            case "richcontent" -> {
                if (richType.equals("NODE") && !open.isEmpty()) {
                    open.element().text = MarkdownText.oneLine(rich.toString());
                } else if (!open.isEmpty()) {
                    rich.toString().lines().forEach(this::note);
                }
                richType = "";
            }
            case "head", "style" -> silent = Math.max(0, silent - 1);
            default -> {}
        }
    }

    private void note(final String line) {
        if (!line.isBlank()) {
            open.element().notes.append(line.strip()).append('\n');
        }
    }

    private void write() {
        if (open.isEmpty() || open.element().written) {
            return;
        }
        final Topic topic = open.element();
        topic.written = true;
        final int depth = open.size();
        final String text = MarkdownText.oneLine(topic.text);
        if (depth == 1) {
            title = text;
        }
        final boolean leads = !topic.link.isBlank() && !topic.link.startsWith("#");
        final String escaped = MarkdownText.escaped(text);
        final String shown = leads ? MarkdownText.link(escaped.isEmpty() ? topic.link : escaped, topic.link) : escaped;
        if (depth <= HEADINGS) {
            out.heading(depth, shown);
            topic.notes.toString().lines().forEach(line -> out.paragraph(MarkdownText.escaped(line)));
        } else {
            if (depth == HEADINGS + 1) {
                out.gapBeforeList();
            }
            out.item(depth - HEADINGS - 1, "-", shown);
            topic.notes
                    .toString()
                    .lines()
                    .forEach(line -> out.item(depth - HEADINGS - 1, " ", MarkdownText.escaped(line)));
        }
    }
}
