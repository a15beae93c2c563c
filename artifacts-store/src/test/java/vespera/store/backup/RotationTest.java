package vespera.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What rotation may delete, and never does. */
final class RotationTest {

    @Provide
    Arbitrary<List<BackupName>> backups() {
        final Arbitrary<Instant> times = Arbitraries.longs()
                .between(0, 120L * 86_400)
                .map(s -> Instant.parse("2026-08-01T00:00:00Z").plusSeconds(s));
        final Arbitrary<Boolean> automatic = Arbitraries.of(true, true, true, false);
        return net.jqwik.api.Combinators.combine(times, automatic)
                .as((at, own) -> new BackupName("Orchard", at, own))
                .list()
                .ofMaxSize(300);
    }

    @Property(tries = 300)
    void what_is_kept_is_what_was_asked_for(
            @ForAll("backups") final List<BackupName> all,
            @ForAll @IntRange(max = 30) final int hourly,
            @ForAll @IntRange(max = 20) final int daily,
            @ForAll @IntRange(max = 10) final int weekly) {
        final Rotation rotation = new Rotation(hourly, daily, weekly);
        final List<BackupName> surplus = rotation.surplus(all);
        assertThat(surplus).doesNotHaveDuplicates().allMatch(BackupName::automatic);
        assertThat(all).containsAll(surplus);
        final Set<BackupName> kept = new HashSet<>(all);
        kept.removeAll(surplus);
        kept.removeIf(one -> !one.automatic());
        newest(all).ifPresent(one -> assertThat(kept).contains(one));
        assertThat(kept).hasSizeLessThanOrEqualTo(Math.max(1, hourly + daily + weekly));
        lastOfEach(all, daily, at -> at.truncatedTo(ChronoUnit.DAYS))
                .forEach(one -> assertThat(kept).contains(one));
        lastOfEach(all, hourly, at -> at.truncatedTo(ChronoUnit.HOURS))
                .forEach(one -> assertThat(kept).contains(one));
        assertThat(rotation.surplus(new ArrayList<>(kept)))
                .as("done once, it is done")
                .isEmpty();
    }

    private static java.util.Optional<BackupName> newest(final List<BackupName> all) {
        return all.stream().filter(BackupName::automatic).max(Comparator.comparing(BackupName::at));
    }

    /** The last backups of the last so many periods that have one, found the slow way. */
    private static List<BackupName> lastOfEach(
            final List<BackupName> all, final int periods, final Function<Instant, Instant> period) {
        return all.stream()
                .filter(BackupName::automatic)
                .map(one -> period.apply(one.at()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .limit(periods)
                .map(start -> all.stream()
                        .filter(one -> one.automatic() && period.apply(one.at()).equals(start))
                        .max(Comparator.comparing(BackupName::at))
                        .orElseThrow())
                .toList();
    }

    @Property(tries = 20)
    void made_every_hour_and_rotated_each_time_there_is_always_enough_to_go_back_to(
            @ForAll @IntRange(min = 1, max = 2_000) final int hours) {
        List<BackupName> there = new ArrayList<>();
        Instant now = Instant.parse("2026-08-03T00:10:00Z");
        for (int i = 0; i < hours; i++) {
            there.add(new BackupName("Orchard", now, true));
            there.removeAll(Rotation.STANDARD.surplus(there));
            now = now.plusSeconds(3_600);
        }
        final Instant end = now;
        assertThat(there).hasSizeLessThanOrEqualTo(46);
        assertThat(there.stream()
                        .filter(b -> b.at().isAfter(end.minusSeconds(86_401)))
                        .count())
                .isEqualTo(Math.min(hours, 24));
        // Of eight weeks the one that runs and six whole ones are always there.
        if (hours > 56 * 24) {
            assertThat(there).anyMatch(b -> b.at().isBefore(end.minusSeconds(42L * 86_400)));
        }
    }

    @Example
    void names_are_read_as_they_are_written_and_others_are_none_of_ours() {
        final BackupName name = new BackupName("The Glass Orchard", Instant.parse("2026-11-21T14:05:12.9Z"), false);
        assertThat(name.file()).isEqualTo("The Glass Orchard 2026-11-21 14-05-12.vespera-backup");
        assertThat(BackupName.of(name.file())).hasValue(name);
        final BackupName automatic = new BackupName("2026-11-21 14-05-12", name.at(), true);
        assertThat(BackupName.of(automatic.file())).hasValue(automatic);
        for (final String other : List.of(
                "notes.txt",
                "The Glass Orchard.vespera-backup",
                "The Glass Orchard 2026-11-21 14-05-12 automatic copy.vespera-backup",
                "The Glass Orchard 2026-13-41 14-05-12 automatic.vespera-backup",
                ".The Glass Orchard 2026-11-21 14-05-12.vespera-backup.part")) {
            assertThat(BackupName.of(other)).as(other).isEmpty();
        }
    }
}
