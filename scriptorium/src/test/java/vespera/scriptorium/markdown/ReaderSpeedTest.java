package vespera.scriptorium.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to cost the square of their length in a careless reader. The limits are many times what is needed. */
class ReaderSpeedTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final MarkdownReader reader = new MarkdownReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[[",
                "[[[",
                "![",
                "](",
                "[a](",
                "[a](b",
                "[a](<b",
                "[a](b \"",
                "]]",
                "`",
                "`a``b```c",
                "<",
                "<a ",
                "<a b=\"",
                "<a b='x' ",
                "<!--",
                "<!-- ",
                "<?",
                "<![CDATA[",
                "%%",
                "%% ",
                "%",
                "> ",
                ">",
                "- ",
                "-",
                "* * ",
                "1. ",
                "\t",
                "#a ",
                "# ",
                "_*",
                "\\",
                "![[a",
                "[![",
                "[a](b)",
                "![a](b)]",
                "x\n",
                "- x\n  ",
                "> x\n",
                "|a|\n|-|\n",
                "```\n",
                "^",
                "a@b",
                "<a@",
                "\r",
                "🎉",
                "- - x\n\n",
                "<div>\n",
                "===\n",
                "| `",
                "[a]: b\n"
            })
    void takesTimeInProportion(final String piece) {
        final String text = piece.repeat(2_000_000 / piece.length());
        final Reading reading = Assertions.assertTimeoutPreemptively(LIMIT, () -> reader.read(text));
        assertThat(reading.words()).isNotNegative();
    }

    @Test
    void fiftyMegabytesInOneLineAreRead() {
        final String text = "word [[a]] `code` ".repeat(50_000_000 / 18);
        final Reading reading = Assertions.assertTimeoutPreemptively(LIMIT, () -> reader.read(text));
        assertThat(reading.links()).hasSize(50_000_000 / 18);
    }

    @Test
    void tenThousandLinksAreFound() {
        assertThat(reader.read("[[a]] and [b](c.md)\n\n".repeat(5_000)).links()).hasSize(10_000);
    }

    @Test
    void deepNestingIsNoError() {
        assertThat(reader.read("> ".repeat(90) + "[[a]]").links()).hasSize(1);
        assertThat(reader.read("- ".repeat(100_000) + "[[a]]").links()).hasSize(1);
        assertThat(reader.read("![".repeat(5_000) + "](a.md)".repeat(5_000)).links())
                .hasSize(5_000);
    }
}
