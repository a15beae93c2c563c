package vespera.scriptorium.artifacts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Actor;

/**
 * A record of something that was said, written, decided or done.
 *
 * @param id the event's own id
 * @param sequence the event's number in the journal
 * @param type what sort of record
 * @param at milliseconds since 1970 UTC
 * @param title in words
 * @param task the task it belongs to, or null
 * @param document the document it belongs to, or null
 * @param path the document's path at that time, or null
 * @param cause the event that led to it, or null
 * @param hash of its content: a text, a file's bytes, or the event's payload
 * @param size of the content in bytes
 * @param blob whether the content is kept as a blob; otherwise it is the event's payload, or was only hashed
 */
public record Artifact(
        UUID id,
        long sequence,
        Type type,
        long at,
        Actor actor,
        String title,
        @Nullable UUID task,
        @Nullable UUID document,
        @Nullable String path,
        @Nullable UUID cause,
        String hash,
        long size,
        boolean blob) {

    /** The title of what was erased. */
    public static final String ERASED = "erased";

    /** The sorts of record. */
    public enum Type {
        MESSAGE,
        VERSION,
        DECISION,
        ACTION
    }
}
