package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.derived.Derived;
import vespera.scriptorium.derived.DerivedContract;
import vespera.scriptorium.journal.Sha256;

final class SqliteDerivedTest extends DerivedContract {

    private static final String KEY = Sha256.hex("key");

    @TempDir
    Path folder = Path.of("");

    @Override
    protected Derived open() {
        return SqliteDerived.open(folder);
    }

    private static byte[] text(final String word) {
        return (word + " ").repeat(500).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void it_is_there_after_opening_again() {
        derived.keep("a.1", KEY, text("word"));
        derived.close();
        derived = open();

        assertThat(derived.find("a.1", KEY)).contains(text("word"));
    }

    @Test
    void a_value_with_a_flipped_bit_is_not_found() {
        derived.keep("a.1", KEY, "short".getBytes(StandardCharsets.UTF_8));
        derived.keep("b.1", KEY, text("word"));
        derived.close();
        try (Database database = Database.open(folder.resolve("derived.db"), false, DerivedSchema.SCHEMA)) {
            database.write(wire -> wire.update("UPDATE derived SET bytes = x'73686f7274ff' WHERE kind = 'a.1'"));
            database.write(wire -> wire.update("UPDATE derived SET bytes = substr(bytes, 2) WHERE kind = 'b.1'"));
        }
        derived = open();

        assertThat(derived.find("a.1", KEY)).isEmpty();
        assertThat(derived.find("b.1", KEY)).isEmpty();
    }

    @Test
    void a_file_that_is_no_database_is_made_anew() throws IOException {
        derived.keep("a.1", KEY, text("word"));
        derived.close();
        final Path file = folder.resolve("derived.db");
        final byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 0, Math.min(bytes.length, 4096), (byte) 'x');
        Files.write(file, bytes);
        derived = open();

        assertThat(derived.find("a.1", KEY)).isEmpty();
        derived.keep("a.1", KEY, text("again"));
        assertThat(derived.find("a.1", KEY)).contains(text("again"));
    }

    @Test
    void a_file_of_a_newer_program_is_made_anew() {
        derived.close();
        try (Database database = Database.open(folder.resolve("derived.db"), false, DerivedSchema.SCHEMA)) {
            database.write(wire -> {
                wire.run("PRAGMA user_version=99");
                return true;
            });
        }
        derived = open();
        derived.keep("a.1", KEY, text("word"));

        assertThat(derived.find("a.1", KEY)).contains(text("word"));
    }

    @Test
    void what_is_forgotten_leaves_no_trace_in_the_files() throws IOException {
        derived.keep("a.1", KEY, "a secret of hers".getBytes(StandardCharsets.UTF_8));
        derived.forget(List.of(KEY));

        for (final String name : List.of("derived.db", "derived.db-wal")) {
            final Path file = folder.resolve(name);
            assertThat(Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "")
                    .doesNotContain("a secret of hers");
        }
    }
}
