package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.JournalException.Code;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.tasks.Task;

/** What a disk does to us: told in clear words, nothing acknowledged is lost, and work goes on when it has passed. */
final class FaultTest {

    private static final int FILLER = 1 << 16;

    @TempDir
    private Path folder;

    /** What was acknowledged is there, and only that; then and after opening again. */
    private static void intact(final Path root, final Stored atelier, final List<String> acknowledged) {
        assertThat(titles(atelier)).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(atelier.store().tasks().tasks())
                .extracting(Task::title)
                .containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(atelier.verify()).isEmpty();
        atelier.close();
        try (Stored again = Stored.open(root, 2)) {
            assertThat(titles(again)).containsExactlyInAnyOrderElementsOf(acknowledged);
            assertThat(again.verify()).isEmpty();
        }
    }

    private static List<String> titles(final Stored atelier) {
        return atelier.tasks().tree().live().stream().map(Task::title).toList();
    }

    private static void create(final Stored atelier, final List<String> acknowledged) {
        final String title = "Task " + acknowledged.size();
        atelier.tasks().create(atelier.ada(), NewTask.titled(title));
        acknowledged.add(title);
    }

    private static JournalException refused(final Stored atelier) {
        return catchThrowableOfType(
                JournalException.class, () -> atelier.tasks().create(atelier.ada(), NewTask.titled("Lost")));
    }

    @Test
    void a_disk_that_fills_up_and_is_freed_again() throws Exception {
        final Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", disk.toString()),
                "a small disk can be mounted here only by root");
        try {
            fill(disk);
        } finally {
            assertThat(ran("umount", disk.toString())).isTrue();
        }
    }

    private static void fill(final Path disk) throws IOException {
        final List<String> acknowledged = new ArrayList<>();
        final Stored atelier = Stored.open(disk, 1);
        create(atelier, acknowledged);
        final Path filler = disk.resolve(".filler");
        for (int round = 0; round < 3; round++) {
            stuff(filler);
            JournalException full = null;
            for (int i = 0; i < 3_000 && full == null; i++) {
                try {
                    create(atelier, acknowledged);
                } catch (JournalException e) {
                    full = e;
                }
            }
            assertThat(full).as("the disk never filled up").isNotNull();
            if (full != null) {
                assertThat(full.code()).isEqualTo(Code.FULL);
                assertThat(full).hasMessageContaining("disk is full").hasMessageContaining("safe");
            }
            assertThat(refused(atelier)).isNotNull();
            Files.delete(filler);
            create(atelier, acknowledged);
        }
        intact(disk, atelier, acknowledged);
    }

    /** Takes all room but a little. */
    private static void stuff(final Path filler) throws IOException {
        try (var out = Files.newOutputStream(filler)) {
            for (int i = 0; i < 1_000; i++) {
                out.write(new byte[FILLER]);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static boolean ran(final String... command) throws IOException, InterruptedException {
        try {
            final Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_database_that_may_grow_no_more_and_then_may() {
        final List<String> acknowledged = new ArrayList<>();
        final Stored atelier = Stored.open(folder, 1);
        create(atelier, acknowledged);
        atelier.store()
                .database()
                .write(w -> w.value("PRAGMA max_page_count=" + (Integer.parseInt(w.value("PRAGMA page_count")) + 2)));
        JournalException full = null;
        while (full == null) {
            try {
                create(atelier, acknowledged);
            } catch (JournalException e) {
                full = e;
            }
        }
        assertThat(full.code()).isEqualTo(Code.FULL);
        assertThat(acknowledged).hasSizeLessThan(200);
        atelier.store().database().write(w -> w.value("PRAGMA max_page_count=1000000"));
        create(atelier, acknowledged);
        intact(folder, atelier, acknowledged);
    }

    @Test
    void a_commit_that_fails_keeps_nothing_and_the_next_one_works() {
        final List<String> acknowledged = new ArrayList<>();
        final Stored atelier = Stored.open(folder, 1);
        create(atelier, acknowledged);
        atelier.store().database().alone(wire -> {
            // A constraint that is looked at only when everything has been written.
            wire.run("PRAGMA foreign_keys=ON");
            wire.run("CREATE TEMP TABLE parent(id INTEGER PRIMARY KEY)");
            wire.run("CREATE TEMP TABLE child(id INTEGER REFERENCES parent(id) DEFERRABLE INITIALLY DEFERRED)");
            wire.run("CREATE TEMP TRIGGER failing AFTER INSERT ON main.artifact"
                    + " BEGIN INSERT INTO child VALUES (9); END");
            return true;
        });
        for (int i = 0; i < 3; i++) {
            final JournalException failed = refused(atelier);
            assertThat(failed.code()).isEqualTo(Code.FAILED);
            assertThat(failed).hasMessageContaining("not kept");
        }
        atelier.store().database().alone(wire -> {
            wire.run("DROP TRIGGER failing");
            wire.run("PRAGMA foreign_keys=OFF");
            return true;
        });
        create(atelier, acknowledged);
        intact(folder, atelier, acknowledged);
    }

    @Test
    void a_store_that_turns_read_only_and_back() {
        final List<String> acknowledged = new ArrayList<>();
        final Stored atelier = Stored.open(folder, 1);
        create(atelier, acknowledged);
        readOnly(atelier, "ON");
        final JournalException refused = refused(atelier);
        assertThat(refused.code()).isEqualTo(Code.READ_ONLY);
        assertThat(refused).hasMessageContaining("cannot be written");
        readOnly(atelier, "OFF");
        create(atelier, acknowledged);
        intact(folder, atelier, acknowledged);
    }

    private static void readOnly(final Stored atelier, final String value) {
        atelier.store().database().alone(wire -> {
            wire.run("PRAGMA query_only=" + value);
            return true;
        });
    }

    @Test
    void a_disk_that_is_mounted_read_only_is_told_and_works_again_later() throws Exception {
        final Path disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()),
                "a small disk can be mounted here only by root");
        try {
            final List<String> acknowledged = new ArrayList<>();
            try (Stored atelier = Stored.open(disk, 1)) {
                create(atelier, acknowledged);
            }
            assertThat(ran("mount", "-o", "remount,ro", disk.toString())).isTrue();
            final JournalException refused = catchThrowableOfType(JournalException.class, () -> Stored.open(disk, 2));
            assertThat(refused.code()).isEqualTo(Code.READ_ONLY);
            assertThat(ran("mount", "-o", "remount,rw", disk.toString())).isTrue();
            final Stored atelier = Stored.open(disk, 3);
            create(atelier, acknowledged);
            intact(disk, atelier, acknowledged);
        } finally {
            assertThat(ran("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void permission_that_is_lost_while_it_is_open() throws Exception {
        assumeTrue(!"root".equals(System.getProperty("user.name")), "root may always write");
        final List<String> acknowledged = new ArrayList<>();
        final Path databases = Stored.databases(folder);
        final Stored atelier = Stored.open(folder, 1);
        create(atelier, acknowledged);
        try {
            Files.setPosixFilePermissions(databases.resolve("core.db"), PosixFilePermissions.fromString("---------"));
            Files.setPosixFilePermissions(databases, PosixFilePermissions.fromString("---------"));
            try {
                create(atelier, acknowledged);
            } catch (JournalException e) {
                assertThat(e.code()).isIn(Code.READ_ONLY, Code.FAILED);
            }
            assertThat(catchThrowableOfType(JournalException.class, () -> Stored.open(folder, 2))
                            .code())
                    .isEqualTo(Code.READ_ONLY);
        } finally {
            Files.setPosixFilePermissions(databases, PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(databases.resolve("core.db"), PosixFilePermissions.fromString("rw-------"));
        }
        create(atelier, acknowledged);
        intact(folder, atelier, acknowledged);
    }

    @Test
    void times_rise_when_the_clock_goes_back() {
        final List<String> acknowledged = new ArrayList<>();
        final Stored atelier = Stored.open(folder, 1);
        create(atelier, acknowledged);
        atelier.clock().advance(Duration.ofHours(-5));
        create(atelier, acknowledged);
        atelier.clock().advance(Duration.ofDays(-400));
        create(atelier, acknowledged);
        atelier.clock().advance(Duration.ofDays(500));
        create(atelier, acknowledged);
        final List<Entry> entries = atelier.store().journal().read(0, 99);
        assertThat(entries).extracting(Entry::time).isSorted().doesNotHaveDuplicates();
        for (final Entry entry : entries) {
            assertThat(atelier.store().journal().lastAt(entry.time())).isEqualTo(entry.sequence());
        }
        intact(folder, atelier, acknowledged);
    }
}
