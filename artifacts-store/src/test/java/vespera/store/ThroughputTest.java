package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.DocumentRow;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.documents.ReadingRow;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.testing.Samples;

/** How fast appends are here; the limits are a tenth of what a quiet machine of two cores does. */
final class ThroughputTest {

    private static final int DOCUMENTS = 500;

    private final Samples samples = new Samples();
    private final Random random = new Random(3);

    @TempDir
    private Path folder;

    @Test
    void appends_are_fast_enough() {
        try (CoreStore store = CoreStore.open(folder.resolve("databases"), samples.codec(), samples.chain())) {
            double bulk = 0;
            for (int i = 0; i < 8; i++) {
                final Change change = documents(i);
                final long start = System.nanoTime();
                samples.append(store.journal(), change);
                bulk = Math.max(bulk, DOCUMENTS * 1e9 / (System.nanoTime() - start));
            }
            final long start = System.nanoTime();
            for (int i = 0; i < 200; i++) {
                samples.append(store.journal(), samples.change("one", List.of(samples.created("T"))));
            }
            final double single = 200 * 1e9 / (System.nanoTime() - start);
            System.out.printf("durable single appends: %.0f/s; documents in bulk: %.0f/s%n", single, bulk);
            assertThat(bulk).isGreaterThan(300);
            assertThat(single).isGreaterThan(10);
            assertThat(store.words().find("w17 w3", true, 10)).hasSize(10);
        }
    }

    /** Notes of about 1.3 kB in 200 words with five links and two tags, each new. */
    private Change documents(final int round) {
        final List<Event> events = new ArrayList<>();
        final List<Row> rows = new ArrayList<>();
        final List<Blob> blobs = new ArrayList<>();
        for (int i = 0; i < DOCUMENTS; i++) {
            final String text = words(200);
            final Blob blob = Blob.of(text);
            final DocumentId id = new DocumentId(samples.ids().next());
            final String path = "notes/" + round + "/note " + i + ".md";
            final FileState state = new FileState(blob.hash(), blob.bytes().length, 1, true);
            final List<String> targets = new ArrayList<>();
            for (int link = 0; link < 5; link++) {
                targets.add("note " + random.nextInt(DOCUMENTS));
            }
            events.add(new DocumentEvent.Added(id, path, state));
            rows.add(new DocumentRow(new Document(id, path, state, 1, Document.Place.HERE, null)));
            rows.add(new ReadingRow(id, path, Samples.reading("Note " + i, targets, List.of("a", "b")), text));
            blobs.add(blob);
        }
        return new Change(samples.origin("Ada"), samples.command("found"), events, rows, blobs);
    }

    /** Few words often and many seldom, as in a language. */
    private String words(final int count) {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('w')
                    .append((int) (20_000 * Math.pow(random.nextDouble(), 4)))
                    .append(' ');
        }
        return text.toString();
    }
}
