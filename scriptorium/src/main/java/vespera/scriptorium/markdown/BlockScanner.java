package vespera.scriptorium.markdown;

import java.util.Arrays;

/**
 * Walks over the lines of a document and finds its blocks: by CommonMark's own way of matching open containers first
 * (0.31, appendix "A parsing strategy"), with Obsidian's {@code %%} comments and GitHub's tables added. Builds no tree:
 * each paragraph, heading and table row goes to the {@link InlineScanner} as soon as it is whole.
 */
final class BlockScanner {
    /** What the container in an open slot is; a list item is known by the columns it wants. */
    private static final int QUOTE = -1;

    /** Deeper quotations and lists are read as text, so that blank lines stay cheap. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_HEADING = 4_000;

    private enum Leaf {
        NONE,
        PARAGRAPH,
        TABLE,
        FENCE,
        INDENTED,
        HTML,
        COMMENT
    }

    private final char[] text;
    private final Findings found;
    private final LineCursor cursor;
    private final Passage passage;
    private final InlineScanner inline;
    private int[] containers = new int[16];
    private boolean[] emptyItem = new boolean[16];
    private int depth;
    private int matched;
    private Leaf leaf = Leaf.NONE;
    private HtmlBlock html = HtmlBlock.NONE;
    private char fenceMark;
    private int fenceLength;
    private int line;
    /** Set where a block of one line, such as a heading, has taken all of it. */
    private boolean lineDone;
    /** Up to here in this line no thematic break can start, as one has failed there. */
    private int noBreakBefore;

    BlockScanner(final char[] text, final Findings found) {
        this.text = text;
        this.found = found;
        this.cursor = new LineCursor(text);
        this.passage = new Passage(text);
        this.inline = new InlineScanner(found, passage);
    }

    void scan(final int from, final int firstLine) {
        int start = from;
        line = firstLine;
        while (start < text.length) {
            int end = start;
            while (end < text.length && text[end] != '\n' && text[end] != '\r') {
                end++;
            }
            line(start, end);
            final boolean pair = end + 1 < text.length && text[end] == '\r' && text[end + 1] == '\n';
            start = end + (pair ? 2 : 1);
            line++;
        }
        closeLeaf();
    }

    private void line(final int start, final int end) {
        if (leaf == Leaf.COMMENT) {
            comment(start, end);
            return;
        }
        cursor.line(start, end);
        matchContainers();
        if (leaf != Leaf.NONE && leaf != Leaf.PARAGRAPH && matched < depth) {
            closeLeaf();
        }
        final boolean taken = switch (leaf) {
            case FENCE -> inFence();
            case HTML -> inHtml();
            case INDENTED -> inIndented();
            case NONE, PARAGRAPH, TABLE, COMMENT -> false;
        };
        if (!taken) {
            openBlocks();
        }
    }

    private void matchContainers() {
        matched = 0;
        while (matched < depth && continues(matched)) {
            matched++;
        }
    }

    private boolean continues(final int slot) {
        if (containers[slot] == QUOTE) {
            if (cursor.blank() || cursor.indent() > 3 || cursor.nextChar() != '>') {
                return false;
            }
            enterQuote();
            return true;
        }
        if (cursor.blank()) {
            return !emptyItem[slot];
        }
        if (cursor.indent() < containers[slot]) {
            return false;
        }
        cursor.advanceColumns(containers[slot]);
        return true;
    }

    private void enterQuote() {
        cursor.skipIndent();
        cursor.advanceChar();
        cursor.advanceColumns(1);
    }

    private boolean inFence() {
        if (!cursor.blank()
                && cursor.indent() <= 3
                && BlockStart.closesFence(text, cursor.next(), cursor.end(), fenceMark, fenceLength)) {
            leaf = Leaf.NONE;
        }
        return true;
    }

    private boolean inHtml() {
        if (html.endsAtBlankLine() && cursor.blank()) {
            closeLeaf();
            return false;
        }
        htmlLine(cursor.next());
        return true;
    }

    private void htmlLine(final int from) {
        final int end = html.endIn(text, from, cursor.end());
        passage.add(cursor.next(), end < 0 || html != HtmlBlock.COMMENT ? cursor.end() : end, line);
        if (end < 0) {
            return;
        }
        final boolean rest = html == HtmlBlock.COMMENT && !BlockStart.isBlank(text, end, cursor.end());
        closeLeaf();
        if (rest) {
            passage.add(end, cursor.end(), line);
            flush(false);
        }
    }

    private boolean inIndented() {
        if (cursor.blank() || cursor.indent() >= 4) {
            return true;
        }
        leaf = Leaf.NONE;
        return false;
    }

    /** Tries what may start here, containers first, until text is left. */
    private void openBlocks() {
        while (!cursor.blank() && (cursor.indent() >= 4 ? indentedCode() : openBlock())) {
            if (leaf != Leaf.NONE && leaf != Leaf.PARAGRAPH && leaf != Leaf.TABLE || lineDone) {
                lineDone = false;
                return;
            }
        }
        rest();
    }

    private boolean indentedCode() {
        if (leaf == Leaf.PARAGRAPH || leaf == Leaf.TABLE) {
            return false;
        }
        opened();
        leaf = Leaf.INDENTED;
        return true;
    }

    private boolean openBlock() {
        final int at = cursor.next();
        final int end = cursor.end();
        final char c = text[at];
        if (Character.isLetter(c)) {
            return false;
        }
        final boolean inParagraph = leaf == Leaf.PARAGRAPH && matched == depth;
        if (c == '>' && matched < DEEPEST) {
            opened();
            enterQuote();
            push(QUOTE, false);
            return true;
        }
        if (c == '%' && opensComment(at, end)) {
            opened();
            leaf = Leaf.COMMENT;
            passage.add(at, end, line);
            return true;
        }
        if (inParagraph && underlines(at, end) || heading(at, end)) {
            lineDone = true;
            return true;
        }
        if (fence(at, end) || htmlBlock(at, end)) {
            return true;
        }
        if (thematicBreak(at, end)) {
            return true;
        }
        return matched < DEEPEST && listItem(at, end, inParagraph);
    }

    private boolean opensComment(final int at, final int end) {
        return at + 1 < end && text[at + 1] == '%' && HtmlBlock.after(text, at + 2, end, "%%") < 0;
    }

    /** A line under a paragraph that makes it a heading or the head of a table. */
    private boolean underlines(final int at, final int end) {
        final int level = BlockStart.setextLevel(text, at, end);
        if (level > 0) {
            headingFrom(level, passage.firstSource());
            leaf = Leaf.NONE;
            return true;
        }
        if (passage.lines() == 1
                && BlockStart.isTableDelimiter(text, at, end)
                && BlockStart.holds(text, passage.lastFrom(), passage.lastTo(), '|')) {
            flush(false);
            leaf = Leaf.TABLE;
            return true;
        }
        return false;
    }

    private boolean heading(final int at, final int end) {
        final int level = BlockStart.atxLevel(text, at, end);
        if (level == 0) {
            return false;
        }
        opened();
        int from = at + level;
        while (from < end && text[from] <= ' ') {
            from++;
        }
        passage.add(from, BlockStart.closingHashes(text, from, end), line);
        headingFrom(level, at);
        return true;
    }

    private void headingFrom(final int level, final int source) {
        passage.join();
        final int begin = passage.begin();
        final String shown = PlainText.of(passage.chars(), begin, Math.min(passage.end(), begin + LONGEST_HEADING));
        found.heading(level, shown, passage.firstLine(), source);
        flush(false);
    }

    private boolean fence(final int at, final int end) {
        final int length = BlockStart.fence(text, at, end);
        if (length == 0) {
            return false;
        }
        opened();
        leaf = Leaf.FENCE;
        fenceMark = text[at];
        fenceLength = length;
        return true;
    }

    private boolean htmlBlock(final int at, final int end) {
        final HtmlBlock kind = HtmlBlock.at(text, at, end, leaf == Leaf.PARAGRAPH);
        if (kind == HtmlBlock.NONE) {
            return false;
        }
        opened();
        leaf = Leaf.HTML;
        html = kind;
        htmlLine(kind == HtmlBlock.COMMENT ? at + 2 : at);
        lineDone = leaf == Leaf.NONE;
        return true;
    }

    private boolean thematicBreak(final int at, final int end) {
        final int stop = at < noBreakBefore ? at : BlockStart.thematicBreakEnd(text, at, end);
        if (stop != end) {
            noBreakBefore = Math.max(noBreakBefore, stop);
            return false;
        }
        opened();
        lineDone = true;
        return true;
    }

    private boolean listItem(final int at, final int end, final boolean inParagraph) {
        final int width = BlockStart.listMarker(text, at, end, inParagraph);
        if (width == 0) {
            return false;
        }
        opened();
        final int indent = cursor.indent();
        cursor.skipIndent();
        cursor.advanceTo(at + width);
        final boolean blank = cursor.blank();
        final int space = blank || cursor.indent() > 4 ? 1 : cursor.indent();
        if (!blank) {
            cursor.advanceColumns(space);
        }
        push(indent + width + space, blank);
        return true;
    }

    /** A new block closes what the line did not match, and whatever text was open. */
    private void opened() {
        closeLeaf();
        depth = matched;
        if (depth > 0) {
            emptyItem[depth - 1] = false;
        }
    }

    private void push(final int container, final boolean empty) {
        if (depth == containers.length) {
            containers = Arrays.copyOf(containers, depth * 2);
            emptyItem = Arrays.copyOf(emptyItem, depth * 2);
        }
        containers[depth] = container;
        emptyItem[depth] = empty;
        depth++;
        matched = depth;
    }

    /** What is left of the line is text, or nothing. */
    private void rest() {
        if (cursor.blank()) {
            if (leaf == Leaf.PARAGRAPH || leaf == Leaf.TABLE) {
                closeLeaf();
            }
            depth = matched;
            return;
        }
        if (leaf == Leaf.TABLE) {
            passage.add(cursor.next(), cursor.end(), line);
            flush(false);
            return;
        }
        if (leaf != Leaf.PARAGRAPH) {
            opened();
            leaf = Leaf.PARAGRAPH;
        }
        passage.add(cursor.next(), cursor.end(), line);
    }

    /** Inside {@code %%}, whatever stands there, up to the next {@code %%} or the end of the document. */
    private void comment(final int start, final int end) {
        final int close = HtmlBlock.after(text, start, end, "%%");
        passage.add(start, close < 0 ? end : close, line);
        if (close < 0) {
            return;
        }
        closeLeaf();
        if (!BlockStart.isBlank(text, close, end)) {
            leaf = Leaf.PARAGRAPH;
            passage.add(close, end, line);
        }
    }

    private void closeLeaf() {
        if (!passage.isEmpty()) {
            flush(leaf == Leaf.COMMENT || leaf == Leaf.HTML && html == HtmlBlock.COMMENT);
        }
        leaf = Leaf.NONE;
    }

    private void flush(final boolean commented) {
        inline.scan(passage, leaf == Leaf.HTML && !commented, commented);
        passage.clear();
    }
}
