package vespera.desktop.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A language is spoken as soon as it is set. */
class LanguageTest {

    private final Texts texts = Texts.of(LanguageTest.class);
    private Locale before = Locale.ROOT;
    private Locale format = Locale.ROOT;

    @BeforeEach
    void note() {
        before = Locale.getDefault(Locale.Category.DISPLAY);
        format = Locale.getDefault(Locale.Category.FORMAT);
    }

    @AfterEach
    void giveBack() {
        Locale.setDefault(Locale.Category.DISPLAY, before);
        Locale.setDefault(Locale.Category.FORMAT, format);
    }

    @Test
    void textsNumbersAndDatesFollowTheLanguage() {
        Language.use("en");
        assertThat(texts.say("leaves", 1234)).isEqualTo("1,234 leaves of Mira's tree");
        assertThat(texts.say("leaves", 1)).isEqualTo("one leaf of Mira's tree");
        assertThat(Texts.dates("MMMMd").format(LocalDate.of(2026, 11, 21))).isEqualTo("November 21");
        Language.use("de");
        assertThat(texts.say("leaves", 1234)).isEqualTo("1.234 Blätter von Miras Baum");
        assertThat(texts.say("plain")).isEqualTo("Es war's.");
        assertThat(Texts.dates("MMMMd").format(LocalDate.of(2026, 11, 21))).isEqualTo("21. November");
    }

    @Test
    void aLanguageWithoutABundleSpeaksEnglishAndRunsItsOwnWay() {
        Language.use("ar");
        assertThat(texts.say("plain")).isEqualTo("That's it.");
        assertThat(Language.orientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
        Language.use("de");
        assertThat(Language.orientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void whatIsNoLanguageIsTheSystems() {
        Language.use("de");
        Language.use("no language at all");
        final Locale system = Language.locale();
        Language.use("de");
        Language.use("system");
        assertThat(Language.locale()).isEqualTo(system);
    }

    @Test
    void aMissingTextSaysItsKey() {
        assertThat(texts.say("not-there")).isEqualTo("not-there");
    }
}
