package vespera.gateway.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Kills a process at work at random moments, as {@code kill -9}, and checks what it leaves. Most runs go on from what
 * the run before left, so that a crash meets the traces of another; some begin with a new folder, some with a store of
 * an earlier version, and every so often the graph follows and is compared as well, since it takes seconds.
 */
final class KillRuns {

    private static final int GRAPH_EVERY = 20;
    private static final int ROUND = 12;
    private static final int MOST_PROMISES = 25;
    private static final int STEP_MICROS = 60_000;
    private static final long FIRST_OPENING_MICROS = 1_000_000;
    private static final int ENDLESS = 1_000_000;

    private final Path room;
    private final SplittableRandom random;
    private final List<Path> mutants;
    private final Consumer<String> say;
    private final List<String> problems = new ArrayList<>();
    private int promises;
    private int silent;
    private long openingMicros = FIRST_OPENING_MICROS;

    /**
     * @param room an empty folder to work in
     * @param mutants classes that go before ours in the process that is killed
     */
    KillRuns(final Path room, final long seed, final List<Path> mutants, final Consumer<String> say) {
        this.room = room;
        this.random = new SplittableRandom(seed);
        this.mutants = mutants;
        this.say = say;
    }

    /** What came of it. */
    record Outcome(int runs, int promises, int beforeAnyPromise, List<String> problems) {}

    /** Runs until so many are done, or more than so many things do not hold. */
    Outcome run(final int runs, final int most) throws IOException, InterruptedException {
        int done = 0;
        while (done < runs && problems.size() <= most) {
            one(done);
            done++;
            if (done % 50 == 0) {
                say.accept(done + " runs, " + promises + " promises, " + problems.size() + " problems");
            }
        }
        return new Outcome(done, promises, silent, List.copyOf(problems));
    }

    private void one(final int run) throws IOException, InterruptedException {
        final Path world = room.resolve("round " + run / ROUND);
        final Path folder = world.resolve("atelier");
        final Path said = world.resolve("promises");
        if (run % ROUND == 0) {
            begin(folder, run / ROUND);
        }
        final boolean graph = run % GRAPH_EVERY == GRAPH_EVERY - 1;
        final long seed = random.nextLong();
        // A third of the runs end while the process still opens, migrates or takes in the folder, the others after so
        // many promises and a moment: what a slow machine does in a time by the clock may be nothing.
        final boolean early = random.nextInt(3) == 0;
        final int promising = random.nextInt(MOST_PROMISES);
        final int dice = random.nextInt(1_000_000);
        final long moment;
        try (Victim victim = Victim.start(
                folder, said, graph ? Victim.Part.GRAPH : Victim.Part.WORK, seed, ENDLESS, mutants, Map.of())) {
            victim.begun();
            final long begun = System.nanoTime();
            if (!early) {
                victim.promising(0);
                openingMicros = (openingMicros + (System.nanoTime() - begun) / 1_000) / 2;
                victim.promising(promising - 1);
            }
            moment = (early ? openingMicros : STEP_MICROS) * dice / 1_000_000;
            final String ended = victim.killAfter(moment);
            if (!ended.isEmpty()) {
                problem(run, ended);
            }
        }
        final List<String> promised = Files.exists(said) ? Files.readAllLines(said) : List.of();
        promises += promised.size();
        silent += promised.isEmpty() ? 1 : 0;
        for (final String problem : Check.of(folder, promised, graph)) {
            problem(
                    run,
                    "killed " + moment + " µs after it began to "
                            + (early ? "open" : "work and gave " + promising + " promises") + ": " + problem);
        }
        Files.deleteIfExists(said);
        if (run % ROUND == ROUND - 1 && problems.isEmpty()) {
            CrashPoints.delete(world);
        }
    }

    private void problem(final int run, final String words) {
        problems.add("run " + run + ", " + words);
        say.accept(problems.getLast());
    }

    private static void begin(final Path folder, final int round) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < 20; i++) {
            Files.writeString(
                    folder.resolve("Note " + i + ".md"),
                    "# Note " + i + "\n\ntoken" + round + "n" + i + "\n\nSee [[Note " + (i * 7 + 1) % 20 + "]].\n");
        }
        if (round % 3 == 2) {
            OldStore.put(folder);
        }
    }
}
