package vespera.filetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.filetypes.Apart;
import vespera.scriptorium.filetypes.Extraction;
import vespera.scriptorium.filetypes.FileTypes;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.markdown.MarkdownReader;
import vespera.scriptorium.markdown.RawLink;
import vespera.scriptorium.markdown.Reading;

/** That each type says as Markdown what it says, no more and no less. */
final class GoodFilesTest {

    private final FileTypes types = new FileTypes(StandardTypes.hooks(), Apart.here(), null);

    private Extraction read(final String path, final byte[] bytes) {
        return types.read(path, Sha256.hex(bytes), bytes).orElseThrow();
    }

    private String text(final String path, final byte[] bytes) {
        final Extraction read = read(path, bytes);
        assertThat(read.problem()).isEmpty();
        return read.text();
    }

    private static Reading reading(final String text) {
        return new MarkdownReader().read(text);
    }

    @Test
    void a_web_page() {
        final String text = text("page.html", Made.bytes("""
                <!DOCTYPE html><html><head><title>The  Mill</title><meta name="author" content="Ada Quill">
                <style>p {color: red}</style><script>alert('x')</script></head><body><nav>Home</nav>
                <h1>The <em>old</em> mill</h1><p>It stands by <b>the</b> river,<br>near
                <a href="Ferry%20house.md">the ferry</a>.</p>
                <ul><li>one<ul><li>inner</li></ul></li><li>two</li></ul>
                <blockquote><p>Said #she.</p></blockquote><pre><code>[[no link]]
                  x</code></pre><p>[[no link]] and `code`, 1 < 2 &amp; 3</p><img src="a.png" alt="A mill">
                <table><tr><td>a</td><td>b</td></tr></table></body></html>
                """));

        assertThat(text).isEqualTo("""
                ---
                title: "The Mill"
                author: "Ada Quill"
                ---

                # The old mill

                It stands by the river, near [the ferry](Ferry%20house.md).

                - one
                  - inner
                - two

                > Said \\#she.

                ```
                [[no link]]
                  x
                ```

                \\[[no link]] and \\`code\\`, 1 < 2 & 3

                ![A mill](a.png)

                a | b
                """);
        assertThat(reading(text).links()).extracting(RawLink::target).containsExactly("Ferry house.md", "a.png");
        assertThat(reading(text).tags()).isEmpty();
        assertThat(reading(text).title()).isEqualTo("The Mill");
    }

    @Test
    void xhtml_with_an_empty_title_element_keeps_its_text() {
        assertThat(text("page.xhtml", Made.bytes("""
                <?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head>
                <body><h2>II</h2><p>Mr.&#160;Bennet was here.</p></body></html>
                """))).isEqualTo("## II\n\nMr. Bennet was here.\n");
    }

    @Test
    void a_web_page_in_latin_1() {
        final String page = "<html><head><meta charset='iso-8859-1'></head><body><p>Café Zoë</p></body></html>";
        assertThat(text("page.htm", page.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("Café Zoë\n");
    }

    @Test
    void a_pdf_whose_lines_become_paragraphs() {
        final String text = text("mill.pdf", Made.pdf("The mill stood by the ri-\nver and turned.", "A second page."));

        assertThat(text)
                .contains("title: \"The Mill\"", "author: \"Ada Quill\"", "pages: \"2\"")
                .contains("The mill stood by the river and turned.", "A second page.");
    }

    @Test
    void a_pdf_is_known_by_its_first_bytes_whatever_its_name() {
        assertThat(text("scan", Made.pdf("Known all the same."))).contains("Known all the same.");
        assertThat(text("scan.html", Made.pdf("Known all the same."))).contains("Known all the same.");
    }

    @Test
    void a_word_document() {
        final String text = text("letter.docx", Made.docx("""
                <w:p><w:pPr><w:pStyle w:val="berschrift1"/></w:pPr><w:r><w:t>The mill</w:t></w:r></w:p>
                <w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id="r1"><w:r><w:t>the other</w:t></w:r></w:hyperlink>
                <w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del>
                <w:r><w:t xml:space="preserve"> note [[x]].</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>first</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr><w:r><w:t>second</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc>
                </w:tr></w:tbl>
                """));

        assertThat(text).isEqualTo("""
                ---
                title: "A letter"
                author: "Ada Quill"
                ---

                # The mill

                See [the other](Other%20note.md) note \\[[x]].

                - first
                  - second

                a | b
                """);
    }

    @Test
    void a_book() {
        final String page =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>%s</title></head><body>%s</body></html>";
        final String text = text(
                "ferry.epub",
                Made.epub(
                        page.formatted("One", "<h2>I</h2><p>By the <a href='c1.xhtml'>river</a>.</p>"),
                        page.formatted("Two", "<p>No heading here.</p>")));

        assertThat(text).isEqualTo("""
                ---
                title: "The Ferry"
                author: "Ada Quill"
                ---

                ## I

                By the river.

                ## Two

                No heading here.
                """);
    }

    @Test
    void an_outline() {
        assertThat(text("list.opml", Made.bytes("""
                <?xml version="1.0"?><opml version="2.0"><head><title>Plans</title></head><body>
                <outline text="House"><outline text="Roof" _note="soon"/><outline text="A &lt;b&gt;door&lt;/b&gt;"/></outline>
                <outline text="Blog" type="rss" htmlUrl="https://example.org/"/></body></opml>
                """))).isEqualTo("""
                ---
                title: "Plans"
                ---

                ## House

                - Roof
                  soon
                - A door

                ## [Blog](https://example.org/)
                """);
    }

    @Test
    void a_canvas() {
        final String text = text("plan.canvas", Made.bytes("""
                {"nodes":[
                 {"id":"a","type":"text","text":"# Start\\nwith [[Mill]]","x":0,"y":0,"width":10,"height":10},
                 {"id":"b","type":"file","file":"notes/Ferry.md","subpath":"#Crossing","x":0,"y":50,"width":10,"height":10},
                 {"id":"c","type":"link","url":"https://example.org","x":0,"y":90,"width":10,"height":10}],
                 "edges":[{"id":"e","fromNode":"a","toNode":"b","label":"leads to"}]}
                """));

        assertThat(text).isEqualTo("""
                # Start
                with [[Mill]]

                ![[notes/Ferry.md#Crossing]]

                [https://example.org](https://example.org)

                - “Start” → [[notes/Ferry.md#Crossing]]: leads to
                """);
        assertThat(reading(text).links())
                .extracting(RawLink::target)
                .containsExactly("Mill", "notes/Ferry.md", "notes/Ferry.md");
    }

    @Test
    void a_mind_map() {
        assertThat(text("map.mm", Made.bytes("""
                <map version="freeplane 1.9"><node TEXT="Novel"><node TEXT="People"><node TEXT="Ada" LINK="Ada.md">
                <richcontent TYPE="NOTE"><html><head></head><body><p>The first.</p></body></html></richcontent>
                <node TEXT="her boat"/></node></node></node></map>
                """))).isEqualTo("""
                ---
                title: "Novel"
                ---

                # Novel

                ## People

                - [Ada](Ada.md)
                  The first.
                  - her boat
                """);
    }

    @Test
    void a_picture_says_its_size_and_its_caption() {
        assertThat(text("mill.png", Made.png(1200, 800, "The mill in [[fog]]"))).isEqualTo("""
                ---
                size: "1200 × 800 pixels"
                ---

                The mill in \\[[fog]]
                """);
    }

    @Test
    void a_drawing() {
        assertThat(text(
                        "plan.svg",
                        Made.bytes("<svg xmlns='http://www.w3.org/2000/svg' width='10' height='20'>"
                                + "<title>Plan</title><g><text x='1'>North <tspan>gate</tspan></text></g></svg>")))
                .isEqualTo("---\ntitle: \"Plan\"\nsize: \"10 × 20\"\n---\n\nNorth gate\n");
    }
}
