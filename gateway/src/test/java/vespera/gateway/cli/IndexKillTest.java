package vespera.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vespera.gateway.sample.GeneratedAtelier;

/** An index that is killed anywhere leaves a journal that holds, and the next one ends where an undisturbed one does. */
class IndexKillTest {

    private static final int RUNS = 5;
    private static final int DOCUMENTS = 2_000;

    @TempDir
    Path home = Path.of("");

    @Test
    void anIndexKilledAtAnyMomentIsCarriedOn() throws IOException, InterruptedException {
        final long seed = System.nanoTime();
        System.getLogger("kill").log(System.Logger.Level.INFO, "seed {0}", Long.toString(seed));
        final SplittableRandom random = new SplittableRandom(seed);
        final Path whole = home.resolve("whole");
        new GeneratedAtelier(1, DOCUMENTS).write(whole);
        final long started = System.nanoTime();
        final List<String> counts;
        try (Child index = Child.start(whole, "index", "--json")) {
            counts = counts(index.end().ended(0).json());
        }
        final long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        for (int run = 0; run < RUNS; run++) {
            final Path folder = home.resolve("run " + run);
            copy(whole, folder);
            final long moment = random.nextLong(took);
            try (Child index = Child.start(folder, "index", "--json")) {
                assertThat(new CountDownLatch(1).await(moment, TimeUnit.MILLISECONDS))
                        .isFalse();
                index.kill();
            }
            final Terminal terminal = new Terminal(folder);
            assertThat(terminal.run("journal", "verify", "--json").exit())
                    .as("seed %d run %d killed after %d ms", seed, run, moment)
                    .isZero();
            assertThat(counts(
                            terminal.run("index", "--json", "--quiet").ended(0).json()))
                    .as("seed %d run %d killed after %d ms", seed, run, moment)
                    .isEqualTo(counts);
            terminal.run("journal", "verify").ended(0);
        }
    }

    private static List<String> counts(final JsonNode answer) {
        return Stream.of("documents", "links", "unresolvedLinks", "commentedLinks", "tags", "skipped")
                .map(name -> name + " " + answer.path(name))
                .toList();
    }

    private static void copy(final Path from, final Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (final Path path : (Iterable<Path>) all::iterator) {
                if (!path.toString().contains(".vespera_scriptorium")) {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                }
            }
        }
    }
}
