package vespera.desktop.artifactview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Markdown becomes paragraphs, and no word is lost. */
class ProseTest {

    @Test
    void everySortOfParagraphIsKnown() {
        final List<Prose.Para> found = Prose.read("""
                ---
                tags: sea
                ---
                # The Quay

                Smoke hung **low** over *it*.

                > Nobody spoke.

                - a lamp
                  - a pane
                2. second

                ```
                code
                ```

                ***
                """);
        assertThat(found.stream().map(Prose.Para::kind).toList())
                .containsExactly(
                        Prose.Kind.CODE,
                        Prose.Kind.HEADING,
                        Prose.Kind.WORDS,
                        Prose.Kind.QUOTE,
                        Prose.Kind.ITEM,
                        Prose.Kind.ITEM,
                        Prose.Kind.ITEM,
                        Prose.Kind.CODE,
                        Prose.Kind.RULE);
        assertThat(found.get(2).runs())
                .contains(new Prose.Run("low", true, false, false), new Prose.Run("it", false, true, false));
        assertThat(found.get(4).text()).isEqualTo("•  a lamp");
        assertThat(found.get(5).level()).isEqualTo(2);
        assertThat(found.get(6).text()).isEqualTo("2.  second");
    }

    @Property
    void anyTextIsRead(@ForAll final String text) {
        assertThat(Prose.read(text)).isNotNull();
    }
}
