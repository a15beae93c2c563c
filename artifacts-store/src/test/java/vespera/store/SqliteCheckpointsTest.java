package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Erasure;
import vespera.scriptorium.past.Checkpoint;
import vespera.scriptorium.past.Checkpoints;
import vespera.scriptorium.testing.Samples;

/** Checkpoints are as they were kept, or they are passed over. */
final class SqliteCheckpointsTest {

    private CoreStore store;
    private Checkpoints checkpoints;

    @BeforeEach
    void open(@TempDir final Path folder) {
        final Samples samples = new Samples();
        store = CoreStore.open(folder, samples.codec(), samples.chain());
        checkpoints = store.checkpoints();
        for (int i = 1; i <= 3; i++) {
            checkpoints.keep(new Checkpoint(10L * i, 1_000L * i, state(i)));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static byte[] state(final int i) {
        return ("{\"tasks\":\"" + "the same over again ".repeat(50) + i + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private long nearest(final long sequence) {
        return checkpoints.nearest(sequence).map(Checkpoint::sequence).orElse(0L);
    }

    private void change(final String sql) {
        store.database().write(wire -> wire.update(sql));
    }

    @Test
    void the_nearest_at_or_before_is_found_as_it_was_kept() {
        assertThat(nearest(9)).isZero();
        assertThat(nearest(10)).isEqualTo(10);
        assertThat(nearest(29)).isEqualTo(20);
        assertThat(nearest(Long.MAX_VALUE)).isEqualTo(30);
        final Checkpoint kept = checkpoints.nearest(25).orElseThrow();
        assertThat(kept.time()).isEqualTo(2_000);
        assertThat(kept.state()).isEqualTo(state(2));
        assertThat(checkpoints.sequences()).containsExactly(10L, 20L, 30L);
        checkpoints.keep(new Checkpoint(20, 2_000, state(7)));
        assertThat(checkpoints.nearest(25).orElseThrow().state()).isEqualTo(state(7));
    }

    @Test
    void every_flipped_byte_is_found_and_the_one_before_serves() {
        final byte[] whole = store.database()
                .read(wire -> wire.first("SELECT bytes FROM checkpoint WHERE sequence = 30", row -> row.getBytes(1)))
                .orElseThrow();
        for (int i = 0; i < whole.length; i++) {
            final byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            store.database().write(wire -> wire.update("UPDATE checkpoint SET bytes = ? WHERE sequence = 30", flipped));
            assertThat(nearest(30)).as("byte " + i).isEqualTo(20);
        }
        assertThat(checkpoints.damaged()).containsExactly(30L);
        store.database()
                .write(wire ->
                        wire.update("UPDATE checkpoint SET bytes = ? WHERE sequence = 30", Arrays.copyOf(whole, 3)));
        assertThat(nearest(30)).as("cut off").isEqualTo(20);
    }

    @Test
    void a_changed_number_time_or_hash_is_found_too() {
        change("UPDATE checkpoint SET time = time + 1 WHERE sequence = 30");
        assertThat(nearest(30)).isEqualTo(20);
        change("UPDATE checkpoint SET sequence = 19 WHERE sequence = 20");
        assertThat(nearest(30)).isEqualTo(10);
        change("UPDATE checkpoint SET hash = x'00' WHERE sequence = 10");
        assertThat(nearest(30)).isZero();
        assertThat(checkpoints.damaged()).containsExactly(10L, 19L, 30L);
    }

    @Test
    void those_that_may_hold_what_is_erased_are_dropped() {
        checkpoints.dropFrom(20);
        assertThat(checkpoints.sequences()).containsExactly(10L);
        checkpoints.dropFrom(0);
        assertThat(checkpoints.sequences()).isEmpty();
    }

    @Test
    void what_a_text_said_is_kept_while_the_text_is_and_is_as_it_was_kept_or_left_out() {
        final Samples samples = new Samples();
        final Blob text = Blob.of("# One");
        final Blob gone = Blob.of("# Gone");
        samples.append(
                store.journal(),
                new Change(
                        samples.origin("Ada"),
                        samples.command("kept"),
                        List.of(samples.created("T")),
                        List.of(),
                        List.of(text)));
        checkpoints.keepReadings(Map.of(text.hash(), state(1), gone.hash(), state(2)));
        assertThat(checkpoints.readings(List.of(text.hash(), gone.hash()))).containsOnlyKeys(text.hash());
        assertThat(checkpoints.readings(List.of(text.hash())).get(text.hash())).isEqualTo(state(1));
        change("UPDATE reading SET bytes = substr(bytes, 1, length(bytes) - 1) || x'00'");
        assertThat(checkpoints.readings(List.of(text.hash()))).isEmpty();
        checkpoints.keepReadings(Map.of(text.hash(), state(3)));
        store.journal().erase(List.of(), List.of(), new Erasure(Set.of(), Set.of(text.hash()), Set.of()));
        final String left = store.database().read(wire -> wire.value("SELECT count(*) FROM reading"));
        assertThat(left).isEqualTo("0");
    }
}
