package vespera.filetypes;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vespera.filetypes.Frames.Answer;
import vespera.filetypes.Frames.Question;
import vespera.scriptorium.filetypes.Extract;
import vespera.scriptorium.filetypes.FileTypeHook;
import vespera.scriptorium.filetypes.Unreadable;

/**
 * The process in which dangerous files are read: it takes one file after another from its standard input and gives back
 * what they say. It ends with its input, so that it never outlives whoever started it by more than one file.
 */
public final class ReadingChild {

    private ReadingChild() {}

    /**
     * Reads until the input ends.
     *
     * @param arguments the longest that a file may take, in milliseconds: then the process halts
     */
    public static void main(final String[] arguments) throws IOException {
        final long longest = Long.parseLong(arguments[0]);
        // Libraries that print must not speak into the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        final Deadline deadline = new Deadline(longest);
        Thread.ofPlatform().daemon().name("deadline").start(deadline);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
            serve(in, out, deadline);
        } catch (EOFException e) {
            // Nothing more is asked.
            return;
        }
    }

    private static void serve(final DataInputStream in, final DataOutputStream out, final Deadline deadline)
            throws IOException {
        final List<FileTypeHook> hooks = StandardTypes.hooks();
        while (true) {
            final Question question = Frames.asked(in);
            deadline.begin();
            final Answer answer = read(hooks, question);
            deadline.end();
            Frames.answer(out, answer);
        }
    }

    private static Answer read(final List<FileTypeHook> hooks, final Question question) {
        try {
            for (final FileTypeHook hook : hooks) {
                if (hook.name().equals(question.hook())) {
                    return new Answer(bounded(hook.read(question.bytes())), "", false);
                }
            }
            return new Answer(null, "is of no type that is known here", false);
        } catch (Unreadable e) {
            return new Answer(null, e.reason(), false);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return new Answer(null, "", true);
        }
    }

    /** No more goes over the pipe than is kept; one character more tells that there was more. */
    private static Extract bounded(final Extract extract) {
        return extract.body().length() <= Extract.LONGEST + 1
                ? extract
                : new Extract(
                        extract.title(),
                        extract.properties(),
                        extract.body().substring(0, Extract.LONGEST + 1),
                        extract.problem());
    }

    /** Ends a process whose parent is gone while a file keeps it busy. */
    private static final class Deadline implements Runnable {
        private final long longest;
        private final Optional<Long> parent = parent();
        private long since;
        private boolean busy;

        Deadline(final long longest) {
            this.longest = longest;
        }

        private static Optional<Long> parent() {
            return ProcessHandle.current().parent().map(ProcessHandle::pid);
        }

        synchronized void begin() {
            busy = true;
            since = System.nanoTime();
            notifyAll();
        }

        synchronized void end() {
            busy = false;
        }

        @Override
        public synchronized void run() {
            try {
                while (true) {
                    wait(Math.clamp(longest / 4, 1, 2_000));
                    if (!parent.equals(parent())) {
                        Runtime.getRuntime().halt(5);
                    }
                    if (busy && (System.nanoTime() - since) / 1_000_000 > longest) {
                        Runtime.getRuntime().halt(4);
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
