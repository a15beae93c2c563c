package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.search.WordIndex.Fit;
import vespera.scriptorium.search.WordIndex.Kind;
import vespera.scriptorium.search.WordIndex.Sought;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** Forms, beginnings and other spellings of words, and what they are worth. */
@SuppressWarnings("NullAway.Init")
final class WordFitTest {

    private final Samples samples = new Samples();
    private Ports ports;
    private DocumentId harbour;
    private DocumentId harbours;
    private DocumentId cafe;
    private DocumentId other;

    @BeforeEach
    void open() {
        ports = StorePorts.open(samples);
        harbour = samples.text(ports, "a.md", "A", "The harbour lies in fog; connecting roads lead there.");
        harbours = samples.text(ports, "b.md", "B", "Two harbours are connected by a ferry.");
        cafe = samples.text(ports, "c.md", "C", "Caf\u00E9 Connection, \u6771\u4EAC\u90FD");
        other = samples.text(ports, "d.md", "D", "Sheep graze upon green hills.");
        samples.text(ports, "e.md", "E", "More sheep, and more hills.");
        samples.text(ports, "f.md", "F", "Nothing of the sort.");
        samples.text(ports, "g.md", "G", "Nor here.");
    }

    @AfterEach
    void close() {
        ports.close();
    }

    private Fit fit(final String text, final Kind kind) {
        return ports.words().fit(new Sought(text, kind));
    }

    @Test
    void a_word_is_found_in_all_its_forms_and_they_count_as_one() {
        assertThat(fit("Harbours", Kind.WORD).scores()).containsOnlyKeys(harbour, harbours);
        assertThat(fit("connect", Kind.WORD).scores()).containsOnlyKeys(harbour, harbours, cafe);
        assertThat(fit("harbours", Kind.EXACT).scores()).containsOnlyKeys(harbours);
        assertThat(fit("harbour", Kind.WORD).rarity())
                .as("as of a word in both")
                .isEqualTo(fit("sheep", Kind.WORD).rarity());
    }

    @Test
    void our_weights_are_those_of_fts5() {
        final Map<DocumentId, Double> ours = fit("graze", Kind.WORD).scores();
        final double theirs = ports.words().find("graze", true, 1).getFirst().score();
        assertThat(ours.get(other)).isCloseTo(theirs, within(1e-9));
        // Two forms in two documents: as if both were one word.
        final double both = fit("harbour", Kind.WORD).scores().getOrDefault(harbour, 0.0);
        assertThat(both).isPositive().isLessThan(fit("fog", Kind.WORD).scores().getOrDefault(harbour, 0.0));
    }

    @Test
    void a_word_that_occurs_nowhere_is_guessed_and_no_other() {
        final Fit guessed = fit("harbuor", Kind.WORD);
        assertThat(guessed.meant()).containsExactly("harbour");
        assertThat(guessed.scores()).containsOnlyKeys(harbour);
        assertThat(fit("harbuor", Kind.FORMS).scores()).isEmpty();
        assertThat(fit("harbuor", Kind.EXACT).scores()).isEmpty();
        assertThat(fit("fgo", Kind.WORD).scores()).as("too short to guess").isEmpty();
        assertThat(fit("harbour", Kind.WORD).meant())
                .as("what is there is not doubted")
                .isEmpty();
    }

    @Test
    void what_is_still_being_typed_goes_on() {
        assertThat(fit("harb", Kind.BEGUN).scores()).containsOnlyKeys(harbour, harbours);
        assertThat(fit("harb", Kind.WORD).scores()).isEmpty();
        assertThat(fit("conn", Kind.PREFIX).scores()).containsOnlyKeys(harbour, harbours, cafe);
    }

    @Test
    void accents_and_scripts_without_spaces_are_found() {
        assertThat(fit("CAFE\u0301", Kind.WORD).scores()).containsOnlyKeys(cafe);
        assertThat(fit("\u6771\u4EAC", Kind.WORD).scores()).containsOnlyKeys(cafe);
        assertThat(fit("\u90FD", Kind.BEGUN).scores()).containsOnlyKeys(cafe);
        assertThat(fit("...", Kind.WORD).scores()).isEmpty();
    }

    @Test
    void what_is_written_later_is_found_at_once() {
        assertThat(fit("lanterns", Kind.WORD).scores()).isEmpty();
        final DocumentId late = samples.text(ports, "z.md", "Z", "A lantern burns.");
        assertThat(fit("lanterns", Kind.WORD).scores()).containsOnlyKeys(late);
        assertThat(fit("lantrn", Kind.WORD).meant()).containsExactly("lantern");
    }
}
