package vespera.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.documents.DocumentEvent;
import vespera.scriptorium.documents.DocumentId;
import vespera.scriptorium.documents.FileState;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Change;
import vespera.scriptorium.tasks.TaskEvent;
import vespera.scriptorium.tasks.TaskRow;
import vespera.scriptorium.testing.Samples;

/** Another process of ours, to be killed in the middle of its work. It says a line for each thing that is safe. */
final class Child implements AutoCloseable {

    /** What the child does until it is killed. */
    enum Task {
        APPEND,
        LOCK
    }

    private final Process process;
    private final BufferedReader lines;

    private Child(final Process process) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    static Child start(final Task task, final Path folder) throws IOException {
        final String java = ProcessHandle.current().info().command().orElseThrow();
        final ProcessBuilder builder = new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                task.name(),
                folder.toString());
        return new Child(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    @Nullable
    String line() throws IOException {
        return lines.readLine();
    }

    void kill() throws InterruptedException {
        // Through the handle, for the process itself would throw away what the child has said already.
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
    }

    /** The child's own side. */
    public static void main(final String[] arguments) throws InterruptedException {
        final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        final Path folder = Path.of(arguments[1]);
        switch (Task.valueOf(arguments[0])) {
            case APPEND -> append(folder, out);
            case LOCK -> {
                try (StoreLock lock = StoreLock.acquire(folder)) {
                    out.println(lock == null ? 0 : 1);
                    new CountDownLatch(1).await();
                }
            }
        }
    }

    private static void append(final Path folder, final PrintStream out) {
        final Samples samples = Samples.live();
        try (CoreStore store = CoreStore.open(folder, samples.codec(), samples.chain())) {
            while (!out.checkError()) {
                final Blob text = Blob.of(samples.ids().next() + " word".repeat(50));
                final TaskEvent.Created made = samples.created("made");
                final FileState state = new FileState(text.hash(), text.bytes().length, 1, true);
                final DocumentEvent.Added added =
                        new DocumentEvent.Added(new DocumentId(samples.ids().next()), "a.md", state);
                samples.append(
                        store.journal(),
                        new Change(
                                samples.origin("Ada"),
                                samples.command("made"),
                                List.of(made, added),
                                List.of(new TaskRow(made.task())),
                                List.of(text)));
                out.println(store.journal().tail().sequence());
            }
        }
    }
}
