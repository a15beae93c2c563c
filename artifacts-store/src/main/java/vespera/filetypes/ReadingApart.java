package vespera.filetypes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vespera.filetypes.Frames.Answer;
import vespera.filetypes.Frames.Question;
import vespera.scriptorium.filetypes.Apart;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/**
 * Reads files in a process of its own, with a limit of time and of memory: the same Java and class path, little memory,
 * no screen. It is kept for many files and ended when there is nothing to read; where a file breaks a limit it is
 * killed, and the next file gets a new one.
 */
public final class ReadingApart implements Apart {

    private static final System.Logger LOG = System.getLogger(ReadingApart.class.getName());
    /** What Java says when it runs out of memory and was told to leave then. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int IDLE_SECONDS = 30;
    private static final int LOOK_MILLIS = 500;
    /** How many times the allowed work a file may wait for it. */
    private static final int PATIENCE = 10;

    private final Limits limits;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Child child;
    private long reads;

    /**
     * How much one file may take.
     *
     * @param millis of processor time; of waiting for it, ten times that
     * @param megabytes of memory for the whole process
     */
    public record Limits(long millis, int megabytes) {

        /** 20 seconds and 256 MB. */
        public static Limits usual() {
            return new Limits(20_000, 256);
        }
    }

    private record Child(Process process, DataInputStream in, DataOutputStream out) {

        void kill() {
            process.destroyForcibly();
        }
    }

    public ReadingApart(final Limits limits) {
        this.limits = limits;
    }

    @Override
    public Extract read(final FileTypeHook hook, final byte[] bytes) throws IOException {
        lock.lock();
        try {
            final Child now = living();
            final FutureTask<Answer> reading = new FutureTask<>(() -> {
                Frames.ask(now.out(), new Question(hook.name(), bytes));
                return Frames.answered(now.in());
            });
            Thread.ofVirtual().name("reading-apart").start(reading);
            return extract(answer(now, reading));
        } finally {
            reads++;
            final long then = reads;
            CompletableFuture.delayedExecutor(IDLE_SECONDS, TimeUnit.SECONDS).execute(() -> restSince(then));
            lock.unlock();
        }
    }

    /** Who asks for one file does not say that it was the last. */
    private void restSince(final long then) {
        lock.lock();
        try {
            if (reads == then) {
                rest();
            }
        } finally {
            lock.unlock();
        }
    }

    private static Extract extract(final Answer answer) throws IOException {
        final Extract extract = answer.extract();
        if (extract != null) {
            return extract;
        }
        if (answer.damaged()) {
            throw new IOException("the hook could not make sense of the file");
        }
        throw new Unreadable(answer.reason());
    }

    private Answer answer(final Child now, final FutureTask<Answer> reading) throws Unreadable {
        final long begun = System.nanoTime();
        final long worked = worked(now);
        while (true) {
            try {
                return reading.get(Math.clamp(limits.millis() / 20, 1, LOOK_MILLIS), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                refuseLong(now, (System.nanoTime() - begun) / 1_000_000, worked);
            } catch (ExecutionException e) {
                throw ended(now);
            } catch (InterruptedException e) {
                end(now);
                Thread.currentThread().interrupt();
                throw Unreadable.forNow("was not read: reading was stopped");
            }
        }
    }

    /** What counts is the work: on a busy machine a small file may wait long for its turn. */
    private void refuseLong(final Child now, final long waited, final long workedBefore) throws Unreadable {
        final long work = worked(now) < 0 ? waited : worked(now) - workedBefore;
        if (work > limits.millis()) {
            end(now);
            throw new Unreadable("takes too long to read (more than " + limits.millis() / 1000 + " seconds)");
        }
        if (waited > limits.millis() * PATIENCE) {
            end(now);
            throw Unreadable.forNow("was not read, since the machine was too busy; it is tried again another time");
        }
    }

    /** The processor time that the process has had, in milliseconds; -1 where the system does not tell. */
    private static long worked(final Child now) {
        return now.process().info().totalCpuDuration().map(Duration::toMillis).orElse(-1L);
    }

    /** Why the process is gone. */
    private Unreadable ended(final Child now) {
        int code = -1;
        try {
            code = now.process().waitFor(2, TimeUnit.SECONDS) ? now.process().exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(now);
        LOG.log(System.Logger.Level.DEBUG, "the process that reads files ended with " + code);
        return code == OUT_OF_MEMORY
                ? new Unreadable("needs more memory to be read than a file may take (" + limits.megabytes() + " MB)")
                : Unreadable.forNow("could not be read: reading it broke off");
    }

    private void end(final Child now) {
        now.kill();
        child = null;
    }

    private Child living() throws IOException {
        final Child now = child;
        if (now != null && now.process().isAlive()) {
            return now;
        }
        final Child fresh = start();
        child = fresh;
        return fresh;
    }

    private Child start() throws IOException {
        final Path java =
                Path.of(System.getProperty("java.home"), "bin", "java" + (File.separatorChar == '\\' ? ".exe" : ""));
        if (!Files.isExecutable(java)) {
            throw Unreadable.forNow("was not read: the program's Java is not whole");
        }
        final ProcessBuilder builder = new ProcessBuilder(List.of(
                java.toString(),
                "-Xmx" + limits.megabytes() + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                ReadingChild.class.getName(),
                Long.toString(limits.millis() * PATIENCE * 2)));
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

    /** The process leaves; the next file gets a new one. */
    @Override
    public void rest() {
        lock.lock();
        try {
            final Child now = child;
            if (now != null) {
                end(now);
            }
        } finally {
            lock.unlock();
        }
    }
}
