package vespera.gateway.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process killed at any moment loses nothing that it acknowledged. As many runs as the property
 * {@code vespera.kill.runs} says, from the seed in {@code vespera.kill.seed}.
 */
class KillRunsTest {

    @TempDir
    Path home = Path.of("");

    @Test
    void whatWasAcknowledgedIsThere() throws Exception {
        final int runs = Integer.getInteger("vespera.kill.runs", 30);
        final KillRuns.Outcome outcome = killed(runs, List.of(), 20);
        say(outcome.runs() + " runs, " + outcome.promises() + " promises, "
                + outcome.problems().size() + " problems; " + outcome.beforeAnyPromise()
                + " runs were killed before they promised anything");
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.promises()).as("promises in %d runs", outcome.runs()).isGreaterThan(2 * runs);
    }

    /** A process that says kept before it is kept must be found out. */
    @Test
    void aPromiseBeforeTheCommitIsNoticed() throws Exception {
        final Path classes = Mutant.of(
                home,
                "scriptorium/src/main/java/vespera/scriptorium/journal/Gate.java",
                "journal.append(entries, rows, change.blobs());",
                "Thread.ofVirtual().start(() -> { synchronized (views) {"
                        + " journal.append(entries, rows, change.blobs()); } });");
        assertThat(killed(60, List.of(classes), 0).problems()).isNotEmpty();
    }

    private KillRuns.Outcome killed(final int runs, final List<Path> mutants, final int most) throws Exception {
        final long seed = Long.getLong("vespera.kill.seed", System.nanoTime());
        say("seed " + seed);
        return new KillRuns(home, seed, mutants, KillRunsTest::say).run(runs, most);
    }

    private static void say(final String words) {
        // Straight out: an open atelier takes log messages to its own file.
        System.out.println(words);
    }
}
