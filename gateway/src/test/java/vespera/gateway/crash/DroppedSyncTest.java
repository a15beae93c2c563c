package vespera.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A power cut: what was not synchronised is gone. The page cache hides a missing fsync from a kill, so a real run's
 * writes, fsyncs and renames are recorded and played back with those that were not synchronised dropped.
 */
class DroppedSyncTest {

    private static final int STEPS = Integer.getInteger("vespera.crash.steps", 40);
    private static final int TRIES = Integer.getInteger("vespera.crash.tries", 120);
    private static final int MOST = 5;

    @TempDir
    Path home = Path.of("");

    @Test
    void nothingPromisedIsLostAndNothingIsHalfDone() throws Exception {
        final long seed = Long.getLong("vespera.crash.seed", System.nanoTime());
        final CrashPoints run = recorded(seed, List.of());
        assertThat(run.missed()).as("what the recorder did not see").isEmpty();
        final CrashPoints.Outcome dropped = run.allDropped(MOST);
        say("seed {0}: {1} operations, {2} images with all dropped", seed, dropped);
        assertThat(dropped.problems()).as("seed %d", seed).isEmpty();
        final CrashPoints.Outcome dice = run.dice(seed, TRIES, MOST);
        say("seed {0}: {1} operations, {2} images by dice", seed, dice);
        assertThat(dice.problems()).as("seed %d", seed).isEmpty();
    }

    private CrashPoints recorded(final long seed, final List<Path> mutants) throws IOException, InterruptedException {
        final Path before = Files.createDirectories(home.resolve("before"));
        for (int i = 0; i < 5; i++) {
            Files.writeString(before.resolve("Note " + i + ".md"), "# Note " + i + "\n\nSee [[Note 2]].\n");
        }
        return CrashPoints.record(Recorder.compiled(home), before, home, seed, STEPS, mutants);
    }

    private static void say(final String words, final long seed, final CrashPoints.Outcome outcome) {
        System.getLogger("crash")
                .log(System.Logger.Level.INFO, words, Long.toString(seed), outcome.operations(), outcome.images());
    }
}
