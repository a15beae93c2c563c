package vespera.desktop.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a caret stands after another program changed the text, and what new documents are called. */
class PlacesTest {

    private static int moved(final String old, final String now, final int caret) {
        return EditorPage.moved(old.codePoints().toArray(), now.codePoints().toArray(), caret);
    }

    @Test
    void theCaretStaysAtItsWords() {
        assertThat(moved("one two three", "one two three four", 4)).isEqualTo(4);
        assertThat(moved("one two three", "zero one two three", 8)).isEqualTo(13);
        assertThat(moved("one two three", "one three", 13)).isEqualTo(9);
        assertThat(moved("one two three", "", 5)).isZero();
        assertThat(moved("same", "same", 2)).isEqualTo(2);
    }

    @Test
    void aNameBecomesAPath() {
        assertThat(Names.path("Part I", "Dusk")).isEqualTo("Part I/Dusk.md");
        assertThat(Names.path("Part I", "Part II/Dusk")).isEqualTo("Part II/Dusk.md");
        assertThat(Names.path("", "cast.txt")).isEqualTo("cast.txt");
        assertThat(Names.path("", "Mr. Pell")).isEqualTo("Mr. Pell.md");
        assertThat(Names.folder("a/b/c.md")).isEqualTo("a/b");
        assertThat(Names.folder("c.md")).isEmpty();
    }
}
