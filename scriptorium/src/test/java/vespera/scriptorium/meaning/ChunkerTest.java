package vespera.scriptorium.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vespera.scriptorium.markdown.Reading;

final class ChunkerTest {

    private static final Embedder WORDS = new HashingEmbedder();

    private static List<Chunk> chunks(final String text, final int target, final int overlap) {
        return new Chunker(WORDS::tokens, target, overlap).chunk(text, Readings.of(text));
    }

    /** So many different words: {@code prefix1 prefix2 …} */
    private static String words(final String prefix, final int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n\t\r\n", "\u00A0\u2028"})
    void aBlankTextHasNoChunks(final String text) {
        assertThat(chunks(text, 256, 32)).isEmpty();
    }

    @Test
    void aShortTextIsOneChunk() {
        assertThat(chunks("\n  The old ship.\n\nIt sank. \n", 256, 32))
                .containsExactly(new Chunk(0, "", "The old ship.\n\nIt sank.", 3, 26, 2));
    }

    @Test
    void frontMatterIsLeftOut() {
        final String text = "---\ntitle: A ship\n---\n# Ship\nIt sank.\n";
        assertThat(new Chunker(WORDS::tokens).chunk(text, Readings.of(text, 4)))
                .containsExactly(new Chunk(0, "Ship", "# Ship\nIt sank.", 22, 37, 4));
    }

    @Test
    void aBodyThatStartsAfterTheEndIsEmpty() {
        assertThat(new Chunker(WORDS::tokens).chunk("---\na: b\n---", Readings.of("", 9)))
                .isEmpty();
    }

    @Test
    void noChunkReachesAcrossAHeadingAndEachKnowsThoseAboveIt() {
        final String text = "Before.\n# One\nA\n## Two\nB\n### Three\nC\n## Four\nD\n# Five\nE\n";
        assertThat(chunks(text, 256, 32))
                .extracting(Chunk::heading, Chunk::text, Chunk::line)
                .containsExactly(
                        tuple("", "Before.", 1),
                        tuple("One", "# One\nA", 2),
                        tuple("One > Two", "## Two\nB", 4),
                        tuple("One > Two > Three", "### Three\nC", 6),
                        tuple("One > Four", "## Four\nD", 8),
                        tuple("Five", "# Five\nE", 10));
    }

    @Test
    void aHeadingWithNothingButADeeperOneBelowGoesWithIt() {
        assertThat(chunks("# One\n\n## Two\n\nB\n\n## Three\n## Four\n", 256, 32))
                .extracting(Chunk::heading, Chunk::text)
                .containsExactly(
                        tuple("One > Two", "# One\n\n## Two\n\nB"),
                        tuple("One > Three", "## Three"),
                        tuple("One > Four", "## Four"));
    }

    @Test
    void aVeryLongHeadingIsShortenedInThePath() {
        final Chunk chunk = chunks("# " + "x".repeat(5_000) + "\nText", 256, 32).getFirst();
        assertThat(chunk.heading()).hasSize(120).endsWith("x\u2026");
    }

    @Test
    void paragraphsStayWholeWhereTheyFit() {
        final String text = words("a", 5) + "\n\n" + words("b", 6) + "\n\n" + words("c", 5);
        assertThat(chunks(text, 12, 0))
                .extracting(Chunk::text)
                .containsExactly(words("a", 5) + "\n\n" + words("b", 6), words("c", 5));
    }

    @Test
    void aLongParagraphIsCutAfterSentences() {
        final String text = "The old ship sank. Mr. Smith saw it (from far off!) and he wept. "
                + "\u201CWhy now?\u201D he asked. Nobody knew the answer at all.";
        assertThat(chunks(text, 16, 0))
                .extracting(Chunk::text)
                .containsExactly(
                        "The old ship sank. Mr. Smith saw it (from far off!) and he wept.",
                        "\u201CWhy now?\u201D he asked. Nobody knew the answer at all.");
    }

    @Test
    void aLongListIsCutBetweenItsItems() {
        final String list =
                IntStream.range(0, 40).mapToObj(i -> "- item number " + i).collect(Collectors.joining("\n"));
        assertThat(chunks(list, 20, 0)).hasSizeGreaterThan(4).allSatisfy(chunk -> {
            assertThat(chunk.text()).startsWith("- item");
            assertThat(chunk.text()).matches("(?s).* \\d+");
        });
    }

    @Test
    void aLongSentenceIsCutBetweenWords() {
        final List<Chunk> chunks = chunks(words("word", 2_000), 256, 32);
        assertThat(chunks).hasSizeBetween(8, 12);
        assertThat(chunks).allSatisfy(chunk -> assertThat(chunk.text()).matches("(word\\d+ )*word\\d+"));
    }

    @Test
    void aChunkStartsWithTheEndOfTheOneBefore() {
        final List<Chunk> chunks = chunks(words("word", 2_000), 256, 32);
        for (int i = 1; i < chunks.size(); i++) {
            final Chunk before = chunks.get(i - 1);
            final int shared = before.to() - chunks.get(i).from();
            assertThat(shared).isPositive();
            final String tail = before.text().substring(before.text().length() - shared);
            assertThat(chunks.get(i).text()).startsWith(tail);
            assertThat(WORDS.tokens(tail)).isBetween(16, 32);
        }
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsNeverCutInTwo() {
        final String text = "x" + "\uD83D\uDE00".repeat(5_000);
        final Chunker letters = new Chunker(each -> each.codePointCount(0, each.length()), 15, 4);
        assertThat(letters.chunk(text, Readings.of(text)))
                .hasSizeGreaterThan(300)
                .allSatisfy(chunk -> assertThat(chunk.text()).matches("x?(\uD83D\uDE00)+"));
    }

    @Test
    void anOverlapNeverReachesAcrossAHeading() {
        final String text = "# One\n" + words("a", 200) + "\n# Two\n" + words("b", 200);
        assertThat(chunks(text, 50, 10))
                .filteredOn(chunk -> chunk.heading().equals("Two"))
                .hasSizeGreaterThan(3)
                .allSatisfy(chunk -> assertThat(chunk.text()).doesNotContain("a1"));
    }

    @Test
    void passagesAreFilledWell() {
        final String paragraph = words("w", 100) + ".\n\n";
        final List<Chunk> chunks = chunks(paragraph.repeat(100), 256, 32);
        final double mean = chunks.stream()
                .mapToInt(chunk -> WORDS.tokens(chunk.text()))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(190.0, 256.0);
    }

    @Test
    void headingsOfAnotherTextDoNoHarm() {
        final Reading other = Readings.of("\n".repeat(50) + "# Far away\n");
        assertThat(new Chunker(WORDS::tokens).chunk("Short.", other))
                .containsExactly(new Chunk(0, "", "Short.", 0, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 0", "16, -1", "16, 8", "16, 200"})
    void sizesThatCannotBeAreRefused(final int target, final int overlap) {
        assertThatThrownBy(() -> new Chunker(WORDS::tokens, target, overlap))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "The old ship sank. ", "\u6F22", "a\n\n", "- a\n", " \n", "x ", "# a\n", ". "})
    void fiftyMegabytesOfAnythingAreDoneInSecondsWithFewCalls(final String repeated) {
        final int length = 50 * 1024 * 1024;
        final String text = repeated.repeat(length / repeated.length());
        final AtomicInteger calls = new AtomicInteger();
        final AtomicLong seen = new AtomicLong();
        final ToIntFunction<String> counter = each -> {
            calls.incrementAndGet();
            seen.addAndGet(each.length());
            return each.length() / 4 + 1;
        };
        // As the reader of such a file would: without headings, so that only the chunker is measured.
        final List<Chunk> chunks = Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> new Chunker(counter).chunk(text, Reading.empty()));
        assertThat(chunks.size()).isLessThanOrEqualTo(length / 500);
        assertThat(calls.get()).isLessThanOrEqualTo(length / 40);
        assertThat(seen.get()).isLessThanOrEqualTo(6L * length);
    }
}
