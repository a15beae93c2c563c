package vespera.scriptorium.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text, however odd. */
class MarkdownReaderPropertiesTest {
    private final MarkdownReader reader = new MarkdownReader();

    @Provide
    Arbitrary<String> markdown() {
        final Arbitrary<String> pieces = Arbitraries.of(
                "[[a]]",
                "![[b|c]]",
                "[[",
                "]]",
                "[x](y.md)",
                "![",
                "](",
                "%%",
                "<!--",
                "-->",
                "`",
                "``",
                "```\n",
                "~~~\n",
                "\n",
                "\n\n",
                "    ",
                "\t",
                "> ",
                "- ",
                "1. ",
                "# ",
                "#tag",
                " ",
                "x",
                "猫",
                "🎉",
                "\uFEFF",
                "---\n",
                "|",
                "|---|\n",
                "<b>",
                "<div>\n",
                "<pre>",
                "\\",
                "^id\n",
                "key: \"[[v]]\"\n",
                "*",
                "===\n",
                "<",
                ">",
                "\"",
                "(",
                ")",
                "!",
                "\uD83C");
        return pieces.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Property(tries = 2000)
    void offsetsSliceBackToTheLink(@ForAll("markdown") final String text) {
        final List<RawLink> links = reader.read(text).links();
        int before = 0;
        for (final RawLink link : links) {
            final String slice =
                    text.substring(text.offsetByCodePoints(0, link.from()), text.offsetByCodePoints(0, link.to()));
            switch (link.kind()) {
                case WIKILINK, FRONT_MATTER ->
                    assertThat(slice).startsWith("[[").endsWith("]]");
                case EMBED -> assertThat(slice).startsWith("![[").endsWith("]]");
                case MARKDOWN -> assertThat(slice).matches("(?s)!?\\[.*(\\)|]:.*)");
            }
            assertThat(link.from()).isGreaterThanOrEqualTo(before);
            before = link.from();
        }
    }

    @Property(tries = 2000)
    void linesAreCountedAsTheReaderCounts(@ForAll("markdown") final String text) {
        for (final RawLink link : reader.read(text).links()) {
            final String above = text.substring(0, text.offsetByCodePoints(0, link.from()));
            assertThat(link.line())
                    .isEqualTo(1 + (int) above.chars().filter(c -> c == '\n').count());
        }
    }

    @Property(tries = 2000)
    void lineEndsChangeNothing(@ForAll("markdown") final String text) {
        final Reading unix = reader.read(text);
        for (final String end : List.of("\r\n", "\r")) {
            final Reading other = reader.read(text.replace("\n", end));
            assertThat(other.links())
                    .map(MarkdownReaderPropertiesTest::unplaced)
                    .isEqualTo(unix.links().stream()
                            .map(MarkdownReaderPropertiesTest::unplaced)
                            .toList());
            assertThat(other.tags()).isEqualTo(unix.tags());
            assertThat(other.words()).isEqualTo(unix.words());
            assertThat(other.headings())
                    .map(Reading.Heading::text)
                    .isEqualTo(
                            unix.headings().stream().map(Reading.Heading::text).toList());
        }
    }

    private static RawLink unplaced(final RawLink link) {
        return new RawLink(
                link.kind(), link.target(), link.subpath(), link.display(), link.line(), 0, 0, link.commented());
    }

    @Property(tries = 1000)
    void neverThrows(@ForAll final String text) {
        assertThat(reader.read(text).words()).isNotNegative();
        assertThat(reader.read("---\n" + text + "\n---\n").bodyLine()).isPositive();
    }

    /** Without the marks that only Obsidian knows, the reader and CommonMark agree on what is code. */
    @Property(tries = 4000)
    void agreesWithCommonMarkOnCode(@ForAll("plainMarkdown") final String text) {
        final BitSet code = CodeOracle.code(text);
        final BitSet found = new BitSet();
        for (final RawLink link : reader.read(text).links()) {
            final int from = text.offsetByCodePoints(0, link.from());
            assertThat(code.get(from))
                    .as("live in code: %s in <<%s>>", link, text)
                    .isFalse();
            found.set(from);
        }
        for (int i = text.indexOf("[[a]]"); i >= 0; i = text.indexOf("[[a]]", i + 1)) {
            assertThat(found.get(i) || code.get(i))
                    .as("overlooked at %d in <<%s>>", i, text)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<String> plainMarkdown() {
        return Arbitraries.of(
                        "[[a]]", " [[a]] ", "`", "``", "```\n", "~~~\n", "\n", "\n", "\n\n", "  ", "    ", "\t", "> ",
                        "- ", "1. ", "2) ", "# ", "x", "*", "---\n", "===\n", "\\`", "* ", "   ", "-\n")
                .list()
                .ofMaxSize(30)
                .map(list -> String.join("", list))
                .filter(text -> !text.startsWith("---"));
    }
}
