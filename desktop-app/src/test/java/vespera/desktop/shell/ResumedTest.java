package vespera.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumedTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Instant AT = Instant.parse("2026-11-20T14:05:31Z");

    @Test
    void saysWhenItEndedAndWhatIsBack() {
        assertThat(Resumed.words(AT, ZONE, List.of("Prologue", "Lamp")))
                .contains("ended without closing")
                .endsWith("2 unsaved texts are back, with the caret where it was: “Prologue”, “Lamp”.");
        assertThat(Resumed.words(AT, ZONE, List.of("Prologue")))
                .endsWith("The unsaved text of “Prologue” is back, with the caret where it was.");
        assertThat(Resumed.words(AT, ZONE, List.of())).endsWith("Nothing was unsaved; everything is as you left it.");
        assertThat(Resumed.words(AT, ZONE, List.of("A", "B", "C", "D", "E"))).endsWith("“C” and 2 more.");
    }

    @Test
    void theHourIsEnoughOnTheSameDay() {
        assertThat(Resumed.when(AT.atZone(ZONE), LocalDate.of(2026, 11, 20))).isEqualTo("at 14:05");
        assertThat(Resumed.when(AT.atZone(ZONE), LocalDate.of(2026, 11, 21)))
                .startsWith("on Fri")
                .contains("20")
                .endsWith("at 14:05");
    }
}
