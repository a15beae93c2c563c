package vespera.gateway.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vespera.gateway.Atelier;
import vespera.scriptorium.tasks.NewTask;

/** Another process of ours: to be killed, to hold an atelier, or to be measured. */
final class Child implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader lines;
    private final Path remarks;

    private Child(final Process process, final Path remarks) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.remarks = remarks;
    }

    /** Starts a part in a folder: a command line, or {@code hold} or {@code window} or {@code write}. */
    static Child start(final Path folder, final String... part) throws IOException {
        return start(folder, List.of(), part);
    }

    static Child start(final Path folder, final List<String> flags, final String... part) throws IOException {
        final Path remarks = Files.createTempFile("vespera-child", ".txt");
        final List<String> line = listening(command(flags));
        line.addAll(Arrays.asList(part));
        final Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(remarks.toFile())
                .start();
        return new Child(process, remarks);
    }

    /** The beginning of a command line that runs this class. */
    static List<String> command(final List<String> flags) {
        final List<String> line = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto"));
        line.addAll(flags);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), Child.class.getName()));
        return line;
    }

    /** A test run that was started in the background ignores Ctrl+C, and so would what it starts. */
    private static List<String> listening(final List<String> command) {
        if (Files.isExecutable(Path.of("/usr/bin/env"))
                && System.getProperty("os.name").startsWith("Linux")) {
            command.addAll(0, List.of("/usr/bin/env", "--default-signal=INT"));
        }
        return command;
    }

    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    /** Waits for the end and gives all it said. */
    Terminal.Spoken end() throws IOException, InterruptedException {
        final StringBuilder out = new StringBuilder();
        lines.lines().forEach(line -> out.append(line).append('\n'));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the child did not end");
        }
        return new Terminal.Spoken(process.exitValue(), out.toString(), Files.readString(remarks));
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        // Through the handle, for the process itself would throw away what the child has said already.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** As Ctrl+C. */
    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    }

    boolean alive() {
        return process.isAlive();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
        Files.deleteIfExists(remarks);
    }

    /** The child's own side. */
    public static void main(final String[] arguments) throws IOException, InterruptedException {
        final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        final Path here = Path.of("").toAbsolutePath();
        switch (arguments[0]) {
            case "hold" -> hold(here, out);
            case "window" -> window(here, out);
            case "write" -> write(here, out);
            case "measured" -> {
                final String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
                new Commands(new Terminal.Stage()).run(rest, here, new Out(out::print, err::print, false, false));
                out.println(peak());
                System.exit(0);
            }
            default ->
                System.exit(new Commands(new Terminal.Stage())
                        .run(arguments, here, new Out(out::print, err::print, false, false)));
        }
    }

    private static void hold(final Path folder, final PrintStream out) throws InterruptedException {
        try (Atelier _ = Atelier.open(folder)) {
            out.println("open");
            new CountDownLatch(1).await();
        }
    }

    private static void window(final Path folder, final PrintStream out) throws IOException, InterruptedException {
        try (Atelier atelier = Atelier.open(folder);
                AutoCloseable _ = DoorKeeper.open(atelier, new Terminal.Stage())) {
            out.println("open");
            new CountDownLatch(1).await();
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the window does: the first change is acknowledged on one line, the second on another. */
    private static void write(final Path folder, final PrintStream out) throws InterruptedException {
        final Atelier atelier = Atelier.open(folder);
        atelier.scan();
        out.println(atelier.tasks()
                .create(atelier.person(), NewTask.titled("Mend the lamp for [[The Lamp]]"))
                .id());
        out.println(atelier.documents()
                .create(atelier.person(), "The Lamp.md", "# The Lamp\n\nIt stands in [[Home]].\n")
                .path());
        new CountDownLatch(1).await();
    }

    /** The most memory this process has had, in kilobytes, as Linux counts it. */
    private static String peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
