package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Erasure;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.testing.Samples;

/** Texts that are kept as what differs from others. */
final class BlobDeltaTest {

    private final Samples samples = new Samples();

    @TempDir
    private Path folder;

    private static CoreStore open(final Path folder, final Samples samples) {
        return CoreStore.open(folder.resolve("databases"), samples.codec(), samples.chain());
    }

    private static void keep(final CoreStore store, final Samples samples, final Blob... blobs) {
        samples.append(
                store.journal(),
                new Change(
                        samples.origin("Ada"),
                        samples.command("kept"),
                        List.of(samples.created("T")),
                        List.of(),
                        List.of(blobs)));
    }

    /** So many versions of a chapter, each like the one before. */
    private static List<Blob> versions(
            final CoreStore store, final Samples samples, final Chapters chapters, final int count) {
        final List<Blob> all = new ArrayList<>();
        all.add(Blob.of(chapters.chapter(6_000)));
        keep(store, samples, all.getFirst());
        for (int i = 1; i < count; i++) {
            all.add(Blob.of(chapters.changed()).like(all.getLast().hash()));
            keep(store, samples, all.getLast());
        }
        return all;
    }

    private static long number(final CoreStore store, final String sql) {
        return Long.parseLong(store.database().<String>read(wire -> wire.value(sql)));
    }

    @Property(tries = 15)
    void any_history_is_read_back_in_any_order(@ForAll final long seed) throws Exception {
        final Samples own = new Samples();
        final Path place = Files.createTempDirectory("vespera-delta");
        final List<Blob> all;
        try (CoreStore store = open(place, own)) {
            all = versions(store, own, new Chapters(seed), 70);
            check(store, all, seed);
            assertThat(number(store, "SELECT count(*) FROM blob WHERE encoding = 3"))
                    .isGreaterThan(30);
            assertThat(number(store, "SELECT max(depth) FROM blob")).isLessThanOrEqualTo(BlobTable.DEEPEST);
        }
        try (CoreStore store = open(place, own)) {
            check(store, all, seed + 1);
        }
        StorePorts.clear(place);
    }

    private static void check(final CoreStore store, final List<Blob> all, final long seed) {
        final List<Blob> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        for (final Blob blob : shuffled) {
            assertThat(store.blobs().read(blob.hash()).orElseThrow()).isEqualTo(blob.bytes());
        }
    }

    @Test
    void a_small_edit_of_a_long_text_takes_little_room() {
        final Chapters chapters = new Chapters(3);
        try (CoreStore store = open(folder, samples)) {
            final Blob long1 = Blob.of(chapters.chapter(2_000_000));
            final Blob long2 = Blob.of(chapters.edited()).like(long1.hash());
            keep(store, samples, long1, Blob.of("other"));
            keep(store, samples, long2);
            assertThat(number(store, "SELECT length(bytes) FROM blob WHERE encoding = 3"))
                    .isLessThan(2_000);
            assertThat(store.blobs().read(long2.hash()).orElseThrow()).isEqualTo(long2.bytes());
        }
    }

    @Test
    void what_is_like_nothing_kept_or_is_no_text_is_kept_whole() {
        try (CoreStore store = open(folder, samples)) {
            final Blob text = Blob.of("a text ".repeat(100));
            final Blob noise = Blob.of(CoreStoreTest.noise(2_000));
            keep(store, samples, text, noise);
            keep(store, samples, Blob.of("another text ".repeat(100)).like(Sha256.hex("never kept")));
            keep(store, samples, Blob.of(CoreStoreTest.noise(2_001)).like(text.hash()));
            keep(store, samples, Blob.of("a text ".repeat(99)).like(noise.hash()));
            keep(store, samples, text.like(text.hash()));
            assertThat(number(store, "SELECT count(*) FROM blob WHERE base IS NOT NULL OR depth > 0"))
                    .isZero();
            assertThat(number(store, "SELECT count(*) FROM blob")).isEqualTo(5);
        }
    }

    @Test
    void damage_in_a_base_is_told_by_its_own_name() {
        final List<Blob> all;
        try (CoreStore store = open(folder, samples)) {
            all = versions(store, samples, new Chapters(9), 12);
        }
        try (CoreStore store = open(folder, samples)) {
            final String bad = all.get(4).hash();
            store.database()
                    .write(wire -> wire.update(
                            "UPDATE blob SET bytes = substr(bytes, 1, length(bytes) - 3) || x'00' || substr(bytes, -2)"
                                    + " WHERE hash = ?",
                            java.util.HexFormat.of().parseHex(bad)));
            for (final Blob blob : all.subList(4, 12)) {
                final JournalException damaged = catchThrowableOfType(
                        JournalException.class, () -> store.blobs().read(blob.hash()));
                assertThat(damaged.code()).isEqualTo(JournalException.Code.DAMAGED);
                assertThat(damaged).hasMessageContaining(bad).hasMessageContaining(blob.hash());
            }
            for (final Blob blob : all.subList(0, 4)) {
                assertThat(store.blobs().read(blob.hash()).orElseThrow()).isEqualTo(blob.bytes());
            }
        }
    }

    @Test
    void damage_that_a_reader_remembers_otherwise_is_found() {
        try (CoreStore store = open(folder, samples)) {
            final List<Blob> all = versions(store, samples, new Chapters(9), 5);
            assertThat(store.blobs().read(all.get(3).hash())).isPresent();
            store.database().write(wire -> {
                wire.run("UPDATE blob SET bytes = zeroblob(40) WHERE encoding = 3");
                return true;
            });
            assertThat(catchThrowableOfType(
                            JournalException.class,
                            () -> store.blobs().read(all.get(3).hash())))
                    .isNotNull();
        }
    }

    @Test
    void a_row_that_stands_on_itself_ends_the_reading() {
        final List<Blob> all;
        try (CoreStore store = open(folder, samples)) {
            all = versions(store, samples, new Chapters(2), 3);
            store.database().write(wire -> {
                wire.run("UPDATE blob SET base = hash, encoding = 3");
                return true;
            });
        }
        try (CoreStore store = open(folder, samples)) {
            for (final Blob blob : all) {
                assertThat(catchThrowableOfType(
                                        JournalException.class,
                                        () -> store.blobs().read(blob.hash()))
                                .code())
                        .isEqualTo(JournalException.Code.DAMAGED);
            }
        }
    }

    @Test
    void a_size_that_is_damaged_does_not_fill_the_memory() {
        try (CoreStore store = open(folder, samples)) {
            final List<Blob> all = versions(store, samples, new Chapters(2), 3);
            for (final String size : List.of("2147483647", "-1", "9223372036854775807", "5")) {
                store.database().write(wire -> {
                    wire.run("UPDATE blob SET size = " + size);
                    return true;
                });
                for (final Blob blob : all) {
                    assertThat(catchThrowableOfType(
                                    JournalException.class, () -> store.blobs().read(blob.hash())))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void a_text_that_others_stand_on_can_be_erased() {
        try (CoreStore store = open(folder, samples)) {
            final List<Blob> all = versions(store, samples, new Chapters(4), 20);
            final List<Blob> gone = List.of(all.get(0), all.get(7), all.get(8), all.get(19));
            final List<String> hashes = gone.stream().map(Blob::hash).sorted().toList();
            final Change change = samples.change("erased", List.of(new ContentErased(List.of(), hashes, "a test")));
            final List<Entry> entries = samples.chain().link(store.journal().tail(), change);
            store.journal().erase(entries, List.of(), new Erasure(Set.of(), Set.copyOf(hashes), Set.of()));
            store.journal().wipe();
            for (final Blob blob : all) {
                if (gone.contains(blob)) {
                    assertThat(store.blobs().read(blob.hash())).isEmpty();
                } else {
                    assertThat(store.blobs().read(blob.hash()).orElseThrow()).isEqualTo(blob.bytes());
                }
            }
            assertThat(number(
                            store,
                            "SELECT count(*) FROM blob AS b JOIN blob AS u ON u.hash = b.base"
                                    + " WHERE b.depth <> u.depth + 1"))
                    .isZero();
            assertThat(number(store, "SELECT count(*) FROM blob WHERE base IS NULL AND depth <> 0"))
                    .isZero();
        }
    }
}
