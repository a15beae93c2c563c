package vespera.desktop.monkey;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what goes wrong anywhere in the process: exceptions that nobody caught, and lines of the log that say error.
 */
final class Faults implements AutoCloseable {

    private final List<String> heard = new ArrayList<>();
    private final Thread.@Nullable UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final List<Logger> loggers = List.of(Logger.getLogger("vespera"), Logger.getLogger("javafx"));
    private final Handler ear = new Handler() {
        @Override
        public void publish(final LogRecord line) {
            if (line.getLevel().intValue() >= Level.SEVERE.intValue()) {
                hear("log of " + line.getLoggerName() + ": " + line.getMessage(), line.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Faults() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, failure) -> hear("not caught on “" + thread.getName() + "”", failure));
        loggers.forEach(logger -> logger.addHandler(ear));
    }

    static Faults listen() {
        return new Faults();
    }

    synchronized void hear(final String what, final @Nullable Throwable failure) {
        if (failure != null && ofThePlatformWithoutAScreen(failure)) {
            return;
        }
        final StringWriter text = new StringWriter();
        text.append(what).append('\n');
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text, true));
        }
        heard.add(text.toString());
    }

    /** There a popup that reaches beyond the edge fails in the toolkit itself, at the copying of its picture. */
    private static boolean ofThePlatformWithoutAScreen(final Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                        && frame.getMethodName().equals("blit"));
    }

    /** What was heard so far, each with where it came from. */
    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        Thread.setDefaultUncaughtExceptionHandler(before);
        loggers.forEach(logger -> logger.removeHandler(ear));
    }
}
