package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;

class LinesTest {

    private static List<String> apart(final String text) {
        final Paragraph whole = (Paragraph) Parser.builder().build().parse(text).getFirstChild();
        return Lines.apart(whole, Pattern.compile("!\\[\\[[^\\]]+]]")).stream()
                .map(part -> MarkdownRenderer.builder()
                        .build()
                        .render(part)
                        .replace("\\", "")
                        .strip())
                .toList();
    }

    @Test
    void aPictureOnALineOfItsOwnStandsByItself() {
        assertThat(apart("words\nmore\n![[a.png]]\n*last*\nline"))
                .containsExactly("words\nmore", "![[a.png]]", "*last*\nline");
        assertThat(apart("![x](b.png)\n![[a.png]]")).containsExactly("![x](b.png)", "![[a.png]]");
    }

    @Test
    void otherParagraphsStayWhole() {
        assertThat(apart("one\ntwo ![[a.png]] three\nfour")).hasSize(1);
        assertThat(apart("![[a.png]]")).containsExactly("![[a.png]]");
    }
}
