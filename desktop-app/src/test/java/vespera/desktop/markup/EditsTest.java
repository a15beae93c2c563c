package vespera.desktop.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What keys do in a text; the bar stands for the caret, a pair of them for a selection. */
class EditsTest {

    private static Place place(final String text, final int at) {
        return new Place(0, 0).after(text.substring(0, at));
    }

    private static String with(final String text, final Edit edit) {
        final Script after = Script.of(edit.applied(Script.of(text)));
        final Place start = edit.anchor().compareTo(edit.caret()) < 0 ? edit.anchor() : edit.caret();
        final Place end = edit.anchor().compareTo(edit.caret()) < 0 ? edit.caret() : edit.anchor();
        final String middle = start.equals(end) ? "¦" : "¦" + after.part(start, end) + "¦";
        return after.part(new Place(0, 0), start) + middle + after.part(end, after.end());
    }

    private static String done(final String marked, final BiFunction<Script, Place, Optional<Edit>> edit) {
        final int at = marked.indexOf('¦');
        final String text = marked.replace("¦", "");
        return edit.apply(Script.of(text), place(text, at))
                .map(e -> with(text, e))
                .orElse("nothing");
    }

    private static String toggled(final String marked, final String left, final String right) {
        final int from = marked.indexOf('¦');
        final int to = marked.lastIndexOf('¦') == from ? from : marked.lastIndexOf('¦') - 1;
        final String text = marked.replace("¦", "");
        return with(text, Wrapping.toggle(Script.of(text), place(text, from), place(text, to), left, right));
    }

    @Test
    void enterGoesOnWithTheList() {
        assertThat(done("- one¦", ListLines::enter)).isEqualTo("- one\n- ¦");
        assertThat(done("  9. nine¦", ListLines::enter)).isEqualTo("  9. nine\n  10. ¦");
        assertThat(done("- [x] done¦ it", ListLines::enter)).isEqualTo("- [x] done\n- [ ] ¦ it");
        assertThat(done("> said¦", ListLines::enter)).isEqualTo("> said\n> ¦");
        assertThat(done("- ¦", ListLines::enter)).isEqualTo("¦");
        assertThat(done("    - ¦", ListLines::enter)).isEqualTo("- ¦");
        assertThat(done("plain¦", ListLines::enter)).isEqualTo("nothing");
        assertThat(done("¦- one", ListLines::enter)).isEqualTo("nothing");
    }

    @Test
    void boxesAreTicked() {
        assertThat(done("- [ ] mend¦", (s, c) -> Optional.of(ListLines.tick(s, c))))
                .isEqualTo("- [x] mend¦");
        assertThat(done("- [x] mend¦", (s, c) -> Optional.of(ListLines.tick(s, c))))
                .isEqualTo("- [ ] mend¦");
        assertThat(done("- mend¦", (s, c) -> Optional.of(ListLines.tick(s, c)))).isEqualTo("- [ ] mend¦");
        assertThat(done("me¦nd", (s, c) -> Optional.of(ListLines.tick(s, c)))).isEqualTo("- [ ] me¦nd");
    }

    @Test
    void marksComeAndGo() {
        assertThat(toggled("a ¦word¦ b", "**", "**")).isEqualTo("a **¦word¦** b");
        assertThat(toggled("a **¦word¦** b", "**", "**")).isEqualTo("a ¦word¦ b");
        assertThat(toggled("a ¦**word**¦ b", "**", "**")).isEqualTo("a ¦word¦ b");
        assertThat(toggled("a wo¦rd b", "*", "*")).isEqualTo("a *¦word¦* b");
        assertThat(toggled("a **¦word¦** b", "*", "*")).isEqualTo("a ***¦word¦*** b");
        assertThat(toggled("a ¦Isaure¦", "[[", "]]")).isEqualTo("a [[¦Isaure¦]]");
    }

    @Test
    void headingsHaveLevels() {
        assertThat(done("Du¦sk", (s, c) -> Optional.of(Wrapping.heading(s, c, 2))))
                .isEqualTo("## Du¦sk");
        assertThat(done("## Du¦sk", (s, c) -> Optional.of(Wrapping.heading(s, c, 1))))
                .isEqualTo("# Du¦sk");
        assertThat(done("## Du¦sk", (s, c) -> Optional.of(Wrapping.heading(s, c, 2))))
                .isEqualTo("Du¦sk");
    }

    @Test
    void footnotesAreNumberedAndFound() {
        assertThat(done("One¦ two.\n", (s, c) -> Optional.of(Footnotes.insert(s, c))))
                .startsWith("One[^1] two.")
                .contains("\n\n[^1]: ¦");
        assertThat(done("One[^1]¦ two.\n\n[^1]: first\n", (s, c) -> Optional.of(Footnotes.insert(s, c))))
                .isEqualTo("One[^1][^2] two.\n\n[^1]: first\n[^2]: ¦\n");
        final Script text = Script.of("One[^a] two.\n\n[^a]: first");
        assertThat(Footnotes.other(text, new Place(0, 5))).contains(new Place(2, 11));
        assertThat(Footnotes.other(text, new Place(2, 8))).contains(new Place(0, 7));
        assertThat(Footnotes.other(text, new Place(0, 1))).isEmpty();
    }

    private static final String TABLE = "| Name | Age |\n|---|--:|\n| Isaure¦ | 31 |";

    @Test
    void tabGoesThroughATable() {
        final BiFunction<Script, Place, Optional<Edit>> next =
                (s, c) -> TableGrid.at(s, c.line()).map(grid -> grid.step(s, c, false));
        assertThat(done(TABLE, next)).isEqualTo("| Name   | Age |\n| ------ | --: |\n| Isaure |  ¦31¦ |");
        assertThat(done("| Name | Age |\n|---|--:|\n| Isaure | 31¦ |", next))
                .isEqualTo("| Name   | Age |\n| ------ | --: |\n| Isaure |  31 |\n| ¦       |     |");
        assertThat(done("no¦ table", next)).isEqualTo("nothing");
    }

    @Test
    void aBarInALinkOrInCodeIsNoBorder() {
        assertThat(TableGrid.split("| [[a|b]] | `x|y` | c \\| d |")).containsExactly("[[a|b]]", "`x|y`", "c \\| d");
    }

    @Property
    void aTidiedTableSaysTheSame(
            @ForAll @Size(min = 1, max = 5) final List<@StringLength(max = 6) String> words,
            @ForAll @IntRange(min = 1, max = 3) final int columns) {
        final List<String> plain = words.stream()
                .map(word -> word.replaceAll("[^\\p{L}\\p{N}]", "x"))
                .toList();
        final StringBuilder text = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            text.append(" h").append(i).append(" |");
        }
        text.append("\n|").append("---|".repeat(columns));
        for (final String word : plain) {
            text.append("\n| ").append((word + " | ").repeat(columns));
        }
        final TableGrid grid = TableGrid.at(Script.of(text.toString()), 0).orElseThrow();
        final TableGrid again =
                TableGrid.at(Script.of(String.join("\n", grid.text())), 0).orElseThrow();
        assertThat(again.cells()).isEqualTo(grid.cells());
        assertThat(again.text()).isEqualTo(grid.text());
        assertThat(grid.cells()).hasSize(plain.size() + 1);
    }

    private static final String SECTIONS = "# A\n\na\n\n## B\n\nb\n\n## C\n\nc\n";

    @Test
    void sectionsAreMovedWhole() {
        final Script text = Script.of(SECTIONS);
        final List<Outline.Section> all = Outline.of(text);
        assertThat(all).extracting(Outline.Section::title).containsExactly("A", "B", "C");
        assertThat(Outline.move(text, all, 2, Outline.before(all, 2))
                        .orElseThrow()
                        .applied(text))
                .isEqualTo("# A\n\na\n\n## C\n\nc\n\n## B\n\nb\n");
        assertThat(Outline.move(text, all, 1, Outline.after(all, 1))
                        .orElseThrow()
                        .applied(text))
                .isEqualTo("# A\n\na\n\n## C\n\nc\n\n## B\n\nb\n");
        assertThat(Outline.before(all, 1)).isEqualTo(Outline.NOWHERE);
        assertThat(Outline.after(all, 2)).isEqualTo(Outline.NOWHERE);
        assertThat(Outline.move(text, all, 0, 1)).isEmpty();
        assertThat(Outline.level(text, all, 0, 1).orElseThrow().applied(text))
                .isEqualTo("## A\n\na\n\n### B\n\nb\n\n### C\n\nc\n");
    }

    @Test
    void whatStandsInCodeIsNoHeading() {
        assertThat(Outline.of(Script.of("---\n# no: x\n---\n# A\n```\n# no\n```\n# B")))
                .extracting(Outline.Section::title)
                .containsExactly("A", "B");
    }
}
