package vespera.proofing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import vespera.scriptorium.proofing.Finding;
import vespera.scriptorium.proofing.Passage;
import vespera.scriptorium.proofing.Proofreader;

/**
 * LanguageTool in a process for each language that is in use, with a limit of memory: the same Java and class path. It
 * starts with the first text and leaves after some minutes without one. Nothing is sent anywhere.
 */
public final class ProofreadingApart implements Proofreader {

    /** The most memory for its objects, in MB: English was seen to need 125, German 270. */
    private static final Map<String, Integer> MEGABYTES = Map.of("en-US", 256, "en-GB", 256, "de-DE", 512);

    private static final int IDLE_MINUTES = 5;
    /** A busy machine may take long to wake it. */
    private static final int PATIENCE_SECONDS = 120;

    private static final int MOST_FAILURES = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Child> children = new ConcurrentHashMap<>();
    private long checks;
    private int failures;

    private record Child(Process process, DataInputStream in, DataOutputStream out) {}

    @Override
    public List<String> languages() {
        return List.of("en-US", "en-GB", "de-DE");
    }

    @Override
    public List<Finding> check(final String language, final Passage passage) throws IOException {
        if (passage.isEmpty()) {
            return List.of();
        }
        lock.lock();
        try {
            if (failures >= MOST_FAILURES) {
                throw new IOException("proofreading broke off several times and is left alone until the next start");
            }
            return asked(language, passage);
        } finally {
            checks++;
            final long then = checks;
            CompletableFuture.delayedExecutor(IDLE_MINUTES, TimeUnit.MINUTES).execute(() -> restSince(then));
            lock.unlock();
        }
    }

    private List<Finding> asked(final String language, final Passage passage) throws IOException {
        final Child child = living(language);
        final FutureTask<List<Finding>> reading = new FutureTask<>(() -> {
            Letters.ask(child.out(), passage);
            return Letters.answered(child.in());
        });
        Thread.ofVirtual().name("proofreading").start(reading);
        try {
            final List<Finding> found = reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            failures = 0;
            return found;
        } catch (ExecutionException | TimeoutException e) {
            end(language);
            failures++;
            throw new IOException("proofreading broke off", e);
        } catch (InterruptedException e) {
            // Half an answer may be on its way: the next one would be taken for it.
            end(language);
            Thread.currentThread().interrupt();
            throw new IOException("proofreading was stopped", e);
        }
    }

    private Child living(final String language) throws IOException {
        final Child now = children.get(language);
        if (now != null && now.process().isAlive()) {
            return now;
        }
        final Child fresh = start(language);
        children.put(language, fresh);
        return fresh;
    }

    private static Child start(final String language) throws IOException {
        final Path java =
                Path.of(System.getProperty("java.home"), "bin", "java" + (File.separatorChar == '\\' ? ".exe" : ""));
        if (!Files.isExecutable(java)) {
            throw new IOException("the program's Java is not whole");
        }
        final ProcessBuilder builder = new ProcessBuilder(List.of(
                java.toString(),
                "-Xmx" + MEGABYTES.getOrDefault(language, 512) + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                ProofreadingChild.class.getName(),
                language));
        // By the environment, since a command line may be too short for it.
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.redirectError(Redirect.DISCARD);
        final Process process = builder.start();
        return new Child(
                process,
                new DataInputStream(new BufferedInputStream(process.getInputStream())),
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    }

    private void end(final String language) {
        final Child child = children.remove(language);
        if (child != null) {
            child.process().destroyForcibly();
        }
    }

    private void restSince(final long then) {
        lock.lock();
        try {
            if (checks == then) {
                List.copyOf(children.keySet()).forEach(this::end);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        // Not waited for: it is a process that reads only.
        children.values().forEach(child -> child.process().destroyForcibly());
    }
}
