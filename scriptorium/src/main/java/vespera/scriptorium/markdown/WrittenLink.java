package vespera.scriptorium.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a link is written where it stands, and how it is written with another target: all else of it stays as it is. */
public final class WrittenLink {

    private static final String HEX = "0123456789ABCDEF";

    private WrittenLink() {}

    /**
     * A stretch of a text and what is to stand there.
     *
     * @param from where it starts, as a UTF-16 index
     * @param to where it ends, exclusive
     */
    public record Change(int from, int to, String text) {}

    /**
     * What is to be changed so that a link leads to another target.
     *
     * @param text the whole text
     * @param from where the link starts in it, as a UTF-16 index
     * @param to where it ends, exclusive
     * @param target the new target, not encoded
     * @return empty where this way of writing links cannot hold such a target, or the link is not found there
     */
    public static Optional<Change> retargeted(
            final String text, final int from, final int to, final RawLink link, final String target) {
        return switch (link.kind()) {
            case WIKILINK, EMBED -> wiki(text, from, to, link, target);
            case FRONT_MATTER -> fitsBrackets(target) ? named(text, from, to, target) : Optional.empty();
            case MARKDOWN -> markdown(text, from, to, link, target);
        };
    }

    /** Whether a wikilink can hold such a target. */
    public static boolean fitsBrackets(final String target) {
        return target.codePoints().noneMatch(c -> "#|[]^".indexOf(c) >= 0 || c < ' ')
                && !target.endsWith("\\")
                && target.equals(target.strip());
    }

    private static Optional<Change> wiki(
            final String text, final int from, final int to, final RawLink link, final String target) {
        return fitsBrackets(target) ? named(text, from, to, target) : Optional.of(asMarkdown(from, to, link, target));
    }

    /** The part between the brackets up to a heading or a display text; white space around it stays. */
    private static Optional<Change> named(final String text, final int from, final int to, final String target) {
        final int open = text.indexOf("[[", from) + 2;
        if (open < 2 || open > to) {
            return Optional.empty();
        }
        int end = open;
        while (end < to && "#|]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == to) {
            return Optional.empty();
        }
        if (end > open && text.charAt(end) == '|' && text.charAt(end - 1) == '\\') {
            end--; // a table cell writes the bar as \|
        }
        int start = open;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Optional.of(new Change(start, end, target));
    }

    /** A name that brackets cannot hold is written as a Markdown link, which can encode it. */
    private static Change asMarkdown(final int from, final int to, final RawLink link, final String target) {
        final String subpath = link.subpath();
        final String display = link.display();
        final String shown =
                display != null ? display : subpath == null ? link.target() : link.target() + " > " + subpath;
        final String address = encoded(target, true) + (subpath == null ? "" : "#" + encoded(subpath, true));
        final String mark = link.kind() == RawLink.Kind.EMBED ? "!" : "";
        return new Change(from, to, mark + "[" + shown.replace("[", "\\[").replace("]", "\\]") + "](" + address + ")");
    }

    private static Optional<Change> markdown(
            final String text, final int from, final int to, final RawLink link, final String target) {
        final char[] chars = text.toCharArray();
        for (int open = text.indexOf("](", from); open >= 0 && open < to; open = text.indexOf("](", open + 1)) {
            final Destination destination = Destination.parse(chars, open + 1, to);
            if (destination != null && destination.end() == to && isOf(destination.address(), link)) {
                return Optional.of(address(text, chars, open + 1, to, target));
            }
        }
        final Definition definition = Definition.at(chars, from, to);
        return definition == null || !isOf(definition.address(), link)
                ? Optional.empty()
                : Optional.of(address(text, chars, definition.colon(), to, target));
    }

    private static boolean isOf(final String address, final RawLink link) {
        final LinkText parts = LinkText.markdown(address);
        return parts != null && parts.target().equals(link.target());
    }

    /** The address up to its fragment. */
    private static Change address(
            final String text, final char[] chars, final int bracket, final int to, final String target) {
        final int start = InlineHtml.skipSpace(chars, bracket + 1, to);
        final boolean pointed = chars[start] == '<';
        final int begin = pointed ? start + 1 : start;
        int end = begin;
        while (end < to && !ends(chars[end], pointed) && !closes(text, begin, end, pointed)) {
            end += chars[end] == '\\' && end + 1 < to && Destination.isPunctuation(chars[end + 1]) ? 2 : 1;
        }
        return new Change(begin, end, encoded(target, !pointed));
    }

    private static boolean ends(final char c, final boolean pointed) {
        return c == '#' || (pointed ? c == '>' : c <= ' ');
    }

    /** Whether a bracket here is the link's own and not one of the address. */
    private static boolean closes(final String text, final int begin, final int at, final boolean pointed) {
        if (pointed || text.charAt(at) != ')') {
            return false;
        }
        int depth = 0;
        for (int i = begin; i < at; i++) {
            final char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            }
        }
        return depth <= 0;
    }

    /**
     * A target as an address holds it: percent signs and what would end or split it are encoded.
     *
     * @param bare not between angle brackets, so that spaces and round brackets are encoded as well
     */
    static String encoded(final String target, final boolean bare) {
        final StringBuilder out = new StringBuilder(target.length() + 8);
        target.codePoints().forEach(c -> {
            final boolean kept = c > ' ' && c != 127 && "%#<>\\:".indexOf(c) < 0 || c == ' ' && !bare;
            if (kept && !(bare && (c == '(' || c == ')'))) {
                out.appendCodePoint(c);
            } else {
                for (final byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
                }
            }
        });
        return out.toString();
    }

    /** The link as it would be read with another target. */
    public static RawLink aimedAt(final RawLink link, final String target) {
        final @Nullable String display = link.display();
        return new RawLink(
                link.kind(), target, link.subpath(), display, link.line(), link.from(), link.to(), link.commented());
    }
}
