package vespera.scriptorium.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown in Obsidian's dialect in one pass, without building a tree: blocks as CommonMark 0.31 has them, with
 * GitHub's tables and Obsidian's front matter, wikilinks, embeds, tags, block ids and {@code %%} comments. Takes time
 * in proportion to the text, never throws, and is safe to use from several threads.
 *
 * <p>What Obsidian leaves open is settled so: a comment {@code %%} that starts a line and is not closed on it runs to
 * the next {@code %%} or the end of the document, one within a line to the end of its block; an unclosed
 * {@code <!--} at the start of a line runs to the end of its block (the document, a quotation or a list item), one
 * within a line is text. A wikilink within HTML is a link. A tag starts after white space, an emphasis mark or a
 * table's bar. {@code up: [[Note]]} without quotation marks is a list in a list to YAML, and no link.
 */
public final class MarkdownReader {

    /** Front matter, if there is any: where its YAML stands and where the body starts. */
    private record Front(int yamlFrom, int yamlTo, int bodyFrom, int bodyLine) {}

    /** What the text says about itself; broken front matter is reported in it, and the rest is read all the same. */
    public Reading read(final String text) {
        final char[] chars = text.toCharArray();
        final Findings found = new Findings(new CodePoints(chars), false);
        final int start = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        final Front front = front(chars, start);
        if (front == null) {
            new BlockScanner(chars, found).scan(start, 1);
            return found.reading(FrontMatter.NONE, 1);
        }
        final String yaml = text.substring(front.yamlFrom(), front.yamlTo());
        final FrontMatter matter = FrontMatter.parse(yaml, 2);
        matter.tags().forEach(found::tag);
        new FrontMatterLinks(yaml, front.yamlFrom(), 2, found).report(matter);
        new BlockScanner(chars, found).scan(front.bodyFrom(), front.bodyLine());
        return found.reading(matter, front.bodyLine());
    }

    /** The running text, piece by piece and line by line: what a reader reads, without links and their likes. */
    public List<Prose> prose(final String text) {
        final char[] chars = text.toCharArray();
        final Findings found = new Findings(new CodePoints(chars), true);
        final int start = !text.isEmpty() && text.charAt(0) == '\uFEFF' ? 1 : 0;
        final Front front = front(chars, start);
        final BlockScanner scanner = new BlockScanner(chars, found);
        scanner.scan(front == null ? start : front.bodyFrom(), front == null ? 1 : front.bodyLine());
        return found.prose();
    }

    /** The document must begin with a line of three dashes, and another one must follow; else there is none. */
    private static @Nullable Front front(final char[] text, final int start) {
        int end = lineEnd(text, start);
        if (!isDashes(text, start, end)) {
            return null;
        }
        final int yamlFrom = afterBreak(text, end);
        int from = yamlFrom;
        for (int line = 2; from < text.length; line++) {
            end = lineEnd(text, from);
            if (isDashes(text, from, end)) {
                return new Front(yamlFrom, from, afterBreak(text, end), line + 1);
            }
            from = afterBreak(text, end);
        }
        return null;
    }

    private static boolean isDashes(final char[] text, final int from, final int end) {
        return end - from >= 3
                && text[from] == '-'
                && text[from + 1] == '-'
                && text[from + 2] == '-'
                && BlockStart.isBlank(text, from + 3, end);
    }

    private static int lineEnd(final char[] text, final int from) {
        int end = from;
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        return end;
    }

    private static int afterBreak(final char[] text, final int end) {
        final boolean pair = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
        return Math.min(text.length, end + (pair ? 2 : 1));
    }
}
