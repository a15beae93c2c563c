package vespera.desktop.passages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Passages are quoted with the right words marked, and cut without losing them. */
class QuoteTest {

    private static String marked(final Quote quote) {
        return quote.parts().stream()
                .map(part -> part.marked() ? "«" + part.text() + "»" : part.text())
                .collect(Collectors.joining());
    }

    @Test
    void wholeWordsAreMarkedWhateverTheirCaseAndTheLongerNameWins() {
        final Quote quote =
                Quote.of("Linnet Arkell said that linnet, not Linnetta, sang.", List.of("Linnet", "Linnet Arkell"));
        assertThat(marked(quote)).isEqualTo("«Linnet Arkell» said that «linnet», not Linnetta, sang.");
    }

    @Test
    void wordsOfScriptsWithoutSpacesAreFound() {
        assertThat(marked(Quote.of("昨日黒川さんに会った。", List.of("黒川")))).isEqualTo("昨日«黒川»さんに会った。");
    }

    @Test
    void signsOfTheMarkupAreLeftOut() {
        final Quote quote =
                Quote.of("## *Two* silences\n- see [[The Glass Orchard|the orchard]] and [[Hallow Quay]]", List.of());
        assertThat(quote.text()).isEqualTo("Two silences see the orchard and Hallow Quay");
    }

    @Test
    void aLinkThatIsCutOffLeavesNoBracketsBehind() {
        assertThat(Quote.of("the keeper · [[Septimus Gault|Mr Gault", List.of()).text())
                .isEqualTo("the keeper · Mr Gault");
        assertThat(Quote.of("- [ ] ask `Jory` about [the pears](Places/Long%20House.md) ==soon== [[Hallow Q", List.of())
                        .text())
                .isEqualTo("ask Jory about the pears soon Hallow Q");
    }

    @Test
    void onALineTheMarkedWordStandsNearTheStart() {
        final Quote quote = Quote.line("word ".repeat(40) + "Jory carried the lamp", List.of("Jory"));
        assertThat(quote.text()).startsWith("…");
        assertThat(quote.text().indexOf("Jory")).isBetween(0, 40);
    }

    @Property(tries = 200)
    void aCutPassageKeepsItsFirstMarkedWord(
            @ForAll @AlphaChars @StringLength(min = 1, max = 8) final String filler,
            @ForAll @IntRange(min = 0, max = 80) final int before,
            @ForAll @IntRange(min = 40, max = 200) final int most) {
        final String passage = (filler + " ").repeat(before) + "ÉTIENNE " + (filler + " ").repeat(80);
        final Quote quote = Quote.around(passage, List.of("Étienne"), most);
        assertThat(quote.parts()).anyMatch(part -> part.marked() && part.text().equals("ÉTIENNE"));
        assertThat(quote.text().length()).isLessThanOrEqualTo(most + 2);
    }
}
