package vespera.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.testing.Samples;

/** That a process killed in the middle of appending loses nothing it said was kept. */
final class KillTest {

    @TempDir
    private Path folder;

    @RepeatedTest(5)
    void no_acknowledged_entry_is_lost(final RepetitionInfo run) throws Exception {
        long acknowledged = 0;
        // Killed twice, so that the second process starts from what the first one left.
        for (int kill = 1; kill <= 2; kill++) {
            try (Child child = Child.start(Child.Task.APPEND, folder)) {
                for (int i = 0; i < 7 * run.getCurrentRepetition() + kill; i++) {
                    acknowledged = Long.parseLong(String.valueOf(child.line()));
                }
                child.kill();
                for (String line = child.line(); line != null && !line.isBlank(); line = child.line()) {
                    acknowledged = Math.max(acknowledged, Long.parseLong(line));
                }
            }
            check(acknowledged);
        }
    }

    private void check(final long acknowledged) {
        final Samples samples = new Samples();
        try (CoreStore store = CoreStore.open(folder, samples.codec(), samples.chain())) {
            final long kept = store.journal().tail().sequence();
            // What was not said yet may be there or not, but only whole.
            assertThat(kept).isBetween(acknowledged, acknowledged + 2).isEven();
            assertThat(store.journal().verify()).isEqualTo(new Journal.Verification(kept, 0, java.util.List.of()));
            assertThat(store.tasks().tasks()).hasSize((int) kept / 2);
        }
    }
}
