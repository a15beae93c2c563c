package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.documents.Version;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.journal.ContentErased;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Erasure;

/** That a store which nothing has happened to is found whole, whatever was done in it. */
final class EverythingTest {

    @Property(tries = 10)
    void an_undamaged_store_is_found_whole_after_any_history(@ForAll final long seed) throws Exception {
        final Path root = Files.createTempDirectory("vespera-everything");
        try (Stored atelier = Stored.open(root, seed)) {
            final Histories histories = new Histories(atelier, seed);
            for (int i = 0; i < 3; i++) {
                histories.steps(70);
                assertThat(atelier.verify()).isEmpty();
            }
            assertThat(histories.refused()).isLessThan(140);
        }
        try (Stored atelier = Stored.open(root, seed + 1)) {
            assertThat(atelier.verify()).isEmpty();
            erase(atelier, seed);
            assertThat(atelier.verify()).isEmpty();
        }
        try (Stored atelier = Stored.open(root, seed + 2)) {
            assertThat(atelier.verify()).isEmpty();
        }
        StorePorts.clear(root);
    }

    /** Takes out every ninth entry and every third content, what documents hold now included. */
    private static void erase(final Stored atelier, final long seed) {
        final Random random = new Random(seed);
        final List<Long> entries = new ArrayList<>();
        final Set<String> contents = new TreeSet<>();
        for (final Entry entry : atelier.store().journal().read(0, 10_000)) {
            if (random.nextInt(9) == 0) {
                entries.add(entry.sequence());
            }
        }
        for (final Document document : atelier.documents().catalogue().here()) {
            for (final Version version : atelier.store().documents().versions(document.id())) {
                if (random.nextInt(3) == 0) {
                    contents.add(version.state().hash());
                }
            }
        }
        final ContentErased event = new ContentErased(entries, List.copyOf(contents), "a test");
        atelier.gate()
                .erase(
                        new Erasure(Set.copyOf(entries), contents, Set.of()),
                        () -> new Change(
                                atelier.ada(),
                                atelier.gate().irreversible("erased content"),
                                List.of(event),
                                List.of(),
                                List.of()));
        atelier.store().journal().wipe();
    }
}
