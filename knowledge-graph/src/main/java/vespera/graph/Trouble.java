package vespera.graph;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.neo4j.io.locker.FileLockException;

/** Says in plain words why the graph is not open. */
final class Trouble {

    static final String IN_USE =
            "The graph is open in another window or command. Close that one, then try again; nothing is lost.";
    static final String CLOSED = "The graph is closed.";

    private static final String GROWN_AGAIN =
            " Nothing of yours is lost: your files and the journal are whole, and the graph can be grown again from"
                    + " them.";

    /** The names of Neo4j's exceptions for a store or log that it does not know how to read. */
    private static final Pattern WRITTEN_OTHERWISE = Pattern.compile("Version|Upgrade|Migration|UnknownLogFormat");

    private Trouble() {}

    static String opening(final Throwable thrown, final GraphFolder folder) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            final String type = cause.getClass().getSimpleName();
            final String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof AccessDeniedException || (cause instanceof FileLockException && !folder.writable())) {
                return "The graph's folder cannot be written to. Check who may write there, then try again."
                        + GROWN_AGAIN;
            }
            if (cause instanceof FileLockException) {
                return IN_USE;
            }
            if (cause instanceof IOException && message.contains("no space left")) {
                return "The disk is full, so the graph cannot be opened. Make some room, then try again." + GROWN_AGAIN;
            }
            if (WRITTEN_OTHERWISE.matcher(type).find()) {
                return "The graph was written by another version of this program, or its files are damaged."
                        + GROWN_AGAIN;
            }
        }
        if (thrown instanceof Error) {
            return "The graph could not be started." + GROWN_AGAIN;
        }
        return "The graph's files are damaged and cannot be read." + GROWN_AGAIN;
    }

    static String using() {
        return "The graph could not do this; it may be closing, or its files may be damaged." + GROWN_AGAIN;
    }
}
