package vespera.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.testing.FixedClock;
import vespera.store.backup.BackupName;
import vespera.store.backup.Rotation;

/** Backups that are made by themselves, with a clock that the test turns. */
final class BackupsTest {

    private final FixedClock clock = new FixedClock(Instant.parse("2026-11-21T14:05:12Z"));

    @TempDir
    private Path folder;

    private Atelier atelier;
    private Backups backups;
    private Path disk;

    @BeforeEach
    void an_atelier() throws IOException {
        final Path root = Files.createDirectories(folder.resolve("The Glass: Orchard"));
        Files.writeString(root.resolve("One.md"), "# One\n");
        disk = Files.createDirectories(folder.resolve("disk"));
        atelier = Atelier.open(root);
        atelier.scan();
        backups = atelier.backups().by(clock);
        backups.plan(new BackupPlan(true, disk.toString(), new Rotation(3, 2, 1)));
    }

    @AfterEach
    void closed() {
        atelier.close();
    }

    private void change() {
        atelier.tasks().create(atelier.person(), NewTask.titled("Changed"));
    }

    @Test
    void one_is_made_when_it_is_due_and_something_changed_and_not_before() {
        assertThat(backups.nextDue()).hasValue(clock.instant());
        assertThat(backups.look()).isTrue();
        assertThat(backups.nextDue()).hasValue(clock.instant().plusSeconds(3_600));
        change();
        clock.advance(Duration.ofMinutes(59));
        assertThat(backups.look()).as("not due yet").isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(backups.look()).isTrue();
        clock.advance(Duration.ofDays(3));
        assertThat(backups.look()).as("nothing changed").isFalse();
        assertThat(backups.list()).hasSize(2).allMatch(Backups.Kept::automatic);
        assertThat(backups.list()).allMatch(kept -> kept.verified().isPresent() && kept.size() > 1_000);
        assertThat(backups.list().getFirst().file().getFileName())
                .hasToString("The Glass  Orchard 2026-11-21 15-05-12 automatic.vespera-backup");
        assertThat(RestoredAtelier.verify(backups.list().getFirst().file(), atelier.jobs())
                        .ok())
                .isTrue();
    }

    @Test
    void old_ones_go_and_what_was_made_by_hand_or_is_not_ours_stays() throws IOException {
        final Backups.Kept byHand = backups.backUpNow();
        final Path hers = Files.writeString(backups.folder().resolve("notes.txt"), "hers");
        final Path other = backups.folder().resolve(new BackupName("Another", Instant.EPOCH, true).file());
        Files.writeString(other, "of another atelier");
        for (int i = 0; i < 12; i++) {
            change();
            assertThat(backups.look()).isTrue();
            clock.advance(Duration.ofHours(1));
        }
        final List<Backups.Kept> automatic = backups.list().stream()
                .filter(kept -> kept.automatic() && !kept.file().equals(other))
                .toList();
        // Three hours, and the last of the day before this one.
        assertThat(automatic)
                .extracting(Backups.Kept::at)
                .containsExactly(
                        Instant.parse("2026-11-22T01:05:12Z"),
                        Instant.parse("2026-11-22T00:05:12Z"),
                        Instant.parse("2026-11-21T23:05:12Z"));
        assertThat(byHand.file()).exists();
        assertThat(hers).exists();
        assertThat(other).exists();
    }

    @Test
    void a_place_that_is_unplugged_is_told_and_tried_again() throws IOException {
        final AtomicInteger told = new AtomicInteger();
        backups.onChange(told::incrementAndGet);
        Files.delete(backups.folder());
        Files.delete(disk);
        assertThat(backups.look()).isFalse();
        assertThat(backups.trouble().orElseThrow()).contains(disk.toString()).contains("Connect its disk");
        assertThat(disk).as("an unplugged disk is not made up").doesNotExist();
        assertThat(backups.nextDue()).hasValue(clock.instant().plusSeconds(600));
        assertThat(told).hasValue(1);
        Files.createDirectories(disk);
        assertThat(backups.look()).as("not at once").isFalse();
        clock.advance(Duration.ofMinutes(10));
        assertThat(backups.look()).isTrue();
        assertThat(backups.trouble()).isEmpty();
    }

    @Test
    void a_place_that_may_not_be_written_is_told() throws IOException {
        Files.delete(backups.folder());
        Files.writeString(backups.folder(), "a file in its place");
        assertThat(backups.look()).isFalse();
        assertThat(backups.trouble().orElseThrow()).contains("write permission").contains("not touched");
    }

    @Test
    void a_damaged_newest_backup_does_not_keep_the_next_from_being_made() throws IOException {
        assertThat(backups.look()).isTrue();
        Files.writeString(backups.list().getFirst().file(), "damaged");
        clock.advance(Duration.ofHours(1));
        final Backups later = atelier.backups().by(clock);
        assertThat(later.list().getFirst().verified()).isEmpty();
        assertThat(later.look()).isTrue();
    }

    @Test
    void one_from_the_future_does_not_put_the_next_off() throws IOException {
        assertThat(backups.look()).isTrue();
        final Path made = backups.list().getFirst().file();
        final BackupName wrong = new BackupName("The Glass  Orchard", Instant.parse("2031-01-01T00:00:00Z"), true);
        Files.move(made, made.resolveSibling(wrong.file()));
        change();
        assertThat(backups.look()).isTrue();
    }

    @Test
    void switched_off_none_is_made_but_one_by_hand() {
        backups.plan(new BackupPlan(false, "", Rotation.STANDARD));
        assertThat(backups.nextDue()).isEmpty();
        assertThat(backups.look()).isFalse();
        assertThat(atelier.backups().plan().on()).isFalse();
        final Backups.Kept kept = backups.backUp(disk, true);
        assertThat(kept.file()).exists().hasParent(disk);
        assertThat(kept.automatic()).isFalse();
    }

    @Test
    void places_that_will_not_do_are_refused_and_nothing_is_set() {
        final Path root = atelier.folder().root();
        for (final String place : List.of(root.resolve("Backups").toString(), "/nowhere/at/all", "a\0b")) {
            final Refused refused = catchThrowableOfType(
                    Refused.class, () -> backups.plan(new BackupPlan(true, place, Rotation.STANDARD)));
            assertThat(refused.code()).as(place).isIn("bad-place", "backup-place-missing");
        }
        assertThat(backups.plan().place()).isEqualTo(disk.toString());
        assertThatThrownBy(() -> backups.backUp(root.resolve("a.vespera-backup"), false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("inside the atelier");
    }

    @Test
    void one_that_she_stops_is_not_begun_again_at_once() throws IOException {
        atelier.jobs()
                .onChange(() -> atelier.jobs().running().stream()
                        .filter(job -> job.title().equals("Backing up") && !job.cancelled())
                        .forEach(job -> job.cancel()));
        assertThat(backups.look()).isFalse();
        assertThat(backups.trouble()).isEmpty();
        assertThat(backups.nextDue()).hasValue(clock.instant().plusSeconds(3_600));
        assertThatThrownBy(() -> backups.backUpNow()).isInstanceOf(CancellationException.class);
        try (Stream<Path> left = Files.list(backups.folder())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void the_last_is_made_at_the_end_where_it_is_due() throws IOException {
        final Path half = Files.writeString(backups.folder().resolve(".killed.vespera-backup.part"), "half");
        backups.close();
        assertThat(backups.list()).as("was never started").isEmpty();
        backups.start();
        backups.close();
        assertThat(backups.list()).hasSize(1);
        assertThat(half).doesNotExist();
        change();
        backups.start();
        backups.close();
        assertThat(backups.list()).as("the hour is not over").hasSize(1);
    }
}
