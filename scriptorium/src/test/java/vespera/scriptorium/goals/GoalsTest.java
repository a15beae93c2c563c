package vespera.scriptorium.goals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void aStreakGoesOnUntilADayIsMissedAndTodayIsNotMissedYet() {
        final Map<LocalDate, Integer> days =
                Map.of(TODAY.minusDays(1), 500, TODAY.minusDays(2), 700, TODAY.minusDays(4), 900);
        assertThat(Goals.streak(days, 500, TODAY)).isEqualTo(2);
        assertThat(Goals.streak(days, 600, TODAY)).isZero();
        assertThat(Goals.streak(Map.of(TODAY, 1), 1, TODAY)).isEqualTo(1);
    }

    @Test
    void whatIsLeftIsSpreadOverTheDaysThatAreLeft() {
        final Goals.Goal goal = new Goals.Goal(new Goals.About.OfFolder(""), 1000, TODAY.plusDays(2));
        assertThat(goal.aDay(100, TODAY)).hasValue(300);
        assertThat(goal.aDay(1000, TODAY)).isEmpty();
        assertThat(goal.aDay(0, TODAY.plusDays(9))).hasValue(1000);
        assertThat(new Goals.Goal(new Goals.About.OfFolder(""), 1000, null).aDay(0, TODAY))
                .isEmpty();
    }
}
