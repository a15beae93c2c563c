package vespera.gateway.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Refused;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskTree;

/** A generated history is a journal like any other: it holds, its rows are what it tells, and the files are its last. */
class GeneratedHistoryTest {

    @TempDir
    Path home = Path.of("");

    @Test
    void theHistoryHoldsAndItsStateIsWhatItTells() {
        final Path folder = home.resolve("atelier");
        new GeneratedHistory(3, 40, 2_000).write(folder, _ -> {});
        try (Atelier atelier = Atelier.open(folder)) {
            assertThat(atelier.journal().verify().problems()).isEmpty();
            final List<Entry> entries = atelier.journal().read(0, 10_000);
            assertThat(entries).hasSize(2_000);
            final List<TaskEvent> told = entries.stream()
                    .map(atelier.gate()::event)
                    .filter(TaskEvent.class::isInstance)
                    .map(TaskEvent.class::cast)
                    .toList();
            assertThat(atelier.tasks().tree().all())
                    .containsExactlyInAnyOrderElementsOf(
                            TaskTree.of(List.of()).after(told).all());
            assertThat(Duration.ofMillis(
                            entries.getLast().time() - entries.getFirst().time()))
                    .isGreaterThan(Duration.ofDays(300));
            atelier.scan();
            assertThat(atelier.gate().last())
                    .as("the files are as the journal has them")
                    .isEqualTo(2_000);
        }
    }

    @Test
    void theSameSeedTellsTheSame() {
        assertThat(words(1)).isEqualTo(words(1)).isNotEqualTo(words(2));
    }

    private List<String> words(final long seed) {
        final Path folder = home.resolve(seed + "-" + System.nanoTime());
        new GeneratedHistory(seed, 5, 200).write(folder, _ -> {});
        try (Atelier atelier = Atelier.open(folder)) {
            return atelier.journal().read(0, 200).stream()
                    .map(e -> e.time() + " " + e.command().words())
                    .toList();
        }
    }

    @Test
    void fewerEventsThanDocumentsAreRefused() {
        assertThatThrownBy(() -> new GeneratedHistory(1, 100, 99)).isInstanceOf(Refused.class);
    }
}
