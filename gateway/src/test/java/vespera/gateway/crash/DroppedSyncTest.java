package vespera.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A power cut: what was not synchronised is gone. The page cache hides a missing fsync from a kill, so a real run's
 * writes, fsyncs and renames are recorded and played back with those that were not synchronised dropped.
 */
class DroppedSyncTest {

    private static final int STEPS = Integer.getInteger("vespera.crash.steps", 25);
    /** How many images without anything that was not synchronised; 0 for one before every fsync there was. */
    private static final int IMAGES = Integer.getInteger("vespera.crash.images", 120);

    private static final int TRIES = Integer.getInteger("vespera.crash.tries", 60);
    private static final int MOST = 5;

    @TempDir
    Path home = Path.of("");

    @Test
    void nothingPromisedIsLostAndNothingIsHalfDone() throws Exception {
        final long seed = Long.getLong("vespera.crash.seed", System.nanoTime());
        final CrashPoints run = recorded(seed, List.of());
        assertThat(run.missed()).as("what the recorder did not see").isEmpty();
        final CrashPoints.Outcome dropped = run.allDropped(seed, IMAGES, MOST);
        say("images with all that was not synchronised dropped", seed, dropped);
        assertThat(dropped.problems()).as("seed %d", seed).isEmpty();
        final CrashPoints.Outcome dice = run.dice(seed, TRIES, MOST);
        say("images by dice", seed, dice);
        assertThat(dice.problems()).as("seed %d", seed).isEmpty();
    }

    /** The checker must notice each fsync that is missing. */
    @ParameterizedTest
    @EnumSource
    void aMissingFsyncIsNoticed(final Missing missing) throws Exception {
        final long seed = Long.getLong("vespera.crash.seed", System.nanoTime());
        final Path classes = Mutant.of(home, missing.source, missing.from, missing.to);
        final CrashPoints.Outcome dropped = recorded(seed, List.of(classes)).allDropped(seed, 0, 1);
        say("images until " + missing + " was noticed", seed, dropped);
        assertThat(dropped.problems()).as("%s, seed %d", missing, seed).isNotEmpty();
    }

    /** Code of ours with a promise to the disk left out. */
    enum Missing {
        DATABASE_NEVER_SYNCHRONISED("Database", "(durable ? \"FULL\" : \"NORMAL\")", "\"OFF\""),
        DATABASE_NOT_SYNCHRONISED_AT_A_COMMIT("Database", "(durable ? \"FULL\" : \"NORMAL\")", "\"NORMAL\""),
        FILE_NOT_SYNCHRONISED_BEFORE_ITS_RENAME("DurableFiles", "out.force(true);", ""),
        FOLDER_NOT_SYNCHRONISED("DurableFiles", "channel.force(true);", "");

        private final String source;
        private final String from;
        private final String to;

        Missing(final String type, final String from, final String to) {
            this.source = type.equals("Database")
                    ? "artifacts-store/src/main/java/vespera/store/Database.java"
                    : "scriptorium/src/main/java/vespera/scriptorium/files/DurableFiles.java";
            this.from = from;
            this.to = to;
        }
    }

    private CrashPoints recorded(final long seed, final List<Path> mutants) throws IOException, InterruptedException {
        final Path before = Files.createDirectories(home.resolve("before"));
        final Path atelier = Files.createDirectories(before.resolve(CrashPoints.ATELIER));
        for (int i = 0; i < 5; i++) {
            Files.writeString(atelier.resolve("Note " + i + ".md"), "# Note " + i + "\n\nSee [[Note 2]].\n");
        }
        return CrashPoints.record(Recorder.compiled(home), before, home, seed, STEPS, mutants);
    }

    private static void say(final String what, final long seed, final CrashPoints.Outcome outcome) {
        // Straight out: an open atelier takes log messages to its own file.
        System.out.println(
                "seed " + seed + ": " + outcome.operations() + " operations, " + outcome.images() + " " + what);
    }
}
