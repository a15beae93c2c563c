package vespera.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.gateway.cli.Benchmark;
import vespera.gateway.sample.SampleAtelier;

/** From the start of a process to an open atelier, against a process on the same class path that opens nothing. */
public final class StartBenchmark implements Benchmark {

    private static final int ROUNDS = 7;

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
        return "From the start of a process to an open atelier, against a process that opens nothing.";
    }

    @Override
    public List<Figure> run(final @Nullable Path vault, final long seed) throws Exception {
        final Path room = Files.createTempDirectory("vespera-bench");
        try (Workbench bench = Workbench.of(vault, seed, 1)) {
            final Path folder = vault == null ? sample(room.resolve("sample")) : bench.copy();
            final int documents;
            try (Atelier atelier = Atelier.open(folder)) {
                atelier.scan();
                documents = atelier.catalogue().size();
            }
            final Samples opened = new Samples();
            final Samples bare = new Samples();
            for (int round = 0; round < rounds; round++) {
                opened.add(child(List.of(folder.toString()), Integer.toString(documents)));
                bare.add(child(List.of(), "nothing"));
            }
            final String what = String.format("process start to %,d documents open", documents);
            return List.of(Figure.of(what, opened.median(), "s", "to an empty main", bare.median()));
        } finally {
            Workbench.delete(room);
        }
    }

    private static Path sample(final Path folder) {
        SampleAtelier.copyFiles(folder);
        return folder;
    }

    /** The seconds until the child said what it should; waits for its end, so that the next one has the machine. */
    private static double child(final List<String> arguments, final String expected)
            throws IOException, InterruptedException {
        final List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                OpeningChild.class.getName()));
        command.addAll(arguments);
        final long started = System.nanoTime();
        final Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            final String line = said.readLine();
            final double seconds = (System.nanoTime() - started) / 1e9;
            if (!expected.equals(line)) {
                throw new IllegalStateException("the started process did not open the atelier");
            }
            process.waitFor();
            return seconds;
        }
    }
}
