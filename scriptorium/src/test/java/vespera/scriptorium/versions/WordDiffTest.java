package vespera.scriptorium.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison shows what changed, and nothing else. */
final class WordDiffTest {

    @Provide
    Arbitrary<String> texts() {
        return Texts.any();
    }

    @Provide
    Arbitrary<List<String>> related() {
        return Texts.related();
    }

    private static String joined(final List<Piece> pieces, final Piece.Kind without) {
        return pieces.stream().filter(p -> p.kind() != without).map(Piece::text).collect(Collectors.joining());
    }

    private static void rebuilds(final String before, final String after) {
        final List<Piece> pieces = WordDiff.of(before, after);
        assertThat(joined(pieces, Piece.Kind.ADDED)).isEqualTo(before);
        assertThat(joined(pieces, Piece.Kind.REMOVED)).isEqualTo(after);
        int was = 0;
        int is = 0;
        for (final Piece piece : pieces) {
            final int length = piece.text().codePointCount(0, piece.text().length());
            assertThat(length).isPositive();
            assertThat(piece.from()).isEqualTo(piece.kind() == Piece.Kind.REMOVED ? was : is);
            assertThat(piece.to()).isEqualTo(piece.from() + length);
            was += piece.kind() == Piece.Kind.ADDED ? 0 : length;
            is += piece.kind() == Piece.Kind.REMOVED ? 0 : length;
        }
    }

    @Property(tries = 500)
    void pieces_rebuild_both_texts(@ForAll("texts") final String before, @ForAll("texts") final String after) {
        rebuilds(before, after);
    }

    @Property(tries = 500)
    void so_do_pieces_of_texts_that_are_alike(@ForAll("related") final List<String> texts) {
        rebuilds(texts.get(1), texts.get(2));
    }

    @Property
    void the_same_text_is_one_piece(@ForAll("texts") final String text) {
        assertThat(WordDiff.of(text, text))
                .hasSize(text.isEmpty() ? 0 : 1)
                .allSatisfy(p -> assertThat(p.kind()).isEqualTo(Piece.Kind.SAME));
    }

    /** As a terminal shows it. */
    private static String shown(final String before, final String after) {
        return WordDiff.of(before, after).stream()
                .map(p -> switch (p.kind()) {
                    case SAME -> p.text();
                    case REMOVED -> "[-" + p.text() + "-]";
                    case ADDED -> "{+" + p.text() + "+}";
                })
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "She saw the light. | She saw the lamp. | She saw the [-light-]{+lamp+}.",
                "She saw it. | She never saw it. | She {+never +}saw it.",
                "I can’t go. | I can go. | I [-can’t-]{+can+} go.",
                "a red house here | a green hut here | a [-red house-]{+green hut+} here",
                "灯台の光が見えた。 | 灯台の火が見えた。 | 灯台の[-光-]{+火+}が見えた。",
                "แสงไฟ | แสงสี | แสง[-ไฟ-]{+สี+}",
                "one 👩‍🚀 two | one 👩‍🔬 two | one [-👩‍🚀-]{+👩‍🔬+} two",
                "café here | cafe here | [-café-]{+cafe+} here"
            })
    void it_is_told_by_words(final String before, final String after, final String expected) {
        assertThat(shown(before, after)).isEqualTo(expected);
    }

    @Test
    void a_paragraph_that_was_put_in_between_leaves_its_neighbours_alone() {
        assertThat(shown("One.\n\nTwo.\n", "One.\n\nNew.\n\nTwo.\n")).isEqualTo("One.\n\n{+New.\n\n+}Two.\n");
        assertThat(shown("", "New.")).isEqualTo("{+New.+}");
        assertThat(shown("Old.", "")).isEqualTo("[-Old.-]");
    }

    @Test
    void a_chapter_is_compared_at_once() {
        final String chapter = Texts.chapter(1, 90_000);
        final String edited = chapter.replaceFirst("w7 ", "changed ").replace("w99 ", "");
        for (int i = 0; i < 20; i++) {
            WordDiff.of(chapter, edited);
        }
        final long start = System.nanoTime();
        final List<Piece> pieces = WordDiff.of(chapter, edited);
        final Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertThat(pieces).hasSizeGreaterThan(3);
        assertThat(taken)
                .as(String.format(Locale.ROOT, "%d pieces", pieces.size()))
                .isLessThan(Duration.ofMillis(250));
        assertThat(WordDiff.of(chapter, Texts.chapter(2, 90_000))).isNotEmpty();
    }
}
