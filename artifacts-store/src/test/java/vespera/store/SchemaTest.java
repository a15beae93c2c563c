package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.JournalException;

/** That a schema grows in whole steps. */
final class SchemaTest {

    private static final List<String> FIRST = List.of("CREATE TABLE a(x)", "INSERT INTO a VALUES ('kept')");

    @TempDir
    private Path folder;

    private Database open(final List<List<String>> steps) {
        return Database.open(folder.resolve("t.db"), true, new Schema("t.db", steps));
    }

    @Test
    void an_older_file_is_brought_up_step_by_step_and_keeps_what_it_holds() {
        open(List.of(FIRST)).close();
        final List<String> second = List.of("ALTER TABLE a ADD COLUMN y DEFAULT 'new'");
        try (Database database = open(List.of(FIRST, second))) {
            assertThat(database.<String>read(w -> w.value("PRAGMA user_version")))
                    .isEqualTo("2");
            assertThat(database.<String>read(w -> w.value("SELECT x || ' ' || y FROM a")))
                    .isEqualTo("kept new");
        }
    }

    @Test
    void a_step_that_fails_leaves_the_version_before() {
        open(List.of(FIRST)).close();
        final List<String> broken = List.of("CREATE TABLE b(x)", "CREATE TABLE a(x)");
        assertThatThrownBy(() -> open(List.of(FIRST, broken))).isInstanceOf(JournalException.class);
        try (Database database = open(List.of(FIRST))) {
            assertThat(database.<String>read(w -> w.value("PRAGMA user_version")))
                    .isEqualTo("1");
            assertThat(database.<String>read(w -> w.value("SELECT count(*) FROM sqlite_schema WHERE name = 'b'")))
                    .isEqualTo("0");
        }
    }
}
