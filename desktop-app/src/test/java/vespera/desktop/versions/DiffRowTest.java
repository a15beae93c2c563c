package vespera.desktop.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import vespera.desktop.versions.DiffRun.Kind;

class DiffRowTest {

    private static List<DiffRow.Paragraph> paragraphs(final String before, final String after) {
        return DiffRow.paragraphs(Comparison.between(before, after));
    }

    @Test
    void aChangedWordStandsInItsParagraph() {
        assertThat(paragraphs("one\nit is brass\ntwo", "one\nit is glass\ntwo"))
                .containsExactly(
                        new DiffRow.Paragraph(List.of(new DiffRun(Kind.SAME, "one"))),
                        new DiffRow.Paragraph(List.of(
                                new DiffRun(Kind.SAME, "it is "),
                                new DiffRun(Kind.REMOVED, "brass"),
                                new DiffRun(Kind.ADDED, "glass"))),
                        new DiffRow.Paragraph(List.of(new DiffRun(Kind.SAME, "two"))));
    }

    @Test
    void theSignTellsWithoutColour() {
        final List<DiffRow.Paragraph> rows = paragraphs("kept\n\nwent\n\nold word", "kept\n\nold sign\n\nnew\n");
        assertThat(rows.stream().map(DiffRow.Paragraph::sign)).contains("", "±");
        assertThat(new DiffRow.Paragraph(List.of(new DiffRun(Kind.ADDED, "new"))).sign())
                .isEqualTo("+");
        assertThat(new DiffRow.Paragraph(List.of(new DiffRun(Kind.REMOVED, "old"))).sign())
                .isEqualTo("−");
    }

    @Test
    void aParagraphThatWasSplitSaysSo() {
        assertThat(paragraphs("one two", "one\n two").getFirst().runs().getLast())
                .isEqualTo(new DiffRun(Kind.ADDED, DiffRow.BREAK));
    }

    @Test
    void whatDidNotChangeIsFolded() {
        final String before = "a\nb\nc\nd\nthis is old\ne\nf\ng";
        final List<DiffRow> rows = DiffRow.folded(paragraphs(before, before.replace("old", "new")));
        assertThat(rows).hasSize(5);
        assertThat(rows.getFirst())
                .isInstanceOfSatisfying(
                        DiffRow.Gap.class, gap -> assertThat(gap.inside()).hasSize(3));
        assertThat(rows.getLast())
                .isInstanceOfSatisfying(
                        DiffRow.Gap.class, gap -> assertThat(gap.inside()).hasSize(2));
        assertThat(DiffRow.folded(paragraphs(before, before))).isEmpty();
    }

    /** Nothing of either text is lost on the way to the screen, folded away or not. */
    @Property(tries = 300)
    void bothTextsCanBeReadOffTheRows(
            @ForAll @Chars({'a', 'b', ' ', '\n', '.'}) @StringLength(max = 60) final String before,
            @ForAll @Chars({'a', 'b', ' ', '\n', '.'}) @AlphaChars @StringLength(max = 60) final String after) {
        final List<DiffRow.Paragraph> rows = paragraphs(before, after);
        assertThat(read(rows, Kind.REMOVED)).isEqualTo(before.replace("\n", ""));
        assertThat(read(rows, Kind.ADDED)).isEqualTo(after.replace("\n", ""));
        final long folded = DiffRow.folded(rows).stream()
                .mapToLong(row -> row instanceof DiffRow.Gap gap ? gap.inside().size() : 1)
                .sum();
        assertThat(folded).isIn(0L, (long) rows.size());
    }

    private static String read(final List<DiffRow.Paragraph> rows, final Kind side) {
        return rows.stream()
                .flatMap(row -> row.runs().stream())
                .filter(run -> run.kind() == Kind.SAME || run.kind() == side)
                .map(DiffRun::text)
                .filter(text -> !text.equals(DiffRow.BREAK))
                .collect(Collectors.joining());
    }

    @Test
    void wordsAreCounted() {
        assertThat(DiffRun.count(Comparison.between("one two three", "one four five three")))
                .isEqualTo("2 words added, 1 word removed");
        assertThat(DiffRun.count(Comparison.between("same", "same"))).isEqualTo("The text is the same");
        assertThat(DiffRun.count(Comparison.between("a  b", "a b"))).isEqualTo("Only spaces, breaks or signs changed");
    }
}
