package vespera.scriptorium.markdown;

import java.util.BitSet;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Asks the CommonMark reference parser which characters of a text are code. */
final class CodeOracle {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private CodeOracle() {}

    /** The UTF-16 indexes within code; front matter, which CommonMark does not know, is blanked first. */
    static BitSet code(final String text) {
        final BitSet code = new BitSet(text.length());
        final Node document = PARSER.parse(withoutFrontMatter(text));
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(final Code node) {
                mark(node);
            }

            @Override
            public void visit(final FencedCodeBlock node) {
                mark(node);
            }

            @Override
            public void visit(final IndentedCodeBlock node) {
                mark(node);
            }

            private void mark(final Node node) {
                final List<SourceSpan> spans = node.getSourceSpans();
                spans.forEach(span -> code.set(span.getInputIndex(), span.getInputIndex() + span.getLength()));
            }
        });
        return code;
    }

    static String withoutFrontMatter(final String text) {
        if (!text.startsWith("---\n")) {
            return text;
        }
        final int end = text.indexOf("\n---\n", 3);
        if (end < 0) {
            return text;
        }
        return text.substring(0, end + 4).replaceAll("[^\n]", " ") + text.substring(end + 4);
    }
}
