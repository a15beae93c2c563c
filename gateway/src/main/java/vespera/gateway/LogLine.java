package vespera.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** One line of the log, made so that nothing of hers can be in it. */
final class LogLine {

    private static final String OURS = "vespera.";
    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 8;
    private static final int LONGEST_MESSAGE = 500;
    private static final Formatter WORDS = new SimpleFormatter();
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLine() {}

    /** Whether a logger is one of this program's own. */
    static boolean ours(final @Nullable String logger) {
        return logger != null && logger.startsWith(OURS);
    }

    /** The record as one line of JSON with its line end; messages of other people's loggers are left out. */
    static String of(final LogRecord entry, final String correlation) {
        final Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", entry.getInstant().toString());
        line.put("level", entry.getLevel().getName().toLowerCase(Locale.ROOT));
        line.put("logger", String.valueOf(entry.getLoggerName()));
        line.put("thread", thread());
        line.put("correlation", correlation);
        if (ours(entry.getLoggerName())) {
            final String words = String.valueOf(WORDS.formatMessage(entry));
            line.put("message", words.substring(0, Math.min(words.length(), LONGEST_MESSAGE)));
        }
        if (entry.getThrown() != null) {
            line.put("exception", exceptions(entry.getThrown()));
        }
        try {
            return JSON.writeValueAsString(line) + "\n";
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    private static String thread() {
        final Thread thread = Thread.currentThread();
        return thread.getName().isEmpty() ? "virtual-" + thread.threadId() : thread.getName();
    }

    private static List<Map<String, Object>> exceptions(final Throwable thrown) {
        final List<Map<String, Object>> all = new ArrayList<>();
        Throwable at = thrown;
        while (at != null && all.size() < MOST_CAUSES) {
            all.add(Map.of("type", at.getClass().getName(), "frames", frames(at)));
            at = at.getCause();
        }
        return all;
    }

    /** Where it was thrown, whoever's code that is, and then our own frames. */
    private static List<String> frames(final Throwable thrown) {
        final List<String> frames = new ArrayList<>();
        for (final StackTraceElement frame : thrown.getStackTrace()) {
            if (frames.size() < MOST_FRAMES && (frames.isEmpty() || ours(frame.getClassName()))) {
                frames.add(frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber());
            }
        }
        return frames;
    }
}
