package vespera.store.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.mirror.EntryLine;
import vespera.scriptorium.tasks.NewTask;
import vespera.scriptorium.testing.Scriptorium;

/** The mirror holds what the journal holds, whatever a crash left of it, and what was changed in it is found. */
final class MirrorFollowerTest {

    private static final String LONG_TEXT = "The sea lay still before the house, and nobody came. ".repeat(400);

    @TempDir
    private Path root;

    private Scriptorium core;
    private Path mirror;

    @BeforeEach
    void write() throws IOException {
        core = new Scriptorium(Files.createDirectories(root.resolve("hers")));
        mirror = root.resolve("mirror");
        core.documents().create(core.ada(), "One.md", LONG_TEXT + "1");
        for (int i = 2; i < 8; i++) {
            core.save("One.md", LONG_TEXT + i);
        }
        core.clock().advance(Duration.ofDays(31));
        core.tasks().create(core.ada(), NewTask.titled("Find the “end”\\"));
        core.chat().post(core.ada(), "desk", "Where does Zoë live?");
        core.documents().create(core.ada(), "Same.md", LONG_TEXT + "3");
    }

    @AfterEach
    void close() {
        core.close();
    }

    private MirrorFollower follower() {
        return new MirrorFollower(mirror, core.store(), core.store(), core.store(), core.tasks()::tree);
    }

    private void follow() {
        try (MirrorFollower follower = follower()) {
            core.follow(follower);
        }
    }

    private List<String> problems() throws IOException {
        return new MirrorCheck(mirror, core.store(), core.store(), core.gate()::event, core.tasks()::tree)
                .run()
                .problems();
    }

    private List<Entry> entries() {
        return core.store().read(0, 1_000);
    }

    @Test
    void a_segment_a_month_holds_every_entry_as_it_is() throws IOException {
        follow();
        assertThat(MirrorFiles.entrySegments(mirror)).hasSize(2);
        final List<Entry> back = new ArrayList<>();
        try (MirrorSource source = new MirrorSource(mirror, _ -> Optional.empty())) {
            for (Optional<Entry> next = source.peek(); next.isPresent(); next = source.peek()) {
                back.add(next.get());
                source.skip();
            }
            assertThat(back).isEqualTo(entries());
            for (int i = 1; i < 8; i++) {
                final String text = LONG_TEXT + i;
                assertThat(source.content(vespera.scriptorium.journal.Sha256.hex(text)))
                        .hasValueSatisfying(b ->
                                assertThat(b).asString(StandardCharsets.UTF_8).isEqualTo(text));
            }
        }
        assertThat(problems()).isEmpty();
        assertThat(Files.readString(mirror.resolve("tasks.md")))
                .contains("- [ ] Find the “end”\\")
                .contains("<!-- " + core.tasks().tree().live().getFirst().id() + " -->");
    }

    @Test
    void versions_that_differ_by_a_character_take_little_room() throws IOException {
        follow();
        final Path contents = MirrorFiles.contentSegments(mirror).getFirst();
        final List<String> lines = Files.readAllLines(contents);
        assertThat(lines).hasSize(7);
        assertThat(lines.stream().filter(l -> l.startsWith("{\"base\""))).isNotEmpty();
    }

    @Test
    void told_twice_it_writes_once() throws IOException {
        follow();
        final List<String> once =
                Files.readAllLines(MirrorFiles.entrySegments(mirror).getFirst());
        try (MirrorFollower follower = follower()) {
            core.follow(follower, 0);
        }
        assertThat(Files.readAllLines(MirrorFiles.entrySegments(mirror).getFirst()))
                .isEqualTo(once);
        assertThat(problems()).isEmpty();
    }

    @Test
    void what_a_crash_left_beyond_the_offset_is_cut_off_and_written_again() throws IOException {
        follow();
        final Path last = MirrorFiles.entrySegments(mirror).getLast();
        Files.writeString(last, "{\"actor\":{\"kind\":\"per", StandardOpenOption.APPEND);
        assertThat(problems())
                .singleElement()
                .asString()
                .contains(last.getFileName().toString(), "is cut off");
        core.chat().post(core.ada(), "desk", "By the sea.");
        follow();
        assertThat(problems()).isEmpty();
        assertThat(Files.readAllLines(last))
                .last()
                .isEqualTo(EntryLine.line(entries().getLast()));
    }

    @Test
    void a_mirror_of_another_journal_is_put_aside_not_continued() throws IOException {
        follow();
        final List<String> other =
                Files.readAllLines(MirrorFiles.entrySegments(mirror).getFirst());
        try (Scriptorium second = new Scriptorium(Files.createDirectories(root.resolve("second")))) {
            second.tasks().create(second.ada(), NewTask.titled("New"));
            try (MirrorFollower follower =
                    new MirrorFollower(mirror, second.store(), second.store(), second.store(), second.tasks()::tree)) {
                second.follow(follower);
            }
            assertThat(MirrorFiles.entrySegments(mirror)).hasSize(1);
        }
        try (var aside = Files.walk(mirror)) {
            assertThat(aside.filter(p -> p.toString().contains("aside-"))
                            .filter(p -> p.toString().endsWith("10.jsonl")
                                    || p.toString().endsWith("11.jsonl")))
                    .anySatisfy(p -> assertThat(Files.readAllLines(p)).isEqualTo(other));
        }
    }

    @Test
    void one_flipped_byte_anywhere_in_a_segment_is_found_and_named() throws IOException {
        follow();
        final long seed = new Random().nextLong();
        final Random random = new Random(seed);
        for (final Path segment : MirrorFiles.segments(mirror)) {
            final byte[] sound = Files.readAllBytes(segment);
            for (int i = 0; i < 60; i++) {
                final byte[] flipped = sound.clone();
                final int at = random.nextInt(flipped.length);
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                Files.write(segment, flipped);
                assertThat(problems())
                        .as("seed %d, %s byte %d", seed, segment.getFileName(), at)
                        .isNotEmpty()
                        .first()
                        .asString()
                        .contains(segment.getFileName().toString());
            }
            Files.write(segment, sound);
        }
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_missing_line_a_line_too_many_and_a_missing_segment_are_named() throws IOException {
        follow();
        final Path segment = MirrorFiles.entrySegments(mirror).getFirst();
        final List<String> lines = Files.readAllLines(segment);
        final List<String> fewer = new ArrayList<>(lines);
        fewer.remove(2);
        Files.write(segment, fewer);
        assertThat(problems()).anyMatch(p -> p.contains("entry 3 is missing"));
        final List<String> more = new ArrayList<>(lines);
        more.add(2, lines.get(1));
        Files.write(segment, more);
        assertThat(problems()).anyMatch(p -> p.contains("line 3 is one too many"));
        Files.delete(segment);
        assertThat(problems()).anyMatch(p -> p.contains(segment.getFileName() + " is missing"));
    }
}
