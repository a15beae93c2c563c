package vespera.desktop.artifactview;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Markdown as a flat list of paragraphs, so that a list can show a long text and make nodes only for what is in sight. */
final class Prose {

    private static final Parser PARSER = Parser.builder().build();

    /** What a paragraph is. */
    enum Kind {
        WORDS,
        HEADING,
        QUOTE,
        ITEM,
        CODE,
        RULE
    }

    /** A stretch of words. */
    record Run(String text, boolean strong, boolean emphasis, boolean code) {}

    /**
     * One paragraph.
     *
     * @param level of a heading 1 to 6, of an item its depth from 1; else 0
     */
    record Para(Kind kind, int level, List<Run> runs) {

        /** Its words alone. */
        String text() {
            final StringBuilder all = new StringBuilder();
            runs.forEach(run -> all.append(run.text()));
            return all.toString();
        }
    }

    private Prose() {}

    /** Reads it; what stands before the text about the text becomes code. */
    static List<Para> read(final String markdown) {
        final List<Para> found = new ArrayList<>();
        String body = markdown;
        if (markdown.startsWith("---\n")) {
            final int end = markdown.indexOf("\n---", 3);
            if (end > 0) {
                found.add(new Para(Kind.CODE, 0, List.of(new Run(markdown.substring(4, end), false, false, true))));
                final int after = markdown.indexOf('\n', end + 1);
                body = after < 0 ? "" : markdown.substring(after + 1);
            }
        }
        PARSER.parse(body).accept(new Blocks(found));
        return List.copyOf(found);
    }

    private static final class Blocks extends AbstractVisitor {

        private final List<Para> found;
        private int depth;
        private int quotes;
        private String mark = "";

        Blocks(final List<Para> found) {
            this.found = found;
        }

        private void add(final Kind kind, final int level, final List<Run> runs) {
            found.add(new Para(kind, level, List.copyOf(runs)));
        }

        @Override
        public void visit(final Heading heading) {
            add(Kind.HEADING, heading.getLevel(), runs(heading));
        }

        @Override
        public void visit(final Paragraph paragraph) {
            final List<Run> runs = new ArrayList<>();
            if (depth > 0) {
                runs.add(new Run(mark, false, false, false));
                mark = "    ";
            }
            runs.addAll(runs(paragraph));
            add(depth > 0 ? Kind.ITEM : quotes > 0 ? Kind.QUOTE : Kind.WORDS, depth, runs);
        }

        @Override
        public void visit(final BlockQuote quote) {
            quotes++;
            visitChildren(quote);
            quotes--;
        }

        @Override
        public void visit(final BulletList list) {
            depth++;
            visitChildren(list);
            depth--;
        }

        @Override
        public void visit(final OrderedList list) {
            depth++;
            final Integer start = list.getMarkerStartNumber();
            int number = start == null ? 1 : start;
            for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
                mark = number + ".  ";
                number++;
                visitChildren(item);
            }
            depth--;
        }

        @Override
        public void visit(final ListItem item) {
            mark = "•  ";
            visitChildren(item);
        }

        @Override
        public void visit(final FencedCodeBlock code) {
            add(Kind.CODE, 0, List.of(new Run(code.getLiteral().stripTrailing(), false, false, true)));
        }

        @Override
        public void visit(final IndentedCodeBlock code) {
            add(Kind.CODE, 0, List.of(new Run(code.getLiteral().stripTrailing(), false, false, true)));
        }

        @Override
        public void visit(final HtmlBlock html) {
            add(Kind.CODE, 0, List.of(new Run(html.getLiteral(), false, false, true)));
        }

        @Override
        public void visit(final ThematicBreak rule) {
            add(Kind.RULE, 0, List.of());
        }
    }

    private static List<Run> runs(final Node block) {
        final Words words = new Words();
        for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
            child.accept(words);
        }
        return words.runs;
    }

    private static final class Words extends AbstractVisitor {

        private final List<Run> runs = new ArrayList<>();
        private boolean strong;
        private boolean emphasis;

        private void add(final String text, final boolean code) {
            runs.add(new Run(text, strong, emphasis, code));
        }

        @Override
        public void visit(final Text text) {
            add(text.getLiteral(), false);
        }

        @Override
        public void visit(final Code code) {
            add(code.getLiteral(), true);
        }

        @Override
        public void visit(final SoftLineBreak line) {
            add("\n", false);
        }

        @Override
        public void visit(final HardLineBreak line) {
            add("\n", false);
        }

        @Override
        public void visit(final Emphasis node) {
            final boolean before = emphasis;
            emphasis = true;
            visitChildren(node);
            emphasis = before;
        }

        @Override
        public void visit(final StrongEmphasis node) {
            final boolean before = strong;
            strong = true;
            visitChildren(node);
            strong = before;
        }
    }
}
