package vespera.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.gateway.sample.SampleAtelier;

/**
 * From the start of a process to the window's first picture and to the board that can be used, with the cache of loaded
 * classes and without; and to an open atelier without a window, against a process that opens nothing.
 */
public final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 7;
    private static final double LIMIT = 1.5;
    private static final String FRAME = "frame";
    private static final String BOARD = "board";

    private final int rounds;

    public StartBenchmark() {
        this(ROUNDS);
    }

    StartBenchmark(final int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return "From the start of a process to an open atelier, to a first picture and to the board.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path room = Files.createTempDirectory("vespera-bench");
        try (Workbench bench = Workbench.of(vault, seed, 1)) {
            final Path sample = sample(room.resolve("sample"));
            final Path folder = vault == null ? sample : bench.copy();
            final int documents;
            try (Atelier atelier = Atelier.open(folder)) {
                atelier.scan();
                documents = atelier.catalogue().size();
            }
            final List<Figure> figures = new ArrayList<>(window(sample, Flags.cached(room)));
            final Samples opened = new Samples();
            final Samples bare = new Samples();
            final String count = Integer.toString(documents);
            for (int round = 0; round < rounds; round++) {
                opened.add(at(count, child(Flags.plain(), OpeningChild.class, List.of(folder.toString()))));
                bare.add(at("nothing", child(Flags.plain(), OpeningChild.class, List.of())));
            }
            final String what = String.format("process start to %,d documents open", documents);
            figures.add(Figure.of(what, opened.median(), "s", "to an empty main", bare.median()));
            return figures;
        } finally {
            Workbench.delete(room);
        }
    }

    private static Path sample(final Path folder) {
        SampleAtelier.copyFiles(folder);
        try (Atelier atelier = Atelier.open(folder)) {
            atelier.scan();
            SampleAtelier.addTasks(atelier.tasks(), atelier.person(), LocalDate.now(ZoneId.systemDefault()));
        }
        return folder;
    }

    private List<Figure> window(final Path sample, final Optional<List<String>> cached)
            throws IOException, InterruptedException {
        final Samples frame = new Samples();
        final Samples board = new Samples();
        final Samples quickFrame = new Samples();
        final Samples quickBoard = new Samples();
        final List<String> folder = List.of(sample.toString());
        for (int round = 0; round < rounds; round++) {
            final Map<String, Double> plain = child(Flags.plain(), StartChild.class, folder);
            frame.add(at(FRAME, plain));
            board.add(at(BOARD, plain));
            if (cached.isPresent()) {
                final Map<String, Double> quick = child(cached.get(), StartChild.class, folder);
                quickFrame.add(at(FRAME, quick));
                quickBoard.add(at(BOARD, quick));
            }
        }
        if (cached.isEmpty()) {
            return List.of(
                    Figure.of("to a first picture", frame.median(), "s", "limit, no cache possible", LIMIT),
                    Figure.of("to the sample's board in use", board.median(), "s", "limit, no cache possible", LIMIT));
        }
        return List.of(
                Figure.of("to a first picture, from the cache", quickFrame.median(), "s", "without", frame.median()),
                Figure.of("to the board, from the cache", quickBoard.median(), "s", "without", board.median()),
                Figure.of("to the sample's board in use, from the cache", quickBoard.median(), "s", "limit", LIMIT));
    }

    private static double at(final String word, final Map<String, Double> said) {
        final Double seconds = said.get(word);
        if (seconds == null) {
            throw new IllegalStateException("the started process never said " + word);
        }
        return seconds;
    }

    /** The seconds until the child said each of its words; waits for its end, so that the next one has the machine. */
    private static Map<String, Double> child(
            final List<String> flags, final Class<?> main, final List<String> arguments)
            throws IOException, InterruptedException {
        final long started = System.nanoTime();
        final Process process = new ProcessBuilder(Flags.command(flags, main.getName(), arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        final Map<String, Double> said = new HashMap<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(line -> said.put(line, (System.nanoTime() - started) / 1e9));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the started process failed: " + said);
        }
        return said;
    }
}
