package vespera.gateway.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import vespera.gateway.Atelier;

/**
 * A process of ours at work, to be killed, or to be watched by the recorder. Each promise is written to a file outside
 * the atelier with one call, so that it is out of the process when the next thing begins.
 */
final class Victim implements AutoCloseable {

    /** What the process does. */
    enum Part {
        /** Opens, takes in the folder, and works. */
        WORK,
        /** As that, with the graph following. */
        GRAPH
    }

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader lines;
    private final Path remarks;

    private Victim(final Process process, final Path remarks) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.remarks = remarks;
    }

    /**
     * Starts it.
     *
     * @param steps how many things it does before it ends by itself
     * @param classes what comes before the class path, for mutants; may be empty
     * @param environment what the recorder wants; may be empty
     */
    static Victim start(
            final Path folder,
            final Path promises,
            final Part part,
            final long seed,
            final int steps,
            final List<Path> classes,
            final Map<String, String> environment)
            throws IOException {
        final List<String> path =
                new ArrayList<>(classes.stream().map(Path::toString).toList());
        path.add(System.getProperty("java.class.path"));
        final List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto"));
        // Such as a class data archive for many runs; none by default.
        line.addAll(List.of(
                System.getProperty("vespera.victim.flags", "-Xlog:disable").split(" ")));
        line.addAll(List.of("-cp", String.join(java.io.File.pathSeparator, path), Victim.class.getName()));
        line.addAll(Arrays.asList(
                folder.toString(), promises.toString(), part.name(), Long.toString(seed), Integer.toString(steps)));
        final Path remarks = Files.createTempFile("vespera-victim", ".txt");
        final ProcessBuilder builder = new ProcessBuilder(line).redirectError(remarks.toFile());
        builder.environment()
                .put("VESPERA_DATA", promises.resolveSibling("data").toString());
        builder.environment().putAll(environment);
        return new Victim(builder.start(), remarks);
    }

    /** Waits until it says that it begins. */
    void begun() throws IOException {
        if (!"begin".equals(lines.readLine())) {
            throw new AssertionError("the process did not begin: " + Files.readString(remarks));
        }
    }

    /** Kills it after so long, as {@code kill -9}; gives what it said where it came to an end before, else nothing. */
    String killAfter(final long micros) throws IOException, InterruptedException {
        if (process.waitFor(micros, TimeUnit.MICROSECONDS)) {
            return "it ended by itself with " + process.exitValue() + ": " + Files.readString(remarks);
        }
        process.toHandle().destroyForcibly();
        process.waitFor();
        return "";
    }

    /** Waits until it has opened and given so many promises since; it may end before. */
    void promising(final int promises) throws IOException {
        for (int i = 0; i <= promises; i++) {
            if (lines.readLine() == null) {
                return;
            }
        }
    }

    /** Waits for its own end. */
    void end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("the process did not end well: " + Files.readString(remarks));
        }
    }

    /** What it said on its error stream. */
    String remarks() throws IOException {
        return Files.readString(remarks);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
        Files.deleteIfExists(remarks);
    }

    /** The process's own side. */
    public static void main(final String[] arguments) throws IOException {
        tell("begin");
        final Path folder = Path.of(arguments[0]);
        final Part part = Part.valueOf(arguments[2]);
        final SplittableRandom random = new SplittableRandom(Long.parseLong(arguments[3]));
        final int steps = Integer.parseInt(arguments[4]);
        try (FileChannel promises =
                        FileChannel.open(Path.of(arguments[1]), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                Atelier atelier = Atelier.open(folder)) {
            final int first = random.nextInt(3);
            if (first == 0) {
                // As the window does it: work begins while everything else still catches up.
                follow(atelier, part);
            }
            atelier.scan();
            if (first != 0) {
                follow(atelier, part);
            }
            final Work work = new Work(atelier, random, words -> {
                say(promises, words);
                tell("promised");
            });
            tell("work");
            for (int i = 0; i < steps; i++) {
                work.step();
            }
        }
    }

    private static void tell(final String word) {
        System.out.println(word);
        System.out.flush();
    }

    private static void follow(final Atelier atelier, final Part part) {
        atelier.startFolders();
        if (part == Part.GRAPH) {
            atelier.upkeep().start();
        }
    }

    private static void say(final FileChannel promises, final String words) {
        try {
            promises.write(ByteBuffer.wrap((words + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
