package vespera.scriptorium.proofing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PassageTest {

    private static String read(final String line) {
        return Passage.of(line).parts().stream()
                .map(part -> part.words() ? part.text() : part.instead())
                .collect(Collectors.joining());
    }

    @Test
    void marksAreNotRead() {
        assertThat(read("- [ ] **mend** the [[Lamp#Oil|old lamp]][^1]")).isEqualTo("mend the old lamp");
        assertThat(read("> [!note] See [this](a.md) %%later%%")).isEqualTo("See this ");
        assertThat(read("## The `x` of [[Isaure]] #sea")).isEqualTo("The X of Isaure X");
    }

    @Property
    void thePartsMakeUpTheLine(@ForAll final String text) {
        final String line = text.replace("\n", " ").replace("\r", " ");
        assertThat(Passage.of(line).text()).isEqualTo(line);
    }

    @Test
    void aLanguageIsToldByItsSmallWords() {
        assertThat(Tongue.of("She had walked to the orchard and it was quiet.")).contains("en");
        assertThat(Tongue.of("Sie ging in den Garten, und es war noch nicht dunkel."))
                .contains("de");
        assertThat(Tongue.of("Elle marchait dans le verger.")).isEmpty();
        assertThat(Tongue.of("")).isEmpty();
    }
}
