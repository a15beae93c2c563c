package vespera.desktop.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class FuzzyTest {

    @Test
    void lettersMustComeInOrder() {
        assertThat(Fuzzy.score("gld", "The Glazier's Daughter")).isNotNegative();
        assertThat(Fuzzy.score("dlg", "The Glazier's")).isEqualTo(Fuzzy.NONE);
    }

    @Test
    void wholeWordsCountForMoreThanScatteredLetters() {
        assertThat(Fuzzy.score("light", "Skerrow Light")).isGreaterThan(Fuzzy.score("light", "Leading high tides"));
    }

    @Test
    void beginningsCountForMoreThanMiddles() {
        assertThat(Fuzzy.score("pan", "Panes")).isGreaterThan(Fuzzy.score("pan", "Spanish"));
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(Fuzzy.score("ÉTIENNE", "Étienne Corvay")).isEqualTo(Fuzzy.score("étienne", "Étienne Corvay"));
    }

    @Test
    void nothingTypedFitsEverything() {
        assertThat(Fuzzy.score("  ", "Board")).isZero();
    }

    @Property
    void aNameFitsItself(@ForAll @AlphaChars @StringLength(min = 1, max = 40) final String name) {
        assertThat(Fuzzy.score(name, name)).isPositive();
        assertThat(Fuzzy.score(name.toUpperCase(Locale.ROOT), name)).isPositive();
    }

    @Property
    void whatFitsHoldsEveryLetter(
            @ForAll @AlphaChars @StringLength(min = 1, max = 5) final String typed,
            @ForAll @AlphaChars @StringLength(max = 12) final String name) {
        if (Fuzzy.score(typed, name) != Fuzzy.NONE) {
            final String lower = name.toLowerCase(Locale.ROOT);
            assertThat(typed.toLowerCase(Locale.ROOT).chars()).allMatch(letter -> lower.indexOf(letter) >= 0);
        }
    }
}
