package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.JournalException.Code;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskRow;
import vespera.scriptorium.testing.Samples;

/** What the store on disk promises beyond its ports: durability, clear refusals, and going on after trouble. */
final class CoreStoreTest {

    private final Samples samples = new Samples();

    @TempDir
    private Path folder;

    private CoreStore open() {
        return CoreStore.open(folder.resolve("databases"), samples.codec(), samples.chain());
    }

    @Test
    void the_database_syncs_every_commit_and_logs_ahead() {
        try (CoreStore store = open()) {
            assertThat(store.database().<String>write(w -> w.value("PRAGMA synchronous")))
                    .isEqualTo("2");
            assertThat(store.database().<String>write(w -> w.value("PRAGMA journal_mode")))
                    .isEqualTo("wal");
            assertThat(store.database().<String>write(w -> w.value("PRAGMA foreign_keys")))
                    .isEqualTo("0");
            assertThat(store.database().<String>read(w -> w.value("PRAGMA query_only")))
                    .isEqualTo("1");
            assertThat(store.database().<String>read(w -> w.value("PRAGMA user_version")))
                    .isEqualTo(Integer.toString(CoreStore.latestSchema()));
        }
    }

    @Test
    void everything_is_there_after_reopening() {
        final Journal.Tail tail;
        final List<Entry> entries;
        final TaskEvent.Created event = samples.created("Kept");
        try (CoreStore store = open()) {
            entries =
                    samples.append(store.journal(), samples.change("kept", List.of(event), new TaskRow(event.task())));
            tail = store.journal().tail();
        }
        try (CoreStore store = open()) {
            assertThat(store.journal().tail()).isEqualTo(tail);
            assertThat(store.journal().read(0, 9)).isEqualTo(entries);
            assertThat(store.tasks().tasks()).containsExactly(event.task());
            samples.append(store.journal(), samples.change("more", List.of(samples.created("More"))));
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verification(2, 0, List.of()));
        }
    }

    @Test
    void a_closed_store_says_so() {
        final CoreStore store = open();
        store.close();
        store.close();
        store.journal().close();
        assertThatThrownBy(() -> store.journal().tail())
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void a_newer_schema_is_refused_and_left_alone() throws SQLException {
        open().close();
        raw("PRAGMA user_version=99");
        final JournalException refused = catchThrowableOfType(JournalException.class, this::open);
        assertThat(refused.code()).isEqualTo(Code.NEWER);
        assertThat(refused).hasMessageContaining("99").hasMessageContaining("newer version");
        raw("PRAGMA user_version=" + CoreStore.latestSchema());
        open().close();
    }

    @Test
    void a_file_that_is_no_database_is_refused_with_the_way_out() throws IOException {
        Files.createDirectories(folder.resolve("databases"));
        Files.write(folder.resolve("databases/core.db"), noise(20_000));
        final JournalException refused = catchThrowableOfType(JournalException.class, this::open);
        assertThat(refused.code()).isEqualTo(Code.DAMAGED);
        assertThat(refused).hasMessageContaining("doctor --repair");
    }

    @Test
    void a_store_that_may_not_be_written_says_so() {
        try (CoreStore store = open()) {
            store.database().write(w -> {
                w.run("PRAGMA query_only=ON");
                return true;
            });
            final JournalException refused = catchThrowableOfType(
                    JournalException.class,
                    () -> samples.append(store.journal(), samples.change("no", List.of(samples.created("No")))));
            assertThat(refused.code()).isEqualTo(Code.READ_ONLY);
        }
    }

    @Test
    void a_full_disk_loses_nothing_and_work_goes_on_when_there_is_room() {
        try (CoreStore store = open()) {
            samples.append(store.journal(), samples.change("before", List.of(samples.created("Before"))));
            limit(store, Integer.parseInt(store.database().<String>read(w -> w.value("PRAGMA page_count"))) + 5);
            final Blob big = Blob.of(noise(500_000));
            final TaskEvent.Created event = samples.created("Lost");
            final Change change = new Change(
                    samples.origin("Ada"),
                    samples.command("lost"),
                    List.of(event),
                    List.of(new TaskRow(event.task())),
                    List.of(big));
            final JournalException full =
                    catchThrowableOfType(JournalException.class, () -> samples.append(store.journal(), change));
            assertThat(full.code()).isEqualTo(Code.FULL);
            assertThat(full).hasMessageContaining("disk is full").hasMessageContaining("safe");
            assertThat(store.journal().tail().sequence()).isEqualTo(1);
            assertThat(store.tasks().tasks()).isEmpty();
            assertThat(store.blobs().read(big.hash())).isEmpty();
            limit(store, 1_000_000);
            samples.append(store.journal(), change);
            assertThat(store.blobs().read(big.hash()).orElseThrow()).isEqualTo(big.bytes());
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verification(2, 0, List.of()));
        }
    }

    private static void limit(final CoreStore store, final int pages) {
        store.database().write(w -> w.value("PRAGMA max_page_count=" + pages));
    }

    @Test
    void reading_does_not_wait_for_a_write() throws Exception {
        try (CoreStore store = open()) {
            samples.append(store.journal(), samples.change("one", List.of(samples.created("One"))));
            final long seen = store.database().<Long>write(wire -> {
                wire.run("DELETE FROM entry");
                return CompletableFuture.supplyAsync(
                                () -> store.journal().tail().sequence())
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join();
            });
            assertThat(seen).isEqualTo(1);
        }
    }

    @Test
    void a_large_binary_lies_in_a_file_and_its_loss_is_told() throws IOException {
        final Blob picture = Blob.of(noise(BlobTable.LARGE + 1));
        final Path file = folder.resolve("blobs/" + picture.hash().substring(0, 2) + "/" + picture.hash());
        try (CoreStore store = open()) {
            samples.append(
                    store.journal(),
                    new Change(
                            samples.origin("Ada"),
                            samples.command("kept a picture"),
                            List.of(samples.created("Picture")),
                            List.of(),
                            List.of(picture, Blob.of("a long text ".repeat(200_000)))));
            assertThat(file).hasBinaryContent(picture.bytes());
            assertThat(store.blobs().read(picture.hash()).orElseThrow()).isEqualTo(picture.bytes());
            assertThat(folder.resolve("blobs"))
                    .isDirectoryNotContaining(p -> p.getFileName().toString().endsWith(".tmp"));
            Files.delete(file);
            final JournalException missing = catchThrowableOfType(
                    JournalException.class, () -> store.blobs().read(picture.hash()));
            assertThat(missing.code()).isEqualTo(Code.DAMAGED);
        }
    }

    @Test
    void a_snapshot_holds_what_was_kept_while_work_goes_on() {
        final Path copied = folder.resolve("copied/core.db");
        try (CoreStore store = open()) {
            final TaskEvent.Created event = samples.created("Kept");
            samples.append(store.journal(), samples.change("kept", List.of(event), new TaskRow(event.task())));
            assertThat(folder.resolve("copied").toFile().mkdirs()).isTrue();
            store.snapshot(copied);
            samples.append(store.journal(), samples.change("later", List.of(samples.created("Later"))));
            assertThat(catchThrowableOfType(JournalException.class, () -> store.snapshot(copied)))
                    .hasMessageContaining("already");
        }
        try (CoreStore copy = CoreStore.open(folder.resolve("copied"), samples.codec(), samples.chain())) {
            assertThat(copy.journal().tail().sequence()).isEqualTo(1);
            assertThat(copy.tasks().tasks()).extracting("title").containsExactly("Kept");
            assertThat(copy.journal().verify().ok()).isTrue();
        }
    }

    private void raw(final String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("databases/core.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Bytes that no compression makes smaller. */
    static byte[] noise(final int length) {
        final byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
