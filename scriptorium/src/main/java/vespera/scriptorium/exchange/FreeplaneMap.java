package vespera.scriptorium.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.exchange.OutlineTopic.Arrow;
import vespera.scriptorium.exchange.OutlineTopic.Source;
import vespera.scriptorium.exchange.OwnParts.Part;

/**
 * Mind maps of Freeplane and FreeMind ({@code .mm}). Whatever is not changed between reading and writing keeps its every
 * byte: unknown attributes and elements, map styles, HTML, white space, encoding.
 */
public final class FreeplaneMap {

    private static final String BEFORE = "<map version=\"freeplane 1.9.8\">\n";
    private static final String AFTER = "\n</map>\n";
    private static final String MAP = "map";
    private static final String NODE = "NODE";
    private static final String NOTE = "NOTE";
    private static final String DETAILS = "DETAILS";

    private FreeplaneMap() {}

    /** Reads a map; throws {@code Refused} for one that is damaged, too large, or none at all. */
    public static MapOutline read(final byte[] bytes) {
        final Encoded file = Encoded.of(bytes);
        final NestedXml.Parts parts = NestedXml.read(file.text(), "node", MAP);
        final List<OutlineTopic> topics =
                parts.nested().stream().map(n -> topic(n.depth(), n.source())).toList();
        return new MapOutline(new Envelope(file.charset(), file.mark(), parts.gaps()), topics);
    }

    /** The bytes of a map. Several topics at the top are put under one, since Freeplane knows one centre only. */
    public static byte[] write(final MapOutline map) {
        final List<OutlineTopic> topics = oneCentre(map.topics());
        final List<NestedXml.Nested> nested = new ArrayList<>(topics.size());
        for (final OutlineTopic topic : topics) {
            nested.add(new NestedXml.Nested(topic.depth(), source(topic)));
        }
        final Envelope around =
                map.envelope().holds(MAP) ? map.envelope() : new Envelope(UTF_8, false, List.of(BEFORE, AFTER));
        return Encoded.bytes(NestedXml.write(around.gaps(), nested), around);
    }

    private static List<OutlineTopic> oneCentre(final List<OutlineTopic> topics) {
        final long tops = topics.stream().filter(t -> t.depth() == 0).count();
        final boolean asRead = topics.stream().allMatch(t -> t.source().isPresent());
        if (tops == 1 || tops > 1 && asRead) {
            return topics;
        }
        final List<OutlineTopic> deeper = new ArrayList<>();
        deeper.add(OutlineTopic.of(0, "", ""));
        topics.forEach(t -> deeper.add(t.at(t.depth() + 1)));
        return deeper;
    }

    /** What a topic says that was written so. */
    static OutlineTopic topic(final int depth, final Source source) {
        final Tag tag = Tag.of(source.tag());
        final OwnParts own = OwnParts.of(source.gaps());
        return new OutlineTopic(
                depth,
                tag.get("ID"),
                text(tag, own),
                notes(own),
                tag.get("FOLDED").equalsIgnoreCase("true"),
                own.named("icon").stream().map(p -> p.tag().get("BUILTIN")).toList(),
                tag.get("COLOR"),
                tag.get("BACKGROUND_COLOR"),
                tag.get("LINK"),
                arrows(own),
                Optional.of(source));
    }

    private static String text(final Tag tag, final OwnParts own) {
        final @Nullable Part rich = own.rich(NODE);
        if (rich != null) {
            return RichText.plain(rich.inner());
        }
        return tag.has("TEXT")
                ? tag.get("TEXT")
                : tag.get("LOCALIZED_TEXT").replace('_', ' ').replace('.', ' ');
    }

    private static String notes(final OwnParts own) {
        final String details = markdown(own.rich(DETAILS));
        final String note = markdown(own.rich(NOTE));
        return details.isEmpty() || note.isEmpty() ? details + note : details + "\n\n" + note;
    }

    private static String markdown(final @Nullable Part part) {
        if (part == null) {
            return "";
        }
        final Optional<Part> plain = OwnParts.of(List.of(part.inner())).named("text").stream()
                .filter(p -> part.tag().has("CONTENT-TYPE"))
                .findFirst();
        return plain.map(p -> XmlText.read(p.inner()).strip()).orElseGet(() -> RichText.markdown(part.inner()));
    }

    private static List<Arrow> arrows(final OwnParts own) {
        return own.named("arrowlink").stream().map(FreeplaneMap::arrow).toList();
    }

    private static Arrow arrow(final Part part) {
        final String label = List.of("SOURCE_LABEL", "MIDDLE_LABEL", "TARGET_LABEL").stream()
                .map(part.tag()::get)
                .filter(l -> !l.isBlank())
                .collect(Collectors.joining(" "));
        return new Arrow(part.tag().get("DESTINATION"), label);
    }

    /** How a topic is written: as it was where it says the same. */
    static Source source(final OutlineTopic topic) {
        final Source was = topic.source()
                .filter(s -> Tag.of(s.tag()).name().equals("node"))
                .orElseGet(() -> new Source("<node>", List.of(), ""));
        final OutlineTopic then = topic(topic.depth(), was);
        if (then.equals(topic)) {
            return was;
        }
        Tag tag = Tag.of(was.tag());
        List<String> gaps = was.gaps();
        if (!topic.text().equals(then.text()) || topic.source().isEmpty()) {
            tag = tag.with("LOCALIZED_TEXT", null).with("TEXT", topic.text());
            gaps = OwnParts.of(gaps).replaced(p -> p.rich(NODE), "");
        }
        tag = changed(tag, "ID", then.id(), topic.id());
        tag = changed(tag, "COLOR", then.colour(), topic.colour());
        tag = changed(tag, "BACKGROUND_COLOR", then.background(), topic.background());
        tag = changed(tag, "LINK", then.link(), topic.link());
        if (topic.folded() != then.folded()) {
            tag = tag.with("FOLDED", String.valueOf(topic.folded()));
        }
        if (!topic.icons().equals(then.icons())) {
            gaps = OwnParts.of(gaps).replaced(p -> p.is("icon"), icons(topic.icons()));
        }
        if (!topic.arrows().equals(then.arrows())) {
            gaps = withArrows(gaps, topic.arrows());
        }
        if (!topic.notes().equals(then.notes())) {
            gaps = withNotes(gaps, topic.notes());
        }
        return new Source(tag.open(), gaps, was.end());
    }

    private static Tag changed(final Tag tag, final String name, final String was, final String is) {
        return was.equals(is) ? tag : tag.with(name, is.isEmpty() ? null : is);
    }

    private static String icons(final List<String> names) {
        return names.stream()
                .map(n -> "<icon BUILTIN=\"" + XmlText.attribute(n) + "\"/>")
                .collect(Collectors.joining("\n"));
    }

    private static List<String> withArrows(final List<String> gaps, final List<Arrow> arrows) {
        final OwnParts own = OwnParts.of(gaps);
        final List<Arrow> kept = arrows(own);
        final StringBuilder made = new StringBuilder();
        for (final Arrow arrow : arrows) {
            final int at = kept.indexOf(arrow);
            if (!made.isEmpty()) {
                made.append('\n');
            }
            if (at >= 0) {
                final Part part = own.named("arrowlink").get(at);
                made.append(gaps.get(part.gap()), part.from(), part.to());
            } else {
                final String label =
                        arrow.label().isEmpty() ? "" : " MIDDLE_LABEL=\"" + XmlText.attribute(arrow.label()) + "\"";
                made.append("<arrowlink DESTINATION=\"")
                        .append(XmlText.attribute(arrow.to()))
                        .append("\"")
                        .append(label)
                        .append(" STARTARROW=\"NONE\" ENDARROW=\"DEFAULT\"/>");
            }
        }
        return own.replaced(p -> p.is("arrowlink"), made.toString());
    }

    /** Details that still begin the notes stay as they are. */
    private static List<String> withNotes(final List<String> gaps, final String notes) {
        final OwnParts own = OwnParts.of(gaps);
        final String details = markdown(own.rich(DETAILS));
        final boolean keep = !details.isEmpty() && (notes.equals(details) || notes.startsWith(details + "\n\n"));
        final String rest = keep ? notes.substring(details.length()).strip() : notes.strip();
        final String made =
                rest.isEmpty() ? "" : "<richcontent TYPE=\"NOTE\">\n" + RichText.html(rest) + "\n</richcontent>";
        return own.replaced(p -> p.rich(NOTE) || !keep && p.rich(DETAILS), made);
    }
}
