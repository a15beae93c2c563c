package vespera.filetypes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vespera.scriptorium.filetypes.Extraction;
import vespera.scriptorium.filetypes.FileTypes;
import vespera.scriptorium.journal.Sha256;

/** That bad files are told from good ones with a reason for a person, and cost little. Read as the program does. */
final class BadFilesTest {

    private static final FileTypes TYPES =
            new FileTypes(StandardTypes.hooks(), new ReadingApart(new ReadingApart.Limits(30_000, 256)), null);

    @AfterAll
    static void rest() {
        TYPES.close();
    }

    private static Extraction read(final String path, final byte[] bytes) {
        return TYPES.read(path, Sha256.hex(bytes), bytes).orElseThrow();
    }

    static Stream<Arguments> bad() {
        final byte[] pdf = Made.pdf("A page that will be cut off in the middle of it.");
        final String xml = "<?xml version=\"1.0\"?>";
        return Stream.of(
                Arguments.of("locked.pdf", Made.lockedPdf("sesame"), "is locked with a password"),
                Arguments.of("cut.pdf", Arrays.copyOf(pdf, 20), "is damaged"),
                Arguments.of("noise.pdf", Made.bytes("not a PDF at all"), "is damaged"),
                Arguments.of("scan.pdf", Made.pdf("", ""), "has no text in it (pictures of pages)"),
                Arguments.of("noise.docx", Made.bytes("PK\u0003\u0004 and no more"), "is damaged"),
                Arguments.of("empty.docx", Made.zip(Map.of("a", new byte[1])), "there is no text part in it"),
                Arguments.of("cut.epub", Arrays.copyOf(Made.epub("<p>a</p>"), 150), "is damaged"),
                Arguments.of("no.epub", Made.zip(Map.of("mimetype", new byte[1])), "it is no book in EPUB"),
                Arguments.of("cut.canvas", Made.bytes("{\"nodes\":["), "is not well-formed JSON (line 1)"),
                Arguments.of("cut.opml", Made.bytes(xml + "\n<opml><body>\n<outline"), "not well-formed XML (line"),
                Arguments.of("cut.mm", Made.bytes("<map><node TEXT='a'></map>"), "not well-formed XML"),
                Arguments.of("noise.png", Made.bytes("no picture"), "is damaged, or is no picture"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void it_is_told_why(final String path, final byte[] bytes, final String reason) {
        assertThat(read(path, bytes).problem()).contains(reason);
    }

    @Test
    void an_empty_file_of_any_type_says_nothing_and_is_no_problem() {
        for (final String path : new String[] {"a.pdf", "a.docx", "a.epub", "a.html", "a.opml", "a.canvas", "a.png"}) {
            assertThat(read(path, new byte[0]))
                    .as(path)
                    .extracting(Extraction::text, Extraction::problem)
                    .containsExactly("", "");
        }
    }

    private static byte[] bomb(final String part) {
        final Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("META-INF/container.xml", Made.bytes("<c><rootfile full-path='book.opf'/></c>"));
        parts.put(part, Made.blank(300));
        return Made.zip(parts);
    }

    @Test
    void a_zip_bomb_is_not_unpacked() {
        for (final String path : new String[] {"word/document.xml", "OEBPS/a.xhtml", "pictures/unread.bin"}) {
            final byte[] bomb = bomb(path);
            assertThat(bomb.length).isLessThan(1 << 20);
            final long begun = System.nanoTime();
            assertThat(read("bomb.docx", bomb).problem()).contains("zip bomb");
            assertThat(read("bomb.epub", bomb).problem()).contains("zip bomb");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(25));
        }
    }

    @Test
    void an_archive_in_an_archive_is_left_alone() {
        final Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("inner.zip", bomb("a"));
        assertThat(read("nested.docx", Made.zip(parts)).problem()).contains("there is no text part in it");
    }

    private static final String LAUGHS = """
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lolololololololololol">
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
            <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
            <!ENTITY out SYSTEM "file:///etc/passwd">]>
            """;

    @Test
    void entities_neither_multiply_nor_reach_outside() {
        final String body = "<title>T&e;</title></head><body><outline text='kept'/>&out;</body></opml>";
        for (final Extraction read : new Extraction[] {
            read("laughs.opml", Made.bytes(LAUGHS + "<opml><head>" + body)),
            read("laughs.mm", Made.bytes(LAUGHS + "<map><node TEXT='kept'>&out;&e;</node></map>")),
            read("laughs.svg", Made.bytes(LAUGHS + "<svg><text>kept &out;&e;</text></svg>")),
            read("laughs.xhtml", Made.bytes(LAUGHS + "<html><body><p>kept &out;&e;</p></body></html>"))
        }) {
            assertThat(read.text()).doesNotContain("root:").hasSizeLessThan(2_000);
        }
    }

    @Test
    void deep_nesting_does_no_harm() {
        final String deep = "<div>".repeat(100_000) + "<p>kept</p>";
        assertThat(read("deep.html", Made.bytes("<html><body>" + deep)).problem())
                .isEmpty();
        final String outline = "<outline text='a'>".repeat(20_000) + "</outline>".repeat(20_000);
        assertThat(read("deep.opml", Made.bytes("<opml><body>" + outline + "</body></opml>"))
                        .text())
                .startsWith("## a");
        final String json = "{\"nodes\":" + "[".repeat(50_000);
        assertThat(read("deep.canvas", Made.bytes(json)).problem()).contains("is damaged");
    }

    @Test
    void a_picture_that_claims_to_be_huge_is_believed_and_not_opened() {
        assertThat(read("huge.png", Made.png(50_000, 50_000, "a field")).text()).contains("50000 × 50000", "a field");
    }

    @Test
    void a_very_long_text_is_cut_and_told() {
        final String page = "<html><body>" + "<p>Many words stand here.</p>".repeat(400_000) + "</body></html>";
        final Extraction read = read("long.html", Made.bytes(page));

        assertThat(read.text().length()).isBetween(4_900_000, 5_000_100);
        assertThat(read.problem()).contains("only the first 5 million characters are read");
    }
}
