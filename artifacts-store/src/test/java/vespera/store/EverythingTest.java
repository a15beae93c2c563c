package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

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
        }
        StorePorts.clear(root);
    }
}
