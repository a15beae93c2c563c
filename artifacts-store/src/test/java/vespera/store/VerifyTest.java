package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.artifacts.Artifact;
import vespera.scriptorium.artifacts.ArtifactRow;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.testing.Samples;

/** That the journal's check finds what was changed, lost or put in between, and names the first place. */
final class VerifyTest {

    private final Samples samples = new Samples();
    private final Blob content = Blob.of(CoreStoreTest.noise(3_000));

    @TempDir
    private Path folder;

    private CoreStore open() {
        return CoreStore.open(folder.resolve("databases"), samples.codec(), samples.chain());
    }

    /** Five entries; the third names content. */
    private CoreStore filled() {
        final CoreStore store = open();
        for (int i = 1; i <= 5; i++) {
            samples.append(
                    store.journal(),
                    i == 3
                            ? new Change(
                                    samples.origin("Ada"),
                                    samples.command("found"),
                                    List.of(new DocumentEvent.Added(
                                            new DocumentId(samples.ids().next()),
                                            "a.bin",
                                            new FileState(content.hash(), 3_000, 1, true))),
                                    List.of(),
                                    List.of(content))
                            : samples.change("made", List.of(samples.created("Title number " + i))));
        }
        return store;
    }

    @Test
    void a_flipped_byte_in_a_payload_is_found() throws IOException {
        filled().close();
        flip("Title number 4".getBytes(StandardCharsets.UTF_8), 6);
        try (CoreStore store = open()) {
            final Journal.Verification found = store.journal().verify();
            assertThat(found.events()).isEqualTo(5);
            assertThat(found.firstBad()).isEqualTo(4);
            assertThat(found.problems()).containsExactly("The content of entry 4 was changed after it was kept.");
        }
    }

    @Test
    void a_flipped_byte_in_kept_content_is_found_and_never_given_out() throws IOException {
        filled().close();
        flip(Arrays.copyOf(content.bytes(), 16), 8);
        try (CoreStore store = open()) {
            final Journal.Verification found = store.journal().verify();
            assertThat(found.firstBad()).isEqualTo(3);
            assertThat(found.problems()).hasSize(1);
            final JournalException damaged = catchThrowableOfType(
                    JournalException.class, () -> store.blobs().read(content.hash()));
            assertThat(damaged.code()).isEqualTo(JournalException.Code.DAMAGED);
        }
    }

    @Test
    void changed_lost_and_added_entries_are_found() {
        assertBad("UPDATE entry SET actor = 'Eve' WHERE sequence = 2", 2);
        assertBad("UPDATE entry SET words = 'nothing' WHERE sequence = 4", 4);
        assertBad("UPDATE entry SET words = '', words_hash = zeroblob(32) WHERE sequence = 4", 4);
        assertBad("UPDATE entry SET words_hash = zeroblob(32) WHERE sequence = 2", 2);
        assertBad("UPDATE entry SET time = time + 1 WHERE sequence = 5", 5);
        assertBad("UPDATE entry SET previous = zeroblob(32) WHERE sequence = 3", 3);
        assertBad("UPDATE entry SET nature = 'NONSENSE' WHERE sequence = 3", 3);
        assertBad("DELETE FROM entry WHERE sequence = 3", 3);
        assertBad("DELETE FROM blob", 3);
        assertBad("UPDATE entry SET sequence = 9 WHERE sequence = 5", 5);
    }

    private void assertBad(final String tampering, final long first) {
        try (CoreStore store = filled()) {
            assertThat(store.journal().verify().ok()).isTrue();
            store.database().write(wire -> {
                wire.run(tampering);
                return true;
            });
            final Journal.Verification found = store.journal().verify();
            assertThat(found.ok()).as(tampering).isFalse();
            assertThat(found.firstBad()).as(tampering).isEqualTo(first);
        }
        StorePorts.clear(folder.resolve("databases"));
    }

    @Test
    void content_that_is_gone_with_no_erasure_told_is_lost() {
        try (CoreStore store = filled()) {
            store.database().write(wire -> {
                wire.run("UPDATE entry SET payload = NULL WHERE sequence = 3");
                return true;
            });
            assertThat(store.journal().verify().firstBad()).isEqualTo(3);
            assertThat(store.journal().read(2, 1).getFirst().payload()).isNull();
        }
    }

    @Test
    void a_lost_artifact_is_found() {
        try (CoreStore store = filled()) {
            final Change change = samples.change(
                    "found",
                    List.of(new DocumentEvent.Added(
                            new DocumentId(samples.ids().next()),
                            "b.md",
                            new FileState(content.hash(), 3_000, 1, true))));
            final List<Entry> entries = samples.chain().link(store.journal().tail(), change);
            final Entry entry = entries.getFirst();
            final List<Row> rows = new ArrayList<>();
            rows.add(new ArtifactRow(new Artifact(
                    entry.id(),
                    entry.sequence(),
                    Artifact.Type.VERSION,
                    entry.time(),
                    entry.origin().actor(),
                    "found",
                    null,
                    null,
                    null,
                    null,
                    content.hash(),
                    3_000,
                    true)));
            store.journal().append(entries, rows, List.of());
            // The first five entries were kept without artifacts.
            assertThat(store.journal().verify().problems()).hasSize(5).first().isEqualTo("Entry 1 has no artifact.");
            assertThat(store.journal().verify().firstBad()).isEqualTo(1);
        }
    }

    private void flip(final byte[] around, final int offset) throws IOException {
        final Path file = folder.resolve("databases/core.db");
        final byte[] bytes = Files.readAllBytes(file);
        int flipped = 0;
        for (int at = 0; at + around.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + around.length, around, 0, around.length)) {
                bytes[at + offset] ^= 1;
                flipped++;
            }
        }
        assertThat(flipped).isPositive();
        Files.write(file, bytes);
    }
}
