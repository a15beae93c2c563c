package vespera.gateway;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * The log of an open atelier: one JSON object a line in {@code logs/atelier.jsonl} of its store, and nothing on the
 * console. Lines say which command or session they belong to. They hold words of our own only: of a failure its classes
 * and our frames, never its message, which might quote a text, a key or a path.
 */
public final class Logs implements AutoCloseable {

    private static final ScopedValue<String> CORRELATION = ScopedValue.newInstance();

    private final Logger root;
    private final Handler handler;
    private final LogFile file;

    private Logs(final Logger root, final LogFile file) {
        this.root = root;
        this.file = file;
        this.handler = new Written(file);
    }

    /** Logs into a store until closed. Never fails: where nothing can be written, nothing is logged. */
    public static Logs open(final Path store) {
        quieten();
        final Logs logs = new Logs(Logger.getLogger(""), new LogFile(store.resolve("logs")));
        logs.root.addHandler(logs.handler);
        return logs;
    }

    /** Keeps the console free of log lines, also while no atelier is open. */
    public static void quieten() {
        final Logger root = Logger.getLogger("");
        for (final Handler handler : root.getHandlers()) {
            if (!(handler instanceof Written)) {
                root.removeHandler(handler);
            }
        }
    }

    /** An id for one command, short enough to be read out. */
    public static String correlation() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** Does something whose log lines, on this thread, carry an id. */
    public static <T> T during(final String correlation, final Supplier<T> work) {
        return ScopedValue.where(CORRELATION, correlation).call(work::get);
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        file.close();
    }

    /** Turns records into lines. */
    private static final class Written extends Handler {
        private final LogFile file;
        private final String otherwise = correlation();

        Written(final LogFile file) {
            this.file = file;
            setLevel(Level.INFO);
        }

        @Override
        public void publish(final LogRecord entry) {
            if (isLoggable(entry)
                    && (LogLine.ours(entry.getLoggerName()) || entry.getLevel().intValue() > Level.INFO.intValue())) {
                file.append(LogLine.of(entry, CORRELATION.isBound() ? CORRELATION.get() : otherwise));
            }
        }

        @Override
        public void flush() {
            // Every line is written at once.
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
