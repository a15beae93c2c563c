package vespera.scriptorium.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vespera.scriptorium.exchange.OutlineTopic.Source;

/**
 * Outlines in OPML 1 and 2 (<a href="http://opml.org/spec2.opml">the specification</a>): {@code text}, {@code _note} as
 * outliners write it, addresses. What else a file says is kept as it was.
 */
public final class Opml {

    private static final String BODY = "body";
    private static final String BEFORE =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head><title>";
    private static final String BEGUN = "</title></head>\n<body>\n";
    private static final String AFTER = "\n</body>\n</opml>\n";
    private static final String NEW = "<outline>";
    private static final List<String> LINKS = List.of("htmlUrl", "url", "xmlUrl");

    private Opml() {}

    /** Reads an outline; throws {@code Refused} for one that is damaged, too large, or none at all. */
    public static MapOutline read(final byte[] bytes) {
        final Encoded file = Encoded.of(bytes);
        final NestedXml.Parts parts = NestedXml.read(file.text(), "outline", BODY);
        final List<OutlineTopic> topics =
                parts.nested().stream().map(n -> topic(n.depth(), n.source())).toList();
        return new MapOutline(new Envelope(file.charset(), file.mark(), parts.gaps()), topics);
    }

    /** The bytes of an outline. */
    public static byte[] write(final MapOutline map) {
        final List<NestedXml.Nested> nested = new ArrayList<>(map.topics().size());
        for (final OutlineTopic topic : map.topics()) {
            nested.add(new NestedXml.Nested(topic.depth(), source(topic)));
        }
        final boolean made = !map.envelope().holds(BODY);
        final String title =
                map.topics().isEmpty() ? "" : map.topics().getFirst().text();
        final List<String> gaps = made
                ? List.of(BEFORE + XmlText.text(title.replace('\n', ' ')) + BEGUN, AFTER)
                : map.envelope().gaps();
        return Encoded.bytes(NestedXml.write(gaps, nested), made ? Envelope.NEW : map.envelope());
    }

    /** What a topic says that was written so. */
    static OutlineTopic topic(final int depth, final Source source) {
        final Tag tag = Tag.of(source.tag());
        final String text = tag.get(tag.has("text") ? "text" : "title");
        return new OutlineTopic(
                depth,
                "",
                plain(text),
                plain(tag.get("_note")),
                false,
                List.of(),
                "",
                "",
                LINKS.stream()
                        .map(tag::get)
                        .filter(l -> !l.isEmpty())
                        .findFirst()
                        .orElse(""),
                List.of(),
                Optional.of(source));
    }

    /** Some programs write HTML into the text. */
    private static String plain(final String text) {
        final boolean html = text.indexOf('<') >= 0
                && text.matches("(?is).*(<(b|i|em|strong|a|p|span|u|code)(\\s[^<>]*)?>.*</\\2>|<br\\s*/?>).*");
        if (!html) {
            return text;
        }
        try {
            return RichText.markdown(text);
        } catch (vespera.scriptorium.journal.Refused looseEnds) {
            return text;
        }
    }

    private static Source source(final OutlineTopic topic) {
        final Source was = topic.source()
                .filter(s -> Tag.of(s.tag()).name().equals("outline"))
                .orElseGet(() -> new Source(NEW, List.of(), ""));
        final OutlineTopic then = topic(topic.depth(), was);
        Tag tag = Tag.of(was.tag());
        if (was.tag().equals(NEW) || !topic.text().equals(then.text())) {
            tag = tag.with("text", topic.text());
        }
        if (!topic.notes().equals(then.notes())) {
            tag = tag.with("_note", topic.notes().isEmpty() ? null : topic.notes());
        }
        if (!topic.link().equals(then.link())) {
            tag = tag.with("htmlUrl", null).with("xmlUrl", null);
            tag = tag.with("url", topic.link().isEmpty() ? null : topic.link());
        }
        return new Source(tag.open(), was.gaps(), was.end());
    }
}
