package vespera.scriptorium.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.testing.FixedClock;

final class IdsTest {

    private static final int COUNTER_VALUES = 1 << 12;

    @Test
    void an_id_is_of_version_7_and_carries_the_clock() {
        final FixedClock clock = FixedClock.standing();
        final UUID id = new Ids(clock).next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void ids_rise_within_one_millisecond_beyond_what_its_counter_holds() {
        final Ids ids = new Ids(FixedClock.standing(), new Random(1));
        rising(ids, 3 * COUNTER_VALUES);
    }

    @Test
    void ids_rise_when_the_clock_goes_back() {
        final FixedClock clock = FixedClock.standing();
        final Ids ids = new Ids(clock, new Random(1));
        final UUID before = ids.next();
        clock.advance(Duration.ofHours(-2));
        assertThat(Long.compareUnsigned(ids.next().getMostSignificantBits(), before.getMostSignificantBits()))
                .isPositive();
    }

    @Property(tries = 200)
    void ids_rise_whatever_the_clock_does(
            @ForAll @Size(max = 60) final List<@IntRange(min = -5_000, max = 5_000) Integer> steps) {
        final FixedClock clock = FixedClock.standing();
        final Ids ids = new Ids(clock, new Random(steps.size()));
        UUID last = ids.next();
        for (final int step : steps) {
            clock.advance(Duration.ofMillis(step));
            final UUID next = ids.next();
            assertThat(next.version()).isEqualTo(7);
            assertThat(Long.compareUnsigned(next.getMostSignificantBits(), last.getMostSignificantBits()))
                    .isPositive();
            last = next;
        }
    }

    private static void rising(final Ids ids, final int count) {
        final List<UUID> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(ids.next());
        }
        assertThat(made).isSortedAccordingTo((a, b) -> {
            final int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return high == 0 ? 1 : high;
        });
        assertThat(made).allMatch(id -> id.version() == 7).doesNotHaveDuplicates();
    }
}
