package vespera.scriptorium.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What a text is made of survives being edited. */
final class TextFormTest {

    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static byte[] bytes(final String text, final Charset charset, final boolean mark) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(((mark ? "\uFEFF" : "") + text).getBytes(charset));
        return out.toByteArray();
    }

    private static TextForm.Decoded decoded(final byte[] bytes) {
        return TextForm.decode(bytes).orElseThrow();
    }

    private static String edited(final String raw, final String from, final String to) {
        final TextForm.Decoded was = decoded(bytes(raw, StandardCharsets.UTF_8, false));
        return new String(was.form().encode(was.text(), was.text().replace(from, to)), StandardCharsets.UTF_8);
    }

    @Test
    void the_mark_and_the_encoding_stay() {
        for (final Charset charset : ENCODINGS) {
            final TextForm.Decoded was = decoded(bytes("Straße 🖋\r\nend", charset, true));
            assertThat(was.text()).isEqualTo("Straße 🖋\nend");
            assertThat(was.form().charset()).isEqualTo(charset);
            assertThat(was.form().encode(was.text(), "neu\nend")).isEqualTo(bytes("neu\r\nend", charset, true));
        }
        assertThat(decoded(bytes("x", StandardCharsets.UTF_8, false)).form().mark())
                .isFalse();
    }

    @Test
    void line_ends_stay_and_new_lines_get_the_usual_one() {
        assertThat(edited("a\r\nb\r\n", "b", "b\nc")).isEqualTo("a\r\nb\r\nc\r\n");
        assertThat(edited("a\rb", "b", "b\nc")).isEqualTo("a\rb\rc");
        assertThat(edited("a\nb", "b", "b\nc")).isEqualTo("a\nb\nc");
        assertThat(edited("a\r\nb\nc\rd\r\ne", "c", "C")).isEqualTo("a\r\nb\nC\rd\r\ne");
        assertThat(edited("a\nb\r\nc\n", "b\n", "")).isEqualTo("a\nc\n");
    }

    @Test
    void a_missing_final_line_end_stays_missing() {
        assertThat(edited("a\r\nb", "a", "A")).isEqualTo("A\r\nb");
        assertThat(edited("a\r\nb\n", "a", "A")).endsWith("b\n");
    }

    @Test
    void what_is_no_text_is_not_read_as_text() {
        assertThat(TextForm.decode(new byte[] {'a', (byte) 0xC3, '('})).isEmpty();
        assertThat(TextForm.decode(new byte[] {'a', 0, 'b'})).isEmpty();
        assertThat(TextForm.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})).isEmpty();
        assertThat(TextForm.decode(new byte[0]))
                .hasValueSatisfying(d -> assertThat(d.text()).isEmpty());
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.strings()
                .ofMaxLength(6)
                .map(s -> s.replaceAll("[\\r\\n\\x00\\uD800-\\uDFFF]", "é"))
                .list()
                .ofMaxSize(8);
    }

    private static String joined(final List<String> lines, final List<Integer> ends) {
        final StringBuilder raw = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            final boolean last = i == lines.size() - 1;
            raw.append(lines.get(i)).append(last ? "" : end(ends, i));
        }
        return raw.toString();
    }

    private static String end(final List<Integer> ends, final int i) {
        return List.of("\n", "\r\n", "\r").get(ends.get(i % ends.size()));
    }

    @Property(tries = 300)
    void an_unchanged_text_gives_the_same_bytes(
            @ForAll("lines") final List<String> lines,
            @ForAll @Size(min = 1, max = 4) final List<@IntRange(max = 2) Integer> ends,
            @ForAll @IntRange(max = 2) final int encoding,
            @ForAll final boolean marked) {
        // Without a mark only UTF-8 can be told; a text that starts with one has one.
        final boolean mark = marked || encoding > 0;
        final byte[] raw = bytes(joined(lines, ends), ENCODINGS.get(encoding), mark);
        final TextForm.Decoded was = decoded(raw);
        assertThat(was.text()).doesNotContain("\r");
        assertThat(was.form().encode(was.text(), was.text())).isEqualTo(raw);
    }

    @Property(tries = 300)
    void editing_one_line_keeps_every_other_line_and_its_end(
            @ForAll @Size(min = 1, max = 4) final List<@IntRange(max = 2) Integer> ends,
            @ForAll @IntRange(min = 2, max = 9) final int count,
            @ForAll @IntRange(max = 8) final int at) {
        final List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("line " + i);
        }
        final int edited = at % count;
        final byte[] raw = bytes(joined(lines, ends), StandardCharsets.UTF_8, false);
        final TextForm.Decoded was = decoded(raw);
        final String after = was.text().replace("line " + edited, "edited");
        final String now = new String(was.form().encode(was.text(), after), StandardCharsets.UTF_8);
        for (int i = 0; i < count; i++) {
            final String own = i == count - 1 ? "" : i == edited ? "" : end(ends, i);
            assertThat(now).contains((i == edited ? "edited" : "line " + i) + own);
        }
        assertThat(decoded(now.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(after);
    }
}
