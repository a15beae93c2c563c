package vespera.scriptorium.suggestions;

import java.util.Optional;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.markdown.RawLink;

/** Has a link that is there already lead to another document, or to another heading, and read as before. */
final class LinkEdits {

    private final LinkWriter writer;

    LinkEdits(final LinkWriter writer) {
        this.writer = writer;
    }

    /**
     * The edit; empty where the link is written in a way that is better changed by hand.
     *
     * @param source the path of the document that holds the link
     * @param text of that document
     * @param from where the link starts in it, as a UTF-16 index
     * @param to where it ends
     * @param subpath the heading with its {@code #} in place of the one it has, or null to keep that
     * @param keepShown whether it is to read as it did
     */
    Optional<Deed.Edit> retarget(
            final String source,
            final String text,
            final RawLink link,
            final int from,
            final int to,
            final Document target,
            final @org.jspecify.annotations.Nullable String subpath,
            final boolean keepShown) {
        final String raw = text.substring(from, to);
        final String old = link.subpath() == null ? "" : "#" + link.subpath();
        final String part = subpath == null ? old : subpath;
        final String display = link.display();
        final String name = writer.shortest(source, target);
        return switch (link.kind()) {
            case WIKILINK, EMBED -> {
                if (!raw.endsWith("]]") || !raw.contains("[[") || name.isEmpty()) {
                    yield Optional.empty();
                }
                final String bar =
                        raw.contains("\\|") || PlainLine.around(text, from).table() ? "\\|" : "|";
                final String shown = display != null
                        ? bar + display
                        : keepShown
                                        && link.kind() == RawLink.Kind.WIKILINK
                                        && !link.target().equals(name)
                                ? bar + link.target()
                                : "";
                yield Optional.of(new Deed.Edit(
                        from, to, raw, raw.substring(0, raw.indexOf("[[") + 2) + name + part + shown + "]]"));
            }
            case MARKDOWN -> {
                final int round = raw.lastIndexOf("](");
                yield round < 0 || raw.indexOf(' ', round) >= 0 || raw.indexOf('<', round) >= 0
                        ? Optional.empty()
                        : Optional.of(new Deed.Edit(
                                from,
                                to,
                                raw,
                                raw.substring(0, round) + "](" + LinkWriter.encoded(target.path())
                                        + (part.isEmpty() ? "" : "#" + LinkWriter.encoded(part.substring(1))) + ")"));
            }
            case FRONT_MATTER -> {
                final int at = raw.indexOf(link.target());
                yield at < 0 || name.isEmpty() || name.contains("\"") || name.contains("'")
                        ? Optional.empty()
                        : Optional.of(new Deed.Edit(
                                from,
                                to,
                                raw,
                                raw.substring(0, at)
                                        + name
                                        + raw.substring(at + link.target().length())));
            }
        };
    }
}
