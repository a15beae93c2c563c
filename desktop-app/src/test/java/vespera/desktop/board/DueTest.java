package vespera.desktop.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vespera.desktop.texts.Language;

class DueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @AfterEach
    void back() {
        Language.use("system");
    }

    private static String words(final LocalDate date) {
        return Due.of(date, TODAY, false).words();
    }

    @Test
    void nearDaysAreCountedAndFarOnesAreDatesOfTheLanguage() {
        Language.use("en");
        assertThat(words(TODAY.minusDays(3))).isEqualTo("3 days late");
        assertThat(words(TODAY.plusDays(1))).isEqualTo("tomorrow");
        assertThat(words(TODAY.plusDays(10))).isEqualTo("Dec 1");
        assertThat(words(TODAY.plusDays(60))).isEqualTo("Jan 20, 2027");
        Language.use("de");
        assertThat(words(TODAY.plusDays(10))).isEqualTo("1. Dez.");
        assertThat(words(TODAY.minusDays(1))).isEqualTo("gestern");
        assertThat(Due.of(TODAY.minusDays(1), TODAY, true).tone()).isEqualTo(Due.Tone.CALM);
    }
}
