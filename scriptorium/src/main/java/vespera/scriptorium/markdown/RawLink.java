package vespera.scriptorium.markdown;

import org.jspecify.annotations.Nullable;

/**
 * A link as it stands in a text, not yet resolved.
 *
 * @param kind how it was written
 * @param target what it points to, decoded, without heading, block or alias; empty for a link within the same document
 * @param subpath the heading path ({@code Heading#Sub}) or block id ({@code ^id}) after the first {@code #}, or null
 * @param display the text shown for it, or null where none is given
 * @param line the line it starts on, from 1
 * @param from where it starts in the text, in code points
 * @param to where it ends, exclusive
 * @param commented whether it stands in a {@code %%} or HTML comment, and so is listed but is no edge
 */
public record RawLink(
        Kind kind,
        String target,
        @Nullable String subpath,
        @Nullable String display,
        int line,
        int from,
        int to,
        boolean commented) {

    /** How a link was written. */
    public enum Kind {
        WIKILINK,
        EMBED,
        MARKDOWN,
        FRONT_MATTER
    }
}
