package vespera.scriptorium.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import vespera.scriptorium.markdown.Reading;

/** What holds for every text, however odd. */
final class ChunkerProperties {

    private static final int TARGET = 16;
    private static final int OVERLAP = 4;

    @Property
    void everyCharacterOfTheBodyIsInAChunk(
            @ForAll("texts") final String text, @ForAll @IntRange(min = 1, max = 4) final int bodyLine) {
        final Reading reading = Readings.of(text, bodyLine);
        final BitSet covered = new BitSet();
        for (final Chunk chunk : words().chunk(text, reading)) {
            covered.set(chunk.from(), chunk.to());
        }
        final int[] points = text.codePoints().toArray();
        int line = 1;
        for (int i = 0; i < points.length; i++) {
            final boolean blank = Character.isWhitespace(points[i]) || Character.isSpaceChar(points[i]);
            if (line >= bodyLine && !blank) {
                assertThat(covered.get(i)).as("code point %d of %s", i, text).isTrue();
            } else if (line < bodyLine) {
                assertThat(covered.get(i)).as("front matter, %d of %s", i, text).isFalse();
            }
            final boolean crlf = points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
            line += points[i] == '\n' || (points[i] == '\r' && !crlf) ? 1 : 0;
        }
    }

    @Property
    void offsetsAndLinesPointAtExactlyTheChunksText(@ForAll("texts") final String text) {
        final int[] points = text.codePoints().toArray();
        for (final Chunk chunk : words().chunk(text, Readings.of(text))) {
            assertThat(new String(points, chunk.from(), chunk.to() - chunk.from()))
                    .isEqualTo(chunk.text());
            final String before = new String(points, 0, chunk.from());
            final long line = 1
                    + before.replace("\r\n", "\n")
                            .replace('\r', '\n')
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            assertThat((long) chunk.line()).isEqualTo(line);
        }
    }

    @Property
    void chunksFollowEachOtherAndAreNeverBlank(@ForAll("texts") final String text) {
        final List<Chunk> chunks = words().chunk(text, Readings.of(text));
        for (int i = 0; i < chunks.size(); i++) {
            final Chunk chunk = chunks.get(i);
            assertThat(chunk.ordinal()).isEqualTo(i);
            assertThat(Characters.isBlank(chunk.text().charAt(0))).isFalse();
            assertThat(Characters.isBlank(chunk.text().charAt(chunk.text().length() - 1)))
                    .isFalse();
            if (i > 0) {
                assertThat(chunk.from()).isGreaterThan(chunks.get(i - 1).from());
                assertThat(chunk.to()).isGreaterThan(chunks.get(i - 1).to());
            }
        }
    }

    @Property
    void noChunkIsLargerThanTheTarget(@ForAll("texts") final String text) {
        final Reading reading = Readings.of(text);
        assertThat(words().chunk(text, reading))
                .allSatisfy(chunk -> assertThat(countWords(chunk.text())).isLessThanOrEqualTo(TARGET));
        final Chunker letters = new Chunker(ChunkerProperties::countLetters, TARGET, OVERLAP);
        assertThat(letters.chunk(text, reading))
                .allSatisfy(chunk -> assertThat(countLetters(chunk.text())).isLessThanOrEqualTo(TARGET));
    }

    @Property
    void theSameTextGivesTheSameChunks(@ForAll("texts") final String text) {
        assertThat(words().chunk(text, Readings.of(text))).isEqualTo(words().chunk(text, Readings.of(text)));
    }

    @Property
    void theCounterSeesATextAFewTimesOnly(@ForAll("texts") final String text) {
        final AtomicLong seen = new AtomicLong();
        final ToIntFunction<String> counter = each -> {
            seen.addAndGet(each.length());
            return countLetters(each);
        };
        assertThat(new Chunker(counter, TARGET, OVERLAP).chunk(text, Readings.of(text)))
                .isNotNull();
        assertThat(seen.get()).isLessThanOrEqualTo(12L * text.length());
    }

    @Property
    void withoutOverlapNothingIsInTwoChunks(@ForAll("texts") final String text) {
        final List<Chunk> chunks = new Chunker(ChunkerProperties::countWords, TARGET, 0).chunk(text, Readings.of(text));
        for (int i = 1; i < chunks.size(); i++) {
            assertThat(chunks.get(i).from())
                    .isGreaterThanOrEqualTo(chunks.get(i - 1).to());
        }
    }

    @Provide
    Arbitrary<String> texts() {
        final Arbitrary<String> words =
                Arbitraries.strings().withCharRange('a', 'f').ofMaxLength(9);
        final Arbitrary<String> marks = Arbitraries.of(
                " ",
                " ",
                " ",
                ". ",
                "! ",
                "\n",
                "\n\n",
                "\r\n",
                "\r",
                "\r\n\r\n",
                "\n- ",
                "\n# ",
                "\n## Heading\n",
                "\n### \uD83D\uDE00\n\n",
                "\u3002",
                "\u6F22\u5B57",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00",
                "\u00A0",
                "\t",
                "?\" ",
                "Mr. ",
                "\u2028",
                "\n---\n",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
        return Arbitraries.frequencyOf(Tuple.of(3, words), Tuple.of(2, marks))
                .list()
                .ofMaxSize(200)
                .map(parts -> String.join("", parts));
    }

    private static Chunker words() {
        return new Chunker(ChunkerProperties::countWords, TARGET, OVERLAP);
    }

    private static int countWords(final String text) {
        int count = 0;
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            final boolean next = Characters.isBlank(text.charAt(i));
            count += blank && !next ? 1 : 0;
            blank = next;
        }
        return count;
    }

    private static int countLetters(final String text) {
        return (int) text.codePoints()
                .filter(each -> !Character.isWhitespace(each) && !Character.isSpaceChar(each))
                .count();
    }
}
