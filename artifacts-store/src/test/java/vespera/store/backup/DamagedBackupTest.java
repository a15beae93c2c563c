package vespera.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.jobs.Jobs;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.testing.Samples;
import vespera.store.CoreStore;

/** That no damaged, newer or malicious backup is restored, and that the person is told what is wrong with it. */
final class DamagedBackupTest {

    private final Samples samples = new Samples();
    private final Jobs jobs = new Jobs();

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("orchard" + BackupName.ENDING);
    }

    private BackupFile.Check check(final Path file) {
        return jobs.run("check", job -> BackupFile.check(file, job));
    }

    private Refused refused(final Path file) throws IOException {
        final Refused refused = catchThrowableOfType(
                Refused.class,
                () -> jobs.run(
                        "restore",
                        job -> new Unpacking(samples.codec(), samples.chain())
                                .unpack(file, folder.resolve("inner/Back"), job)));
        assertThat(refused.getMessage()).doesNotContain("Exception");
        assertThat(folder.resolve("inner/Back")).doesNotExist();
        if (Files.exists(folder.resolve("inner"))) {
            try (Stream<Path> left = Files.list(folder.resolve("inner"))) {
                assertThat(left).as("nothing half-restored").isEmpty();
            }
        }
        return refused;
    }

    private void small() throws IOException {
        final Path root = Files.createDirectories(folder.resolve("Orchard"));
        Files.writeString(root.resolve("One.md"), "# One\nThe glass rang.\n");
        try (WrittenAtelier atelier = new WrittenAtelier(root)) {
            atelier.scan();
            atelier.addTask("Finish it");
            atelier.backUp(file());
        }
    }

    @Test
    void any_flipped_byte_is_found() throws IOException {
        small();
        final byte[] good = Files.readAllBytes(file());
        assertThat(check(file()).ok()).isTrue();
        final long seed = System.nanoTime();
        final Random random = new Random(seed);
        final List<Integer> places = new ArrayList<>();
        // All of the closing directory's end and of the beginning, and chance for the rest.
        for (int i = 0; i < 60; i++) {
            places.add(i);
            places.add(good.length - 1 - i * 3);
            places.add(random.nextInt(good.length));
        }
        for (final int place : places) {
            final byte[] bad = good.clone();
            bad[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(), bad);
            assertThat(check(file()).ok())
                    .as("byte %d of %d, seed %d", place, good.length, seed)
                    .isFalse();
        }
        for (final int length : new int[] {0, 1, 63, 64, 200, good.length / 2, good.length - 1}) {
            Files.write(file(), java.util.Arrays.copyOf(good, length));
            assertThat(check(file()).ok()).as("cut off at %d", length).isFalse();
        }
        Files.write(file(), java.util.Arrays.copyOf(good, good.length + 1));
        assertThat(check(file()).ok()).as("one byte more").isFalse();
    }

    @Test
    void the_damaged_file_is_named_and_nothing_is_restored() throws IOException {
        small();
        final byte[] bytes = Files.readAllBytes(file());
        // The text is short enough to be found as it is, after its name.
        final byte[] name = "documents/One.md".getBytes(StandardCharsets.UTF_8);
        int at = 0;
        while (!java.util.Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
            at++;
        }
        bytes[at + name.length + 20] ^= 4;
        Files.write(file(), bytes);
        assertThat(check(file()).problems()).anyMatch(p -> p.contains("One.md") && p.contains("damaged"));
        final Refused refused = refused(file());
        assertThat(refused.code()).isEqualTo("backup-damaged");
        assertThat(refused).hasMessageContaining("One.md");
    }

    @Test
    void a_list_that_lacks_one_of_its_words_is_refused() {
        final String whole = new String(
                new Manifest(
                                1,
                                "2026-11-02T10:15:30Z",
                                "Orchard",
                                false,
                                1,
                                8,
                                "0".repeat(64),
                                3,
                                3,
                                List.of("Part I"),
                                List.of(new Manifest.Member(Manifest.CORE, Manifest.CORE, 1, "0".repeat(64), 1)),
                                List.of(new Manifest.LeftOut("socket", "is no file")))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(Manifest.read(whole.getBytes(StandardCharsets.UTF_8)).documents())
                .isEqualTo(3);
        for (final String word : List.of(
                "made", "atelier", "hash", "folders", "members", "leftOut", "path", "stored", "sha256", "reason")) {
            final byte[] lacking =
                    whole.replace('"' + word + '"', "\"_" + word + '"').getBytes(StandardCharsets.UTF_8);
            assertThat(catchThrowableOfType(Refused.class, () -> Manifest.read(lacking)))
                    .as(word)
                    .isNotNull();
        }
    }

    @Test
    void what_is_no_backup_is_told() throws IOException {
        Files.writeString(file(), "just a text");
        assertThat(refused(file()).code()).isEqualTo("backup-damaged");
        assertThat(refused(folder.resolve("missing")).code()).isEqualTo("backup-damaged");
        assertThat(refused(folder.resolve("missing"))).hasMessageContaining("There is no backup");
    }

    /** A backup made by hand around a store of the first version, with what a test does to its list. */
    private Path crafted(final String member, final UnaryOperator<Manifest> change) throws IOException {
        final byte[] core;
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                Samples.class.getResourceAsStream("/vespera/scriptorium/testing/core-v1.db.gz")))) {
            core = in.readAllBytes();
        }
        final byte[] text = "evil".getBytes(StandardCharsets.UTF_8);
        final Manifest manifest = change.apply(new Manifest(
                1,
                "2026-11-02T10:15:30Z",
                "Orchard",
                false,
                1,
                8,
                tail(core),
                3,
                3,
                List.of(),
                List.of(
                        new Manifest.Member(Manifest.CORE, Manifest.CORE, core.length, Sha256.hex(core), 1),
                        new Manifest.Member(member, member, text.length, Sha256.hex(text), 1)),
                List.of()));
        try (ZipOutputStream zip = new ZipOutputStream(new Seal.Output(Files.newOutputStream(file())))) {
            zip.setComment(Seal.COMMENT);
            put(zip, Manifest.NAME, manifest.bytes());
            put(zip, Manifest.CORE, core);
            put(zip, member, text);
        }
        return file();
    }

    private static void put(final ZipOutputStream zip, final String name, final byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private String tail(final byte[] core) throws IOException {
        final Path databases = Files.createTempDirectory(folder, "databases");
        Files.write(databases.resolve("core.db"), core);
        try (CoreStore store = CoreStore.open(databases, samples.codec(), samples.chain())) {
            return store.journal().tail().hash();
        }
    }

    @Test
    void a_backup_of_an_older_version_is_restored_and_brought_up_to_date() throws IOException {
        crafted("documents/Extra.txt", manifest -> manifest);
        final Path back = folder.resolve("Back");
        jobs.run("restore", job -> new Unpacking(samples.codec(), samples.chain()).unpack(file(), back, job));
        assertThat(back.resolve("Extra.txt")).hasContent("evil");
        try (WrittenAtelier restored = new WrittenAtelier(back)) {
            assertThat(restored.store.journal().tail().sequence()).isEqualTo(8);
            assertThat(restored.store.sessions().latest(1)).isEmpty();
        }
    }

    @Test
    void no_member_leaves_the_folder() throws IOException {
        for (final String path : List.of(
                "documents/../../evil.txt",
                "documents/../store/config/x",
                "../evil.txt",
                "/evil.txt",
                "documents//evil.txt",
                "documents/./evil.txt",
                "documents/.vespera_scriptorium/config/hooks/evil",
                "documents/.bashrc",
                "store/run/door.json",
                "store/config/../../../evil",
                "documents",
                "")) {
            assertThat(refused(crafted(path.isEmpty() ? "x" : path, manifest -> manifest))
                            .code())
                    .as(path)
                    .isEqualTo("backup-damaged");
            assertThat(folder.resolve("evil.txt")).doesNotExist();
        }
    }

    @Test
    void a_newer_backup_is_refused_in_plain_words() throws IOException {
        final Refused format = refused(crafted("documents/a.txt", m -> with(m, 2, m.schema(), m.hash())));
        assertThat(format).hasMessageContaining("newer version");
        final Refused schema = refused(crafted("documents/a.txt", m -> with(m, 1, 99, m.hash())));
        assertThat(schema.code()).isEqualTo("backup-newer");
        assertThat(schema.hint()).contains("newer version");
    }

    @Test
    void a_journal_that_is_not_the_one_that_was_packed_is_refused() throws IOException {
        final Refused other = refused(crafted("documents/a.txt", m -> with(m, 1, 1, "0".repeat(64))));
        assertThat(other).hasMessageContaining("journal in the backup does not hold");
    }

    private static Manifest with(final Manifest m, final int format, final int schema, final String hash) {
        return new Manifest(
                format,
                m.made(),
                m.atelier(),
                false,
                schema,
                m.sequence(),
                hash,
                m.documents(),
                m.tasks(),
                m.folders(),
                m.members(),
                List.of());
    }

    @Test
    void only_a_new_or_empty_folder_outside_of_ateliers_will_do() throws IOException {
        small();
        Files.createDirectories(folder.resolve("full"));
        Files.writeString(folder.resolve("full/hers.txt"), "hers");
        for (final String target : List.of("full", "full/hers.txt", "Orchard", "Orchard/Within")) {
            final Refused refused = catchThrowableOfType(
                    Refused.class,
                    () -> jobs.run(
                            "restore",
                            job -> new Unpacking(samples.codec(), samples.chain())
                                    .unpack(file(), folder.resolve(target), job)));
            assertThat(refused.code()).as(target).isEqualTo("restore-target");
        }
        assertThat(folder.resolve("full/hers.txt")).hasContent("hers");
        Files.createDirectories(folder.resolve("empty"));
        jobs.run(
                "restore",
                job -> new Unpacking(samples.codec(), samples.chain()).unpack(file(), folder.resolve("empty"), job));
        assertThat(folder.resolve("empty/One.md")).exists();
    }
}
