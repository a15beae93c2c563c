package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;

/** What a chapter costs that is saved again and again: room for its versions, and time for its history. */
final class ManyVersionsTest {

    private static final int VERSIONS = Integer.getInteger("vespera.versions", 1_000);
    /** 60 MB for 5,000 of them. */
    private static final long MOST_BYTES = 12_000L * VERSIONS;
    /** The write-ahead log grows to 4,000 pages of 4 kB before it is emptied, however few versions there are. */
    private static final long LARGEST_LOG = 17_000_000L;

    private static final long MOST_ON_THE_WAY = Math.min(60_000_000L, MOST_BYTES + LARGEST_LOG);

    private static final long MOST_MILLIS = 100;

    private Path root = Path.of("");

    /** In memory where the system has such a folder: it is room that is measured, not the disk. */
    @BeforeEach
    void place() throws IOException {
        final Path memory = Path.of("/dev/shm");
        root = Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "vespera-versions")
                : Files.createTempDirectory("vespera-versions");
    }

    @AfterEach
    void clear() {
        StorePorts.clear(root);
    }

    @Test
    void versions_of_a_chapter_fit_and_their_history_is_quick() throws IOException {
        final Chapters chapters = new Chapters(11);
        try (Stored atelier = Stored.open(root, 1)) {
            Document document = atelier.document("chapter.md", chapters.chapter(90_000));
            long most = 0;
            for (int i = 1; i < VERSIONS; i++) {
                document = atelier.save(document, chapters.edited());
                if (i % 250 == 0) {
                    most = Math.max(most, bytes());
                }
            }
            assertThat(document.versions()).isEqualTo(VERSIONS);
            most = Math.max(most, bytes());
            System.out.printf("%d versions: at most %,d bytes on the way%n", VERSIONS, most);
            assertThat(most).isLessThan(MOST_ON_THE_WAY);
            history(atelier, document);
        }
        System.out.printf("%d versions: %,d bytes when closed%n", VERSIONS, bytes());
        assertThat(bytes()).isLessThan(MOST_BYTES);
    }

    private static void history(final Stored atelier, final Document document) {
        long best = Long.MAX_VALUE;
        List<Version> versions = List.of();
        for (int i = 0; i < 10; i++) {
            final long start = System.nanoTime();
            versions = atelier.store().documents().versions(document.id());
            best = Math.min(best, (System.nanoTime() - start) / 1_000_000);
        }
        System.out.printf("history of %d versions: %d ms%n", versions.size(), best);
        assertThat(versions).hasSize(VERSIONS);
        assertThat(best).isLessThan(MOST_MILLIS);
        final long start = System.nanoTime();
        for (final Version version : versions) {
            assertThat(atelier.store().blobs().read(version.state().hash())).isPresent();
        }
        System.out.printf("every version read, newest first: %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(Stored.databases(root))) {
            long sum = 0;
            for (final Path file : files.toList()) {
                sum += Files.size(file);
            }
            return sum;
        }
    }
}
