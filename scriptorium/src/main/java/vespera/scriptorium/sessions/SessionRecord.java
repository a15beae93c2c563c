package vespera.scriptorium.sessions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run of the window, of a command or of a worker.
 *
 * @param id as events carry it
 * @param actor the name of who it was
 * @param started milliseconds since 1970 UTC
 * @param beat when it was last seen alive, in milliseconds since 1970 UTC
 * @param ended when it was closed in good order, in milliseconds since 1970 UTC, or null
 * @param place where it stood, as a JSON object; empty where there is nothing to come back to
 */
public record SessionRecord(
        UUID id,
        Kind kind,
        String actor,
        long started,
        long beat,
        @Nullable Long ended,
        String place) {

    /** What ran. */
    public enum Kind {
        WINDOW,
        COMMAND,
        WORKER
    }

    /** When it was closed in good order; empty while it runs and after a crash. */
    public Optional<Long> end() {
        return Optional.ofNullable(ended);
    }
}
