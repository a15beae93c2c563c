package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Footnotes of the preview. */
class FootnotesTest {

    @Test
    void theyAreNumberedAsTheyAreCalled() {
        final Footnotes notes =
                new Footnotes("a[^x] b[^1]\n\n[^1]: word\n[^x]: more\n    of it\n\n    and on\nafter\n");
        assertThat(notes.text()).isEqualTo("a[^x] b[^1]\n\n\nafter\n\n");
        assertThat(notes.call("x")).hasValue("¹");
        assertThat(notes.call("1")).hasValue("²");
        assertThat(notes.call("x")).hasValue("¹");
        assertThat(notes.callHere("said at once")).isEqualTo("³");
        assertThat(notes.call("nowhere")).isEmpty();
        assertThat(notes.words(0)).hasValue("more\nof it\nand on");
        assertThat(notes.words(1)).hasValue("word");
        assertThat(notes.words(2)).hasValue("said at once");
        assertThat(notes.words(3)).isEmpty();
    }

    @Test
    void whatStandsInFencesIsNone() {
        final String code = "```\n[^1]: code\n```\n";
        assertThat(new Footnotes(code).text().strip()).isEqualTo(code.strip());
    }

    @Test
    void columnsLeanAsTheLineUnderTheHeadSays() {
        assertThat(Tables.sides("a|b|c\n|:--|--:|:-:|\n1|2|3"))
                .containsExactly(Block.Side.START, Block.Side.END, Block.Side.MIDDLE);
    }
}
