package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.tasks.Task;
import vespera.scriptorium.testing.Samples;

/**
 * That a store of the first version, as that version wrote it (the fixture was made by its own classes: three documents,
 * one of them changed, three tasks, one of them taken back), is copied, brought up to date and never lost on the way.
 */
final class MigrationTest {

    private static final int ENTRIES = 8;

    private final Samples samples = new Samples();

    @TempDir
    private Path folder;

    private Path databases;

    @BeforeEach
    void an_old_store() throws IOException {
        databases = Files.createDirectories(folder.resolve("databases"));
        unpack(1);
    }

    private void unpack(final int version) throws IOException {
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(
                Samples.class.getResourceAsStream("/vespera/scriptorium/testing/core-v" + version + ".db.gz")))) {
            Files.copy(in, databases.resolve("core.db"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void so_is_a_store_of_the_second_version() throws Exception {
        unpack(2);
        final List<String> said = new ArrayList<>();
        try (CoreStore store = CoreStore.open(databases, samples.codec(), samples.chain(), said::add)) {
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verification(ENTRIES, 0, List.of()));
            assertThat(store.tasks().tasks())
                    .extracting(Task::title)
                    .contains("Finish the first chapter", "Draw a map");
            assertThat(store.tasks().tasks()).allMatch(t -> t.details().isEmpty());
            assertThat(store.arrangement().arranged()).isEmpty();
        }
        assertThat(said).noneMatch(s -> s.contains("version 2 of")).anyMatch(s -> s.contains("version 3 of"));
        assertThat(value(copies(databases).getFirst(), "PRAGMA user_version")).isEqualTo("2");
    }

    private CoreStore open(final Path where) {
        return CoreStore.open(where, samples.codec(), samples.chain());
    }

    @Test
    void it_is_brought_up_to_date_with_all_it_holds() {
        final List<String> said = new ArrayList<>();
        try (CoreStore store = CoreStore.open(databases, samples.codec(), samples.chain(), said::add)) {
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verification(ENTRIES, 0, List.of()));
            assertThat(store.tasks().tasks())
                    .extracting(Task::title)
                    .contains("Finish the first chapter", "Draw a map");
            assertThat(store.documents().documents())
                    .extracting(Document::path)
                    .containsExactlyInAnyOrder("Chapters/One.md", "Lighthouse.md", "notes.txt");
            for (final Document document : store.documents().documents()) {
                assertThat(store.blobs().read(document.state().hash())).isPresent();
            }
            samples.append(store.journal(), samples.change("more", List.of(samples.created("More"))));
            assertThat(store.journal().tail().sequence()).isEqualTo(ENTRIES + 1);
            assertThat(store.sessions().latest(9)).isEmpty();
        }
        assertThat(said.getFirst()).contains("older version").contains("copy");
        assertThat(said).anyMatch(s -> s.contains("version 2 of"));
        assertThat(said.getLast()).contains("version " + CoreStore.latestSchema() + " now");
    }

    @Test
    void the_copy_is_the_old_store_and_can_be_opened_in_its_place() throws Exception {
        open(databases).close();
        final Path copy = copies(databases).getFirst();
        assertThat(copies(databases)).hasSize(1);
        assertThat(value(copy, "PRAGMA user_version")).isEqualTo("1");
        assertThat(value(copy, "SELECT count(*) FROM entry")).isEqualTo(Integer.toString(ENTRIES));
        // Opened once more there is nothing to bring up to date, and no further copy.
        open(databases).close();
        assertThat(copies(databases)).hasSize(1);
        final Path back = Files.createDirectories(folder.resolve("back"));
        Files.copy(copy, back.resolve("core.db"));
        try (CoreStore store = open(back)) {
            assertThat(store.journal().verify().ok()).isTrue();
        }
    }

    @Test
    void killed_anywhere_it_is_of_one_version_or_the_next_and_goes_on_from_there() throws Exception {
        final List<Path> left = new ArrayList<>();
        CoreStore.open(databases, samples.codec(), samples.chain(), text -> left.add(asAKillWouldLeaveIt(left.size())))
                .close();
        assertThat(left).hasSizeGreaterThan(8);
        final List<String> versions = new ArrayList<>();
        for (final Path state : left) {
            versions.add(value(state.resolve("core.db"), "PRAGMA user_version"));
            assertThat(value(state.resolve("core.db"), "PRAGMA integrity_check"))
                    .isEqualTo("ok");
            assertThat(value(state.resolve("core.db"), "SELECT count(*) FROM entry"))
                    .isEqualTo(Integer.toString(ENTRIES));
            try (CoreStore store = open(state)) {
                assertThat(store.journal().verify()).isEqualTo(new Journal.Verification(ENTRIES, 0, List.of()));
            }
            assertThat(copies(state)).as("the old store is beside it").isNotEmpty();
        }
        assertThat(versions.getFirst()).isEqualTo("1");
        assertThat(versions.getLast()).isEqualTo(Integer.toString(CoreStore.latestSchema()));
        assertThat(versions).isSorted();
    }

    /** What another program would find on the disk if this one were killed now: nothing is flushed or undone. */
    private Path asAKillWouldLeaveIt(final int number) {
        final Path to = folder.resolve("killed-" + number);
        try (Stream<Path> files = Files.list(databases)) {
            Files.createDirectories(to);
            for (final Path file : files.toList()) {
                // The index of the log is rebuilt from the log where it is missing.
                if (!file.toString().endsWith("-shm")) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_step_that_fails_leaves_the_old_version_and_its_copy() throws Exception {
        final Path file = databases.resolve("core.db");
        final List<List<String>> steps = new ArrayList<>(CoreSchema.SCHEMA.steps());
        steps.set(1, List.of("CREATE TABLE checkpoint(x)", "CREATE TABLE entry(x)"));
        final Schema broken = new Schema("core.db", steps);
        assertThatThrownBy(() ->
                        Database.open(file, true, broken, new Migration(true, InstantSource.system(), text -> {})))
                .isInstanceOf(JournalException.class);
        assertThat(value(file, "PRAGMA user_version")).isEqualTo("1");
        assertThat(value(file, "SELECT count(*) FROM sqlite_schema WHERE name = 'checkpoint'"))
                .isEqualTo("0");
        assertThat(copies(databases)).hasSize(1);
        try (CoreStore store = open(databases)) {
            assertThat(store.journal().verify().ok()).isTrue();
        }
    }

    @Test
    void without_a_copy_nothing_is_changed_and_it_is_said_why() throws Exception {
        final JournalException refused = catchThrowableOfType(
                JournalException.class,
                () -> CoreStore.open(databases, samples.codec(), samples.chain(), text -> {
                    if (text.contains("a copy is kept")) {
                        block(text);
                    }
                }));
        assertThat(refused).hasMessageContaining("no copy").hasMessageContaining("Nothing was changed");
        assertThat(value(databases.resolve("core.db"), "PRAGMA user_version")).isEqualTo("1");
    }

    /** A folder lies where the copy is to go. */
    private void block(final String text) {
        final String name = text.substring(text.indexOf("before-v"), text.indexOf(".db") + 3) + ".part";
        try {
            Files.createDirectories(databases.resolve(name).resolve("in the way"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> copies(final Path databases) throws IOException {
        try (Stream<Path> files = Files.list(databases)) {
            return files.filter(p -> p.getFileName().toString().matches("before-v\\d+-[\\d-]+\\.db"))
                    .toList();
        }
    }

    private static String value(final Path file, final String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getString(1);
        }
    }
}
