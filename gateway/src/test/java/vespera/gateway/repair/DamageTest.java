package vespera.gateway.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One damage at a time, anywhere in the store: named, repaired from the other copy, and everything as it was. */
final class DamageTest {

    private static final List<String> TABLES = List.of(
            "entry",
            "entry",
            "blob",
            "task",
            "document",
            "version",
            "link",
            "tag",
            "alias",
            "message",
            "artifact",
            "command",
            "document_number");

    @TempDir
    private static Path folder;

    private static Damaged sample;
    private static Map<String, String> before;

    @BeforeAll
    static void fill() throws IOException {
        sample = new Damaged(folder.resolve("sample"));
        sample.fill();
        before = sample.state();
        assertThat(sample.problems()).isEmpty();
    }

    private static Damaged copy(final String name) throws IOException {
        return sample.copy(folder.resolve(name));
    }

    private static void whole(final Damaged atelier, final String what) {
        assertThat(atelier.problems()).as(what).isEmpty();
        assertThat(atelier.state()).as(what).isEqualTo(before);
    }

    @Test
    void one_flipped_byte_anywhere_is_named_and_repaired() throws IOException, SQLException {
        final long first = Long.getLong("vespera.damage.seed", new Random().nextInt(1_000_000));
        final int runs = Integer.getInteger("vespera.damage.runs", 30);
        final List<String> failed = new ArrayList<>();
        for (long seed = first; seed < first + runs; seed++) {
            final Damaged atelier = copy("flip-" + seed);
            final String what = "seed " + seed + ": " + damage(atelier, new Random(seed));
            try {
                assertThat(atelier.problems()).as(what).isNotEmpty();
                atelier.repair();
                whole(atelier, what);
            } catch (AssertionError | RuntimeException e) {
                failed.add(what + "\n" + e);
            }
        }
        assertThat(failed).isEmpty();
    }

    private static String damage(final Damaged atelier, final Random random) throws IOException, SQLException {
        return switch (random.nextInt(4)) {
            case 0 -> Damaged.flip(any(atelier.store().resolve("mirror"), ".jsonl", random), random);
            case 1 -> Damaged.flip(any(atelier.store().resolve("artifacts"), "", random), random);
            case 2 -> atelier.flipRow("entry", random);
            default -> atelier.flipRow(TABLES.get(random.nextInt(TABLES.size())), random);
        };
    }

    private static Path any(final Path folder, final String ending, final Random random) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            final List<Path> files = all.filter(Files::isRegularFile)
                    .filter(p -> p.toString().endsWith(ending)
                            && !p.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            return files.get(random.nextInt(files.size()));
        }
    }

    @Test
    void a_deleted_core_db_is_grown_again_from_the_mirror_and_none_begins_in_its_place() throws IOException {
        final Damaged atelier = copy("deleted");
        Files.delete(atelier.core());
        assertThat(atelier.problems()).singleElement().asString().contains("is gone", "doctor --repair");
        assertThat(atelier.core()).doesNotExist();
        final Rebuild.Report report = atelier.repair().getFirst();
        assertThat(report.events()).containsOnlyKeys("the mirror");
        assertThat(report.lost()).isEmpty();
        assertThat(report.lastMirrored()).isEqualTo(report.last());
        whole(atelier, "deleted");
    }

    @Test
    void a_cut_or_overwritten_core_db_is_grown_again() throws IOException {
        final Damaged cut = copy("cut");
        try (RandomAccessFile file = new RandomAccessFile(cut.core().toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        final Damaged zeros = copy("zeros");
        try (RandomAccessFile file = new RandomAccessFile(zeros.core().toFile(), "rw")) {
            file.seek(3 * 4096);
            file.write(new byte[2 * 4096]);
        }
        final Damaged head = copy("head");
        try (RandomAccessFile file = new RandomAccessFile(head.core().toFile(), "rw")) {
            file.write(new byte[4096]);
        }
        for (final Damaged atelier : List.of(cut, zeros, head)) {
            final String name = atelier.root().getFileName().toString();
            assertThat(atelier.problems()).as(name).isNotEmpty();
            assertThat(atelier.repair())
                    .singleElement()
                    .satisfies(r -> assertThat(r.lost()).isEmpty());
            whole(atelier, name);
        }
    }

    @Test
    void a_deleted_mirror_segment_is_written_again() throws IOException {
        final Damaged atelier = copy("segment");
        final Path segment = any(atelier.store().resolve("mirror"), "1.jsonl", new Random(1));
        Files.delete(segment);
        assertThat(atelier.problems())
                .anyMatch(p -> p.contains(segment.getFileName().toString()));
        atelier.repair();
        whole(atelier, "segment");
    }

    @Test
    void what_is_damaged_in_both_copies_is_said_to_be_lost_and_the_rest_is_kept() throws IOException, SQLException {
        final Damaged atelier = copy("both");
        try (var db = java.sql.DriverManager.getConnection("jdbc:sqlite:" + atelier.core());
                var statement = db.createStatement()) {
            statement.execute("UPDATE entry SET time = time + 1 WHERE sequence = 7");
        }
        for (final Path segment : segments(atelier)) {
            final List<String> lines = new ArrayList<>(Files.readAllLines(segment));
            lines.replaceAll(l -> l.contains("\"sequence\":7,") ? l.replace("\"schema\"", "\"schena\"") : l);
            Files.write(segment, lines);
        }
        final Rebuild.Report report = atelier.repair().getFirst();
        assertThat(report.lost()).containsExactly("Event 7 is lost.");
        final Map<String, String> after = atelier.state();
        assertThat(after).doesNotContainKey("entry 7");
        before.forEach((key, value) -> {
            if (key.startsWith("entry ") && !key.equals("entry 7")) {
                assertThat(after).containsEntry(key, value);
            }
        });
        assertThat(atelier.problems()).anyMatch(p -> p.contains("missing before entry 8"));
    }

    private static List<Path> segments(final Damaged atelier) throws IOException {
        try (Stream<Path> all = Files.list(atelier.store().resolve("mirror"))) {
            return all.filter(p ->
                            p.toString().endsWith(".jsonl") && !p.toString().endsWith("contents.jsonl"))
                    .toList();
        }
    }

    @Test
    void a_repair_that_was_cut_short_can_be_run_again() throws IOException {
        final Damaged early = copy("early");
        Files.write(early.core(), new byte[4096]);
        final Path growing = Files.createDirectories(early.core().resolveSibling("growing"));
        Files.write(growing.resolve("core.db"), new byte[100]);
        early.repair();
        whole(early, "cut short while growing");

        final Damaged late = copy("late");
        final Path whole = Files.createDirectories(late.core().resolveSibling("growing"));
        Files.move(late.core(), whole.resolve("core.db"));
        Files.createFile(whole.resolve("whole"));
        assertThat(late.problems()).isNotEmpty();
        late.repair();
        whole(late, "cut short between the two places");
    }
}
