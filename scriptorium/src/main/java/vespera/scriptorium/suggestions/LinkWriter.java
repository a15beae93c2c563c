package vespera.scriptorium.suggestions;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.links.Links;
import vespera.scriptorium.markdown.RawLink;

/** Writes links as a person would: the shortest form that leads to the document from where it stands. */
final class LinkWriter {

    private final Links links;

    LinkWriter(final Links links) {
        this.links = links;
    }

    /**
     * A link.
     *
     * @param source the path of the document it is to stand in
     * @param shown the text that is shown
     * @param inTable whether it stands in a table, where a bar ends the cell
     */
    String link(final String source, final Document target, final String shown, final boolean inTable) {
        return link(source, target, "", shown, inTable);
    }

    /** @param subpath a heading or block with its {@code #}, or empty */
    String link(
            final String source,
            final Document target,
            final String subpath,
            final String shown,
            final boolean inTable) {
        final String name = shortest(source, target);
        if (name.isEmpty() || hasMarks(shown)) {
            return "[" + shown.replace("[", "\\[").replace("]", "\\]") + "](" + encoded(target.path())
                    + (subpath.isEmpty() ? "" : "#" + encoded(subpath.substring(1))) + ")";
        }
        return shown.isEmpty() || shown.equals(name) && subpath.isEmpty()
                ? "[[" + name + subpath + "]]"
                : "[[" + name + subpath + (inTable ? "\\|" : "|") + shown + "]]";
    }

    /** What stands between the brackets of a link to a document; empty where brackets cannot hold its name. */
    String shortest(final String source, final Document target) {
        final String whole = target.kind() == Document.Kind.MARKDOWN
                ? target.path().substring(0, target.path().lastIndexOf('.'))
                : target.path();
        for (final String name : new String[] {Document.baseName(target.path()), whole, target.path()}) {
            if (!hasMarks(name) && leadsTo(source, name, target)) {
                return name;
            }
        }
        return "";
    }

    private boolean leadsTo(final String source, final String name, final Document target) {
        final RawLink link = new RawLink(RawLink.Kind.WIKILINK, name, null, null, 1, 0, name.length() + 4, false);
        return links.resolve(source, link).map(d -> d.id().equals(target.id())).orElse(false);
    }

    private static boolean hasMarks(final String name) {
        return name.chars().anyMatch(c -> "[]#^|\n".indexOf(c) >= 0);
    }

    /** From the atelier's folder, which every reader finds. */
    static String encoded(final String path) {
        final StringBuilder out = new StringBuilder();
        for (final String part : path.split("/", -1)) {
            out.append(out.isEmpty() ? "" : "/")
                    .append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return out.toString();
    }
}
