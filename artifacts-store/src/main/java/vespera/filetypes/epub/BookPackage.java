package vespera.filetypes.epub;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vespera.filetypes.xml.HardXml;

/**
 * A book's package document (OPF): what it says about itself, and its chapters in order.
 *
 * @param chapters paths in the archive
 */
record BookPackage(String title, Map<String, List<String>> properties, List<String> chapters) {

    /** A book has some hundreds; more is an attack. */
    private static final int MOST = 5_000;

    static BookPackage read(final byte[] opf, final String path) throws XMLStreamException {
        final Map<String, String> parts = new HashMap<>();
        final List<String> spine = new ArrayList<>();
        final Map<String, List<String>> said = new LinkedHashMap<>();
        final XMLStreamReader reader = HardXml.reader(opf);
        String open = "";
        while (reader.hasNext()) {
            final int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open = reader.getLocalName();
                if (open.equals("item")
                        && HardXml.attribute(reader, "media-type").contains("html")) {
                    parts.put(HardXml.attribute(reader, "id"), HardXml.attribute(reader, "href"));
                } else if (open.equals("itemref") && spine.size() < MOST) {
                    spine.add(HardXml.attribute(reader, "idref"));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                say(open, reader.getText(), said);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open = "";
            }
        }
        final List<String> titles = said.getOrDefault("title", List.of());
        said.remove("title");
        final List<String> chapters = spine.stream()
                .filter(parts::containsKey)
                .map(id -> resolved(path, parts.getOrDefault(id, "")))
                .distinct()
                .toList();
        return new BookPackage(titles.isEmpty() ? "" : titles.getFirst(), said, chapters);
    }

    private static void say(final String element, final String value, final Map<String, List<String>> said) {
        final String key = switch (element) {
            case "title" -> "title";
            case "creator" -> "author";
            case "date", "language", "publisher", "description" -> element;
            case "subject" -> "keywords";
            default -> "";
        };
        if (!key.isEmpty()) {
            said.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
        }
    }

    private static String resolved(final String opf, final String href) {
        final String plain = URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
        final List<String> steps = new ArrayList<>(List.of(opf.split("/")));
        steps.removeLast();
        for (final String step : plain.split("/")) {
            if (step.equals("..") && !steps.isEmpty()) {
                steps.removeLast();
            } else if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }
}
