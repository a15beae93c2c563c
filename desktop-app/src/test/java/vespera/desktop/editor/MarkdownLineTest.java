package vespera.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vespera.desktop.editor.MarkdownLine.Inside;
import vespera.desktop.editor.MarkdownLine.Piece;

class MarkdownLineTest {

    private static List<String> shown(final Inside before, final String line) {
        return MarkdownLine.pieces(before, line).stream()
                .map(p -> p.style() + ":" + line.substring(p.from(), p.to()))
                .toList();
    }

    @Test
    void theMarksOfALineAreTold() {
        assertThat(shown(Inside.TEXT, "## Dusk")).containsExactly("md-h2 md-marker:##", "md-h2: Dusk");
        assertThat(shown(Inside.TEXT, "See [[Lamp|it]], *now* or **never** `x` #sea"))
                .containsExactly(
                        ":See ",
                        "md-link:[[Lamp|it]]",
                        ":, ",
                        "md-italic md-marker:*",
                        "md-italic:now",
                        "md-italic md-marker:*",
                        ": or ",
                        "md-bold md-marker:**",
                        "md-bold:never",
                        "md-bold md-marker:**",
                        ": ",
                        "md-code:`x`",
                        ": ",
                        "md-tag:#sea");
        assertThat(shown(Inside.TEXT, "- [ ] mend %%later%%"))
                .containsExactly("md-marker:- [ ] ", ":mend ", "md-muted:%%later%%");
    }

    @Test
    void whatIsWithinMarksHasLooksOfItsOwn() {
        assertThat(shown(Inside.TEXT, "**a [[b]]** c[^1]"))
                .containsExactly(
                        "md-bold md-marker:**",
                        "md-bold:a ",
                        "md-bold md-link:[[b]]",
                        "md-bold md-marker:**",
                        ": c",
                        "md-note:[^1]");
        assertThat(shown(Inside.TEXT, "- [x] mended")).containsExactly("md-marker:- [x] ", "md-done:mended");
        assertThat(shown(Inside.TEXT, "> [!note] Mind")).contains("md-callout md-marker:[!note]", "md-callout: Mind");
        assertThat(shown(Inside.TEXT, "| a | b |")).containsExactly("md-table:| a | b |");
    }

    @Test
    void numbersAndWordsAreNoMarks() {
        assertThat(shown(Inside.TEXT, "2 * 3 * 4 and snake_case_name and #12"))
                .containsExactly(":2 * 3 * 4 and snake_case_name and #12");
    }

    @Test
    void whatIsOpenGoesOnUntilItIsClosed() {
        assertThat(MarkdownLine.after(Inside.START, "---")).isEqualTo(Inside.FRONT_MATTER);
        assertThat(MarkdownLine.after(Inside.TEXT, "---")).isEqualTo(Inside.TEXT);
        assertThat(MarkdownLine.after(Inside.FRONT_MATTER, "title: x")).isEqualTo(Inside.FRONT_MATTER);
        assertThat(MarkdownLine.after(Inside.FRONT_MATTER, "---")).isEqualTo(Inside.TEXT);
        assertThat(MarkdownLine.after(Inside.TEXT, "```java")).isEqualTo(Inside.BACKTICKS);
        assertThat(MarkdownLine.after(Inside.BACKTICKS, "# no heading")).isEqualTo(Inside.BACKTICKS);
        assertThat(shown(Inside.BACKTICKS, "# no heading")).containsExactly("md-code:# no heading");
        assertThat(MarkdownLine.after(Inside.BACKTICKS, "```")).isEqualTo(Inside.TEXT);
        assertThat(MarkdownLine.after(Inside.TEXT, "%% a note")).isEqualTo(Inside.COMMENT);
        assertThat(MarkdownLine.after(Inside.COMMENT, "ends %%")).isEqualTo(Inside.TEXT);
    }

    @Property
    void thePiecesMakeUpTheLine(@ForAll final Inside before, @ForAll final String text) {
        final String line = text.replace("\n", " ").replace("\r", " ");
        final List<Piece> pieces = MarkdownLine.pieces(before, line);
        assertThat(pieces.stream().map(p -> line.substring(p.from(), p.to())).collect(Collectors.joining()))
                .isEqualTo(line);
    }
}
