package vespera.scriptorium.markdown;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks once over a passage, from left to right, and reports links, tags, block ids and words. What starts first wins,
 * as in Obsidian: code, wikilinks, comments and HTML tags; Markdown links are paired by a stack of brackets, as in
 * CommonMark's appendix. Every search forward is either remembered or bounded, so that the walk stays linear.
 */
final class InlineScanner {
    private static final int DEEPEST_BRACKETS = 10_000;
    /** In chars; keeps images nested in images from costing the square of their depth. */
    private static final int LONGEST_DISPLAY = 1_000;

    private static final boolean[] SPECIAL = new boolean[128];

    static {
        for (final char c : "\\`[]!<%#$".toCharArray()) {
            SPECIAL[c] = true;
        }
    }

    private final Findings found;
    private final WordCounter words = new WordCounter();

    private Passage passage;
    private char[] b = new char[0];
    private int limit;
    private int begin;
    private boolean html;
    private boolean allCommented;
    private @Nullable CodeSpans code;
    private int[] brackets = new int[32];
    private int depth;
    /** Below this depth a bracket cannot open a link any more, since links do not nest. */
    private int inactive;

    private int bang;
    private int commentStart;
    private int commentEnd;
    private int commentCloser;
    private int quietEnd;
    private int proseFrom;
    private boolean noHtmlCommentEnd;
    private boolean noPercentEnd;
    private final boolean[] noMathEnd = new boolean[2];

    InlineScanner(final Findings found, final Passage first) {
        this.found = found;
        this.passage = first;
    }

    /** A paragraph, heading, cell row or HTML block; in the latter backticks are no code. */
    void scan(final Passage lines, final boolean isHtml, final boolean commented) {
        if (lines.isEmpty()) {
            return;
        }
        start(lines, isHtml, commented);
        final int blockId = commented ? -1 : blockIdAt();
        final int end = limit;
        limit = blockId < 0 ? end : blockId;
        int i = isHtml || commented ? begin : definitions();
        while (i < limit) {
            i = step(i);
        }
        if (blockId >= 0 && commentEnd <= blockId) {
            found.block(new String(b, blockId + 1, end - blockId - 1).strip());
        }
        opaque(limit, limit);
        found.words(words.words());
    }

    private void start(final Passage lines, final boolean isHtml, final boolean commented) {
        lines.join();
        passage = lines;
        b = lines.chars();
        begin = lines.begin();
        limit = lines.end();
        html = isHtml;
        allCommented = commented;
        code = null;
        depth = 0;
        inactive = 0;
        bang = -2;
        commentStart = begin;
        commentEnd = commented ? limit : begin;
        commentCloser = commentEnd;
        quietEnd = begin;
        proseFrom = begin;
        noHtmlCommentEnd = false;
        noPercentEnd = false;
        Arrays.fill(noMathEnd, false);
        words.reset();
    }

    private boolean commented(final int i) {
        return allCommented || i >= commentStart && i < commentEnd;
    }

    /** Nothing inside a comment reaches beyond it. */
    private int reach(final int i) {
        return !allCommented && i < commentEnd ? commentCloser : limit;
    }

    private int step(final int i) {
        final char c = b[i];
        if (c >= 128 || !SPECIAL[c]) {
            return plain(i, c);
        }
        if (i < quietEnd) {
            return c == '[' ? bracketOpens(i) : i + 1;
        }
        return switch (c) {
            case '\\' -> escape(i);
            case '`' -> backticks(i);
            case '[' -> bracketOpens(i);
            case ']' -> bracketCloses(i);
            case '!' -> {
                bang = i;
                yield i + 1;
            }
            case '<' -> angle(i);
            case '%' -> percent(i);
            case '$' -> dollar(i);
            default -> hash(i);
        };
    }

    private int plain(final int i, final char c) {
        if (i < quietEnd || commented(i)) {
            return i + 1;
        }
        if (Character.isHighSurrogate(c) && i + 1 < limit && Character.isLowSurrogate(b[i + 1])) {
            words.see(Character.toCodePoint(c, b[i + 1]));
            return i + 2;
        }
        words.see(c);
        return i + 1;
    }

    private int escape(final int i) {
        return i + 1 < limit && Destination.isPunctuation(b[i + 1]) ? i + 2 : i + 1;
    }

    private int backticks(final int i) {
        final int run = CodeSpans.runEnd(b, i, reach(i));
        if (html) {
            return run;
        }
        if (code == null) {
            code = new CodeSpans(b, begin, limit);
        }
        final int close = code.closer(run - i, run);
        if (close < 0 || close + run - i > reach(i)) {
            return run;
        }
        return skip(i, close + run - i);
    }

    /** Jumps over something that is no running text. */
    private int skip(final int from, final int to) {
        opaque(from, to);
        words.gap();
        return to;
    }

    private int angle(final int i) {
        if (i + 3 < limit && b[i + 1] == '!' && b[i + 2] == '-' && b[i + 3] == '-') {
            return commented(i) ? i + 1 : htmlComment(i);
        }
        final int end = InlineHtml.end(b, i, reach(i));
        if (end < 0) {
            return i + 1;
        }
        quietEnd = end;
        opaque(i, end);
        return i + 1;
    }

    private int htmlComment(final int i) {
        // <!--> and <!---> are whole comments
        final int end = noHtmlCommentEnd ? -1 : indexOf("-->", i + 2);
        if (end < 0) {
            noHtmlCommentEnd = true;
            return i + 1;
        }
        return enterComment(i, i + 4, end, end + 3);
    }

    private int enterComment(final int from, final int inside, final int closer, final int end) {
        commentStart = from;
        commentEnd = end;
        commentCloser = closer;
        opaque(from, end);
        words.gap();
        return Math.min(inside, end);
    }

    private int percent(final int i) {
        if (commented(i)) {
            return !allCommented && i == commentCloser ? commentEnd : i + 1;
        }
        if (i + 1 >= limit || b[i + 1] != '%') {
            return i + 1;
        }
        final int close = noPercentEnd ? -1 : indexOf("%%", i + 2);
        if (close < 0) {
            noPercentEnd = true;
            return enterComment(i, i + 2, limit, limit);
        }
        return enterComment(i, i + 2, close, close + 2);
    }

    /** Nothing in a formula is a link or a tag. */
    private int dollar(final int i) {
        final int wide = i + 1 < limit && b[i + 1] == '$' ? 1 : 0;
        if (html || commented(i) || noMathEnd[wide]) {
            return i + 1 + wide;
        }
        final int end = Formula.end(b, i, limit);
        if (end == Formula.NONE_LEFT) {
            noMathEnd[wide] = true;
        }
        return end < 0 ? i + 1 + wide : skip(i, end);
    }

    /** Definitions of references at the start of a paragraph: each is where its link's target stands. */
    private int definitions() {
        int i = begin;
        for (Definition next = Definition.at(b, i, limit); next != null; next = Definition.at(b, i, limit)) {
            final LinkText parts = LinkText.markdown(next.address());
            if (parts != null) {
                final String label = PlainText.of(b, next.from() + 1, next.colon() - 1);
                report(RawLink.Kind.MARKDOWN, parts.showing(label), next.from(), next.to());
            }
            opaque(next.from(), next.to());
            i = Math.min(limit, next.to() + 1);
        }
        return i;
    }

    private int indexOf(final String what, final int from) {
        final int last = limit - what.length();
        for (int i = from; i <= last; i++) {
            if (b[i] == what.charAt(0)
                    && b[i + 1] == what.charAt(1)
                    && (what.length() == 2 || b[i + 2] == what.charAt(2))) {
                return i;
            }
        }
        return -1;
    }

    private int bracketOpens(final int i) {
        final int reach = reach(i);
        if (i + 1 < reach && b[i + 1] == '[' && !(i + 2 < reach && b[i + 2] == '[')) {
            final int end = wikiEnd(i + 2, reach);
            if (end >= 0) {
                final LinkText parts = LinkText.wiki(new String(b, i + 2, end - i - 2));
                return parts == null ? end + 2 : wikilink(i, end + 2, parts);
            }
        }
        if (i >= quietEnd && depth < DEEPEST_BRACKETS) {
            if (depth == brackets.length) {
                brackets = Arrays.copyOf(brackets, depth * 2);
            }
            brackets[depth++] = bang == i - 1 ? -i - 1 : i;
        }
        return i + 1;
    }

    /** A wikilink ends with its line at the latest, and another {@code [[} starts afresh. */
    private int wikiEnd(final int from, final int reach) {
        for (int i = from; i + 1 < reach; i++) {
            if (b[i] == ']' && b[i + 1] == ']') {
                return i > from ? i : -1;
            }
            if (b[i] == '\n' || b[i] == '[' && b[i + 1] == '[') {
                return -1;
            }
        }
        return -1;
    }

    private int wikilink(final int open, final int end, final LinkText parts) {
        final boolean embed = bang == open - 1 && open >= quietEnd;
        final int from = embed ? open - 1 : open;
        report(embed ? RawLink.Kind.EMBED : RawLink.Kind.WIKILINK, parts, from, end);
        if (!commented(open) && open >= quietEnd) {
            words.gap();
            parts.shown().codePoints().forEach(words::see);
        }
        opaque(from, end);
        return end;
    }

    private void report(final RawLink.Kind kind, final LinkText parts, final int from, final int end) {
        found.link(
                kind,
                parts,
                passage.lineOf(from),
                passage.sourceOf(from),
                passage.sourceOf(end - 1) + 1,
                commented(from));
    }

    private int bracketCloses(final int i) {
        if (depth == 0) {
            return i + 1;
        }
        final int entry = brackets[--depth];
        final boolean image = entry < 0;
        final boolean dead = !image && depth < inactive;
        inactive = Math.min(inactive, depth);
        if (dead || i + 1 >= limit || b[i + 1] != '(') {
            return i + 1;
        }
        final Destination destination = Destination.parse(b, i + 1, reach(i));
        if (destination == null) {
            return i + 1;
        }
        final int open = image ? -entry - 1 : entry;
        if (!image) {
            inactive = depth;
        }
        final LinkText parts = LinkText.markdown(destination.address());
        if (parts != null) {
            final String display = PlainText.of(b, open + 1, Math.min(i, open + 1 + LONGEST_DISPLAY));
            report(RawLink.Kind.MARKDOWN, parts.showing(display), image ? open - 1 : open, destination.end());
        }
        opaque(Math.max(open, begin), destination.end());
        return destination.end();
    }

    private int hash(final int i) {
        final int end = commented(i) || !mayStartTag(i) ? -1 : Tags.end(b, i + 1, limit);
        if (end < 0) {
            return i + 1;
        }
        found.tag(new String(b, i + 1, end - i - 1));
        words.see('#');
        words.see('a'); // a tag is one word, whatever is in it
        return skip(i, end);
    }

    private boolean mayStartTag(final int i) {
        if (i == begin) {
            return true;
        }
        final char before = b[i - 1];
        return Character.isWhitespace(before) || before == '\u00A0' || "*_~=|".indexOf(before) >= 0;
    }

    /** Where the caret of a closing {@code ^block-id} stands, or -1: after white space, or right after a wikilink. */
    private int blockIdAt() {
        int to = limit;
        while (to > begin && b[to - 1] <= ' ') {
            to--;
        }
        int i = to;
        while (i > begin && (InlineHtml.isLetter(b[i - 1]) || b[i - 1] == '-' || b[i - 1] >= '0' && b[i - 1] <= '9')) {
            i--;
        }
        final boolean marked = i > begin && i < to && b[i - 1] == '^';
        return marked && (i - 1 == begin || b[i - 2] <= ' ' || b[i - 2] == ']') ? i - 1 : -1;
    }

    /** Reports the running text before this place, and goes on after it. */
    private void opaque(final int from, final int to) {
        if (!found.wantsProse()) {
            return;
        }
        int i = proseFrom;
        while (i < from) {
            final int end = Math.min(from, passage.lineEnd(i));
            if (end > i) {
                found.prose(passage.sourceOf(i), passage.sourceOf(end - 1) + 1, passage.lineOf(i));
            }
            i = Math.max(end, i) + 1;
        }
        proseFrom = Math.max(proseFrom, to);
    }
}
