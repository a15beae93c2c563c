package vespera.store.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the newest always, and the last one of each of so many hours, days and weeks that have one
 * (hours, days and ISO 8601 weeks of UTC). Periods without a backup are not counted, so that a holiday costs nothing.
 *
 * @param hourly of how many hours, 0 or more
 * @param daily of how many days, 0 or more
 * @param weekly of how many weeks, 0 or more
 */
public record Rotation(int hourly, int daily, int weekly) {

    /** A day of hours, two weeks of days, two months of weeks. */
    public static final Rotation STANDARD = new Rotation(24, 14, 8);

    private static final Comparator<BackupName> NEWEST_FIRST =
            Comparator.comparing(BackupName::at).reversed().thenComparing(BackupName::file);

    public Rotation {
        if (hourly < 0 || daily < 0 || weekly < 0) {
            throw new IllegalArgumentException("a number of backups to keep is 0 or more");
        }
    }

    /** The backups that may go. One made by hand is never among them. */
    public List<BackupName> surplus(final List<BackupName> all) {
        final List<BackupName> ours = all.stream()
                .filter(BackupName::automatic)
                .distinct()
                .sorted(NEWEST_FIRST)
                .toList();
        final Set<BackupName> kept = new HashSet<>();
        ours.stream().findFirst().ifPresent(kept::add);
        keep(kept, ours, hourly, at -> at.truncatedTo(ChronoUnit.HOURS));
        keep(kept, ours, daily, at -> at.truncatedTo(ChronoUnit.DAYS));
        keep(kept, ours, weekly, Rotation::week);
        return ours.stream().filter(one -> !kept.contains(one)).toList();
    }

    /** How long after one backup the next is due: an hour, a day or a week, by the shortest that is kept. */
    public long secondsBetween() {
        if (hourly > 0) {
            return 3_600;
        }
        return daily > 0 ? 86_400 : 604_800;
    }

    private static void keep(
            final Set<BackupName> kept,
            final List<BackupName> newestFirst,
            final int periods,
            final Function<Instant, Object> period) {
        final Set<Object> seen = new HashSet<>();
        for (final BackupName one : newestFirst) {
            if (seen.size() == periods && !seen.contains(period.apply(one.at()))) {
                return;
            }
            if (seen.add(period.apply(one.at())) && seen.size() <= periods) {
                kept.add(one);
            }
        }
    }

    private static Object week(final Instant at) {
        final var day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
