package vespera.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.AtelierFolder;
import vespera.scriptorium.documents.FolderScan;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.Task;

/** That a backup holds an atelier whole, made while it is in use, and that it all comes back. */
final class BackupTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void where_it_goes() {
        file = folder.resolve("orchard" + BackupName.ENDING);
    }

    private WrittenAtelier filled() throws IOException {
        return WrittenAtelier.filled(folder.resolve("Orchard"));
    }

    @Test
    void everything_comes_back_with_its_bytes_and_times() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            atelier.scan();
            final BackupWriter.Made made = atelier.backUp(file);
            assertThat(made.manifest().leftOut()).isEmpty();
            final Path back = folder.resolve("Back");
            try (WrittenAtelier restored = atelier.restored(file, back)) {
                final Map<String, String> hers = files(atelier.root);
                assertThat(hers).hasSize(5);
                assertThat(files(back)).isEqualTo(hers);
                assertThat(back.resolve("Empty/Within")).isDirectory();
                assertThat(back.resolve(".hidden")).doesNotExist();
                assertThat(back.resolve(AtelierFolder.STORE + "/config/roles/editor.md"))
                        .hasContent("You edit.\n");
                assertThat(restored.store.journal().verify().ok()).isTrue();
                assertThat(restored.store.journal().tail())
                        .isEqualTo(atelier.store.journal().tail());
                assertThat(restored.scan()).isEqualTo(new FolderScan.Report(0, 0, 0, 0, java.util.List.of()));
                assertThat(restored.tasks.tree().all()).extracting(Task::title).containsExactly("Finish it");
            }
        }
    }

    /** Content and time of every visible file, by path. */
    private static Map<String, String> files(final Path root) throws IOException {
        final Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (final Path path : all.filter(Files::isRegularFile).toList()) {
                final String name = root.relativize(path).toString();
                if (!name.startsWith(".")) {
                    final long time = Files.getLastModifiedTime(path).toMillis();
                    found.put(name, time + " " + vespera.scriptorium.journal.Sha256.hex(Files.readAllBytes(path)));
                }
            }
        }
        return found;
    }

    @Test
    void the_archive_can_be_read_by_any_program_and_holds_the_same_bytes_once() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            final BackupWriter.Made made = atelier.backUp(file);
            // The picture is kept in a file of ours as well, and packed once.
            assertThat(made.size()).isBetween(1_500_000L, 2_000_000L);
            try (var zip = new java.util.zip.ZipFile(file.toFile())) {
                assertThat(zip.entries().nextElement().getName()).isEqualTo("manifest.json");
                try (var in = zip.getInputStream(zip.getEntry("documents/Chapters/Öne 🏠.md"))) {
                    assertThat(in.readAllBytes())
                            .isEqualTo(Files.readAllBytes(atelier.root.resolve("Chapters/Öne 🏠.md")));
                }
            }
        }
    }

    @Test
    void it_is_of_one_moment_while_others_write() throws Exception {
        try (WrittenAtelier atelier = filled()) {
            final AtomicBoolean enough = new AtomicBoolean();
            final CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
                for (int i = 0; !enough.get(); i++) {
                    atelier.addTask("Written meanwhile " + i);
                }
            });
            final BackupWriter.Made made = atelier.backUp(file);
            enough.set(true);
            writing.join();
            final long sequence = made.manifest().sequence();
            assertThat(sequence).isLessThan(atelier.store.journal().tail().sequence());
            try (WrittenAtelier restored = atelier.restored(file, folder.resolve("Back"))) {
                assertThat(restored.store.journal().tail().sequence()).isEqualTo(sequence);
                assertThat(restored.tasks.tree().all()).hasSize(made.manifest().tasks());
                assertThat(restored.store.journal().verify().ok()).isTrue();
            }
        }
    }

    @Test
    void a_full_disk_at_any_moment_leaves_no_half_file_and_says_so_plainly() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            final int size = (int) atelier.backUp(file).size();
            Files.delete(file);
            for (final int room : new int[] {0, 100, 5_000, 1_000_000, size - 20_000, size - 4_000}) {
                final BackupWriter writer = new BackupWriter(to -> new SmallDisk(Files.newOutputStream(to), room));
                final Refused refused = catchThrowableOfType(Refused.class, () -> atelier.backUp(writer, file));
                assertThat(refused.code()).isEqualTo("backup-disk-full");
                assertThat(refused).hasMessageContaining("disk is full");
                assertThat(refused.hint()).contains("not touched");
                assertNothingLeft(atelier);
            }
            atelier.backUp(file);
            assertThat(file).exists();
        }
    }

    private void assertNothingLeft(final WrittenAtelier atelier) throws IOException {
        try (Stream<Path> here = Files.list(folder);
                Stream<Path> home = Files.list(atelier.home)) {
            assertThat(here.map(p -> p.getFileName().toString())).containsExactly("Orchard");
            assertThat(home.map(p -> p.getFileName().toString()))
                    .containsExactlyInAnyOrder("blobs", "config", "databases");
        }
    }

    /** A disk that has room for so many bytes. */
    private static final class SmallDisk extends FilterOutputStream {
        private int left;

        SmallDisk(final OutputStream out, final int room) {
            super(out);
            left = room;
        }

        @Override
        public void write(final int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(final byte[] bytes, final int from, final int length) throws IOException {
            if (length > left) {
                throw new IOException("No space left on device");
            }
            left -= length;
            out.write(bytes, from, length);
        }
    }

    @Test
    void a_disk_that_swallows_a_byte_is_found_by_reading_again() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            final BackupWriter writer = new BackupWriter(to -> new FilterOutputStream(Files.newOutputStream(to)) {
                @Override
                public void write(final byte[] bytes, final int from, final int length) throws IOException {
                    final byte[] wrong = bytes.clone();
                    wrong[from + length / 2] ^= 1;
                    out.write(wrong, from, length);
                }
            });
            final Refused refused = catchThrowableOfType(Refused.class, () -> atelier.backUp(writer, file));
            assertThat(refused.code()).isEqualTo("backup-not-verified");
            assertNothingLeft(atelier);
        }
    }

    @Test
    void a_cancel_leaves_nothing() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            atelier.jobs.onChange(() -> atelier.jobs.running().stream()
                    .filter(job -> job.done() > 0 && !job.cancelled())
                    .forEach(job -> job.cancel()));
            assertThatThrownBy(() -> atelier.backUp(file)).isInstanceOf(CancellationException.class);
            assertNothingLeft(atelier);
        }
    }

    @Test
    void a_place_that_is_missing_or_taken_is_told() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            assertThat(catchThrowableOfType(Refused.class, () -> atelier.backUp(folder.resolve("unplugged/a")))
                            .code())
                    .isEqualTo("backup-place-missing");
            Files.writeString(file, "hers");
            assertThat(catchThrowableOfType(Refused.class, () -> atelier.backUp(file))
                            .code())
                    .isEqualTo("backup-exists");
            assertThat(file).hasContent("hers");
        }
    }

    @Test
    void a_damaged_store_is_not_backed_up() throws Exception {
        try (WrittenAtelier atelier = filled()) {
            try (var connection = java.sql.DriverManager.getConnection(
                            "jdbc:sqlite:" + atelier.home.resolve("databases/core.db"));
                    var statement = connection.createStatement()) {
                statement.execute("UPDATE entry SET actor = 'Eve' WHERE sequence = 2");
            }
            final Refused refused = catchThrowableOfType(Refused.class, () -> atelier.backUp(file));
            assertThat(refused.code()).isEqualTo("backup-of-damage");
            assertThat(refused).hasMessageContaining("Entry 2");
            assertNothingLeft(atelier);
        }
    }

    @Test
    void large_files_come_from_the_disk_and_links_are_not_followed_out() throws IOException {
        final Path root = Files.createDirectories(folder.resolve("Orchard"));
        final Path outside = folder.resolve("secret.bin");
        final byte[] large = new byte[(int) FolderScan.LARGEST_KEPT + 5];
        large[7] = 7;
        Files.write(outside, large);
        Files.write(root.resolve("film.bin"), large);
        Files.createSymbolicLink(root.resolve("leads out.bin"), outside);
        Files.createSymbolicLink(root.resolve("leads in.bin"), root.resolve("film.bin"));
        try (WrittenAtelier atelier = new WrittenAtelier(root)) {
            atelier.scan();
            final Manifest manifest = atelier.backUp(file).manifest();
            assertThat(manifest.leftOut())
                    .containsExactly(new Manifest.LeftOut("leads out.bin", "is a link that leads out of the folder"));
            final Path back = folder.resolve("Back");
            atelier.unpack(file, back);
            assertThat(back.resolve("film.bin")).hasBinaryContent(large);
            assertThat(back.resolve("leads in.bin")).hasBinaryContent(large);
            assertThat(Files.isSymbolicLink(back.resolve("leads in.bin"))).isFalse();
            assertThat(Files.exists(back.resolve("leads out.bin"), LinkOption.NOFOLLOW_LINKS))
                    .isFalse();
        }
    }

    @Test
    void a_file_that_changes_while_it_is_read_is_read_again_or_left_out() throws IOException {
        final Path root = Files.createDirectories(folder.resolve("Orchard"));
        final Path film = root.resolve("film.bin");
        Files.write(film, new byte[(int) FolderScan.LARGEST_KEPT + 5]);
        try (WrittenAtelier atelier = new WrittenAtelier(root)) {
            atelier.scan();
            for (final int changes : new int[] {1, 9}) {
                final int[] opened = {0};
                final BackupWriter writer = new BackupWriter(to -> {
                    if (opened[0]++ < changes) {
                        Files.write(film, new byte[(int) FolderScan.LARGEST_KEPT + 5 + 10 * changes + opened[0]]);
                    }
                    return Files.newOutputStream(to);
                });
                final Manifest manifest = atelier.backUp(writer, file).manifest();
                assertThat(manifest.leftOut()).hasSize(changes == 1 ? 0 : 1);
                assertThat(atelier.jobs
                                .run("check", job -> BackupFile.check(file, job))
                                .ok())
                        .isTrue();
                Files.delete(file);
            }
        }
    }

    @Test
    void a_window_that_was_open_is_not_taken_for_one_that_was_cut_off() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            atelier.store
                    .sessions()
                    .begin(new vespera.scriptorium.sessions.SessionRecord(
                            atelier.samples.ids().next(),
                            vespera.scriptorium.sessions.SessionRecord.Kind.WINDOW,
                            "Ada",
                            1,
                            2,
                            null,
                            "{}"));
            atelier.backUp(file);
            try (WrittenAtelier restored = atelier.restored(file, folder.resolve("Back"))) {
                assertThat(restored.store.sessions().windows(1).getFirst().end())
                        .hasValue(2L);
            }
        }
    }

    @Test
    void what_a_killed_backup_left_is_cleared_by_the_next() throws IOException {
        try (WrittenAtelier atelier = filled()) {
            Files.writeString(
                    Files.createDirectory(atelier.home.resolve(".backup-123")).resolve("core.db"), "half");
            Files.writeString(folder.resolve(".orchard.vespera-backup.part"), "half");
            atelier.backUp(file);
            Files.delete(file);
            assertNothingLeft(atelier);
            assertThat(atelier.store.journal().verify())
                    .isEqualTo(new Journal.Verification(
                            atelier.store.journal().tail().sequence(), 0, java.util.List.of()));
        }
    }
}
