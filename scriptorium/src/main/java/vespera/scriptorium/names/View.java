package vespera.scriptorium.names;

import java.util.Arrays;
import java.util.List;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.Prose;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/**
 * A text as a reader sees it, every character where it stands in the source: running text and what links show; code,
 * comments, targets of links and marks are blank.
 */
final class View {

    final char[] chars;
    /** The line of each line's first character that is shown, for paragraphs; parallel to {@link #paragraphs}. */
    final List<int[]> paragraphs;

    private View(final char[] chars, final List<int[]> paragraphs) {
        this.chars = chars;
        this.paragraphs = paragraphs;
    }

    static View of(final String text, final boolean markdown, final MarkdownReader reader) {
        final char[] chars;
        if (markdown) {
            chars = new char[text.length()];
            Arrays.fill(chars, ' ');
            for (final Prose prose : reader.prose(text)) {
                text.getChars(prose.from(), prose.to(), chars, prose.from());
            }
            links(text, reader.read(text), chars);
            for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
                chars[i] = '\n';
            }
        } else {
            chars = text.toCharArray();
        }
        return new View(chars, Paragraphs.of(text, chars, markdown));
    }

    /** Shows the words of links; of a wikilink without any, the last part of its target. */
    private static void links(final String text, final Reading reading, final char[] chars) {
        int point = 0;
        int at = 0;
        for (final RawLink link : reading.links()) {
            if (link.commented() || link.kind() == RawLink.Kind.EMBED || link.kind() == RawLink.Kind.FRONT_MATTER) {
                continue;
            }
            if (link.from() < point) {
                point = 0;
                at = 0;
            }
            at = text.offsetByCodePoints(at, link.from() - point);
            point = link.from();
            final int end = text.offsetByCodePoints(at, link.to() - link.from());
            final String source = text.substring(at, end);
            final String display = link.display();
            final String shown = display == null ? link.target() : display;
            final int where = source.lastIndexOf(shown);
            if (where >= 0) {
                final int skipped = display == null ? shown.lastIndexOf('/') + 1 : 0;
                text.getChars(at + where + skipped, at + where + shown.length(), chars, at + where + skipped);
            }
        }
    }
}
