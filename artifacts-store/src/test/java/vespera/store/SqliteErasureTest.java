package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.ErasureContract;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** That the files themselves hold nothing of what was erased. */
final class SqliteErasureTest extends ErasureContract {

    private final Samples samples = new Samples();

    @TempDir
    private Path folder;

    @Override
    protected Ports open(final Samples fresh) {
        return StorePorts.open(fresh);
    }

    private CoreStore store() {
        return CoreStore.open(folder.resolve("databases"), samples.codec(), samples.chain());
    }

    @Test
    void no_file_of_the_store_holds_the_secret_any_more() throws IOException {
        try (CoreStore store = store()) {
            final Ports ports = StorePorts.of(store, () -> {});
            final var what = filled(ports);
            assertThat(holding()).isNotEmpty();
            erase(ports, what);
            assertThat(holding()).isEmpty();
            assertThat(folder.resolve("databases/core.db-wal")).isEmptyFile();
        }
        assertThat(holding()).isEmpty();
    }

    @Test
    void what_could_not_be_wiped_is_wiped_at_the_next_opening() throws IOException {
        try (CoreStore store = store()) {
            final Ports ports = StorePorts.of(store, () -> {});
            eraseOnly(ports, filled(ports));
        }
        assertThat(holding()).isNotEmpty();
        try (CoreStore store = store()) {
            assertThat(store.journal().verify().ok()).isTrue();
            assertThat(holding()).isEmpty();
        }
    }

    /** Files in which the secret stands; the word index folds its case. */
    private List<Path> holding() throws IOException {
        final List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (final Path file : files.filter(Files::isRegularFile).toList()) {
                final String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                // The index leaves out what a word has in common with the one before it, here at most four letters.
                if (bytes.toLowerCase(Locale.ROOT).contains(SECRET.substring(4))) {
                    holding.add(file);
                }
            }
        }
        return holding;
    }
}
