package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.JournalException;

/** That one changed value in any row of any table, and one changed byte anywhere in the file, is found and named. */
final class FlipTest {

    private static final List<String> TABLES = List.of(
            "entry",
            "command",
            "blob",
            "task",
            "document_number",
            "document",
            "version",
            "link",
            "tag",
            "alias",
            "draft",
            "message",
            "artifact",
            "checkpoint",
            "memory",
            "words_data",
            "words_docsize");

    private static final int ROWS_EACH = Integer.getInteger("vespera.flips.rows", 1);
    private static final int BYTES = Integer.getInteger("vespera.flips", 60);

    private final long seed = Long.getLong("vespera.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private byte[] file = {};

    @TempDir
    private Path root;

    @BeforeEach
    void fill() throws IOException {
        System.out.println("seed " + seed);
        try (Stored atelier = Stored.open(root, seed)) {
            new Histories(atelier, seed).steps(160);
            atelier.document("last.md", "# Last\n\n#tag [[first]] and words");
            atelier.say("desk", "hello");
            atelier.store()
                    .documents()
                    .keepDraft(new vespera.scriptorium.documents.Draft(
                            atelier.documents().catalogue().here().getFirst().id(), "00", "unsaved", 1, 2));
            atelier.store().memory().remember("key", "value");
            checkpoint(atelier);
            assertThat(atelier.verify()).isEmpty();
        }
        file = Files.readAllBytes(core());
    }

    private static void checkpoint(final Stored atelier) {
        final byte[] bytes = {1, 2, 3, 4};
        atelier.store()
                .database()
                .write(wire -> wire.update(
                        "INSERT INTO checkpoint(sequence, time, hash, bytes) VALUES (3, 4, ?, ?)",
                        RowChecks.checkpoint(3, 4, bytes),
                        bytes));
    }

    private Path core() {
        return Stored.databases(root).resolve("core.db");
    }

    /** What the check says; damage that keeps the store from being opened is found as well. */
    private List<String> problems() {
        try (Stored atelier = Stored.open(root, seed + 1)) {
            return atelier.verify();
        } catch (RuntimeException e) {
            // The services read their state when they start; what they stumble over the check of the store must name.
            try (CoreStore store = CoreStore.open(
                    Stored.databases(root),
                    new vespera.scriptorium.testing.Samples().codec(),
                    new vespera.scriptorium.testing.Samples().chain())) {
                return store.journal().verifyEverything().problems();
            } catch (JournalException damaged) {
                return List.of(String.valueOf(damaged.getMessage()));
            }
        }
    }

    private void restore() throws IOException {
        Files.deleteIfExists(core().resolveSibling("core.db-wal"));
        Files.deleteIfExists(core().resolveSibling("core.db-shm"));
        Files.write(core(), file);
    }

    @Test
    void a_changed_value_in_any_column_of_any_table_is_found_and_named() throws IOException, SQLException {
        final List<String> words = words();
        for (final String table : TABLES) {
            for (final String column : columns(table)) {
                for (int i = 0; i < ROWS_EACH; i++) {
                    restore();
                    final String done = change(table, column);
                    final List<String> found = done.isEmpty() ? List.of() : problems();
                    if (table.startsWith("words_") && found.isEmpty()) {
                        // The index's own books, and texts that were replaced: no word is another one for it.
                        assertThat(words())
                                .as("seed %d: %s.%s %s", seed, table, column, done)
                                .isEqualTo(words);
                    } else if (!done.isEmpty()) {
                        assertThat(String.join("\n", found))
                                .as("seed %d: %s.%s %s", seed, table, column, done)
                                .containsAnyOf(names(table));
                    }
                }
            }
        }
    }

    private static String[] names(final String table) {
        return switch (table) {
            case "entry" -> new String[] {"ntry "};
            case "blob" -> new String[] {"ontent "};
            case "words_data", "words_docsize" -> new String[] {"“words”", "damaged", "own check"};
            case "document_number" -> new String[] {"“document", "“version”"};
            default -> new String[] {"“" + table + "”", "own check"};
        };
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + core());
    }

    private List<String> columns(final String table) throws SQLException {
        final List<String> columns = new ArrayList<>();
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA table_info(" + table + ")")) {
            while (rows.next()) {
                columns.add(rows.getString("name"));
            }
        }
        assertThat(columns).as(table).isNotEmpty();
        return columns;
    }

    /** Changes one value a little; says what was done, or nothing where the row has none there. */
    private String change(final String table, final String column) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            final int count = number(statement, "SELECT count(*) FROM " + table);
            assertThat(count).as(table).isPositive();
            final int row = random.nextInt(count);
            // FTS5 shadows are written to as the tables they are.
            statement.execute("PRAGMA defensive=OFF");
            final @Nullable Object before;
            try (ResultSet found =
                    statement.executeQuery("SELECT " + column + " FROM " + table + " LIMIT 1 OFFSET " + row)) {
                before = found.next() ? found.getObject(1) : null;
            }
            if (before == null) {
                return "";
            }
            final Object after = changed(before);
            try (PreparedStatement update = connection.prepareStatement("UPDATE OR IGNORE " + table + " SET " + column
                    + " = ? WHERE " + column + " IS ?" + ownRow(table, row))) {
                set(update, 1, after);
                set(update, 2, before);
                return update.executeUpdate() == 0 ? "" : "row " + row + " " + shown(before) + " to " + shown(after);
            }
        }
    }

    /** Only one of several rows with the same value. */
    private static String ownRow(final String table, final int row) {
        final String key = switch (table) {
            case "command", "task" -> "id";
            case "version" -> "(document, number)";
            case "link", "tag", "alias" -> "(document, ordinal)";
            case "memory" -> "key";
            default -> "rowid";
        };
        return " AND " + key + " = (SELECT " + key.replace("(", "").replace(")", "") + " FROM " + table
                + " LIMIT 1 OFFSET " + row + ")";
    }

    private static String shown(final Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }

    private static int number(final Statement statement, final String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private Object changed(final Object before) {
        return switch (before) {
            case String text when text.isEmpty() -> "x";
            case String text -> {
                final int at = random.nextInt(text.length());
                yield text.substring(0, at) + (text.charAt(at) == 'q' ? 'z' : 'q') + text.substring(at + 1);
            }
            case byte[] bytes when bytes.length == 0 -> new byte[] {1};
            case byte[] bytes -> {
                final byte[] copy = bytes.clone();
                copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
                yield copy;
            }
            case Double number -> number + 0.5;
            case Number number -> number.longValue() == 1 ? 0L : number.longValue() + 1;
            default -> throw new IllegalArgumentException("no column holds that");
        };
    }

    private static void set(final PreparedStatement statement, final int at, final Object value) throws SQLException {
        switch (value) {
            case String text -> statement.setString(at, text);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Double number -> statement.setDouble(at, number);
            case Number number -> statement.setLong(at, number.longValue());
            default -> statement.setNull(at, Types.NULL);
        }
    }

    @Test
    void a_changed_byte_in_the_file_is_found_or_lies_where_nothing_is_kept() throws IOException, SQLException {
        final List<String> before = dump();
        int dead = 0;
        for (int i = 0; i < BYTES; i++) {
            restore();
            final byte[] flipped = file.clone();
            final int at = random.nextInt(flipped.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(core(), flipped);
            if (problems().isEmpty()) {
                dead++;
                final List<String> after = dump();
                final List<String> lost = new ArrayList<>(before);
                lost.removeAll(after);
                assertThat(lost).as("seed %d: byte %d", seed, at).isEmpty();
                assertThat(after).as("seed %d: byte %d", seed, at).hasSameSizeAs(before);
            }
        }
        System.out.printf("%d of %d flipped bytes lay where nothing is kept%n", dead, BYTES);
        assertThat(dead).isLessThan(BYTES);
    }

    private List<String> words() throws SQLException {
        return dump().stream()
                .filter(line -> line.startsWith("temp.instances|"))
                .sorted()
                .toList();
    }

    /**
     * Every row of every table, and every word with its place: what the index still holds of texts that were replaced
     * says nothing any more.
     */
    private List<String> dump() throws SQLException {
        final List<String> all = new ArrayList<>();
        final List<String> tables = new ArrayList<>(TABLES);
        tables.remove("words_data");
        tables.addAll(List.of("meta", "session", "pending_effect", "words_config", "temp.instances"));
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE temp.instances USING fts5vocab('main', 'words', 'instance')");
            for (final String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        final StringBuilder line = new StringBuilder(table);
                        for (int c = 1; c <= rows.getMetaData().getColumnCount(); c++) {
                            final Object value = rows.getObject(c);
                            line.append('|').append(value == null ? "" : shown(value));
                        }
                        all.add(line.toString());
                    }
                }
            }
        }
        return all;
    }
}
