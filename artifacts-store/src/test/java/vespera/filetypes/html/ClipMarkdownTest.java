package vespera.filetypes.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClipMarkdownTest {

    @Test
    void marksOfALineAreKept() {
        assertThat(ClipMarkdown.of(
                        "<p>Some <b>bold </b>and <i>slanted</i>, <s>gone</s>, <mark>seen</mark>, <code>a*b</code>"
                                + " and a <a href=\"https://example.org/x?a=1&amp;b=2\">link</a>.</p>"))
                .isEqualTo("Some **bold** and *slanted*, ~~gone~~, ==seen==, `a*b` and a"
                        + " [link](https://example.org/x?a=1&b=2).");
        assertThat(ClipMarkdown.of("<b style=\"font-weight:normal\"><p>One</p><p><span style=\"font-weight: 700\">two"
                        + "</span></p></b>"))
                .isEqualTo("One\n\n**two**");
        assertThat(ClipMarkdown.of("<b><strong>twice</strong></b> <b> </b>")).isEqualTo("**twice**");
        assertThat(ClipMarkdown.of("one<br>two")).isEqualTo("one\ntwo");
    }

    @Test
    void listsKeepTheirNumbersAndTheirDepth() {
        assertThat(ClipMarkdown.of("<ul><li>one</li><li><p>two</p><ol start=3><li>in</li><li>ner</li></ol></li></ul>"))
                .isEqualTo("- one\n- two\n  3. in\n  4. ner");
        assertThat(ClipMarkdown.of("<ol><li>a</li><ul><li>b</li></ul><li>c</li></ol>"))
                .isEqualTo("1. a\n   - b\n2. c");
        assertThat(ClipMarkdown.of(
                        "<ul><li><input type=checkbox checked>done</li><li><input type=checkbox> open</li></ul>"))
                .isEqualTo("- [x] done\n- [ ] open");
    }

    @Test
    void tablesQuotationsAndCodeAreBlocks() {
        assertThat(ClipMarkdown.of("<table><tr><th>A</th><th>B|C</th></tr><tr><td>1</td></tr></table>"))
                .isEqualTo("| A | B\\|C |\n| --- | --- |\n| 1 |  |");
        assertThat(ClipMarkdown.of("<table><tr><td><h2>Looks</h2><p>only</p></td></tr></table>"))
                .isEqualTo("## Looks\n\nonly");
        assertThat(ClipMarkdown.of("<pre><code class=\"language-java\">int x;\n  y();\n</code></pre><hr>"
                        + "<blockquote><p>a</p><p>b</p></blockquote>"))
                .isEqualTo("```java\nint x;\n  y();\n```\n\n---\n\n> a\n>\n> b");
        assertThat(ClipMarkdown.of("<p>x <img src=\"https://example.org/a b.png\" alt=\"A *b*\"></p>"))
                .isEqualTo("x ![A \\*b\\*](<https://example.org/a%20b.png>)");
    }

    @Test
    void whatIsNoMarkThereIsNoneHere() {
        assertThat(ClipMarkdown.of("<p>2 * 3 * 4 and _so_ snake_case [[x]] #tag</p>"))
                .isEqualTo("2 \\* 3 \\* 4 and \\_so\\_ snake_case \\[[x]] \\#tag");
        assertThat(ClipMarkdown.of("<p>1. no list</p><p># no heading</p><p>- no dash</p>"))
                .isEqualTo("1\\. no list\n\n\\# no heading\n\n\\- no dash");
        assertThat(ClipMarkdown.of(
                        "<script>alert(1)</script><style>p{}</style><p hidden>x</p><a href=\"javascript:x\">y</a>"))
                .isEqualTo("y");
        assertThat(ClipMarkdown.of("  ")).isEmpty();
    }

    @Test
    void howeverDeepItIsTheWordsAreThere() {
        final String deep = "<div>".repeat(5_000) + "word" + "</div>".repeat(5_000);
        assertThat(ClipMarkdown.of(deep)).isEqualTo("word");
        assertThat(ClipMarkdown.of("<ul><li>".repeat(500) + "word")).contains("word");
    }
}
