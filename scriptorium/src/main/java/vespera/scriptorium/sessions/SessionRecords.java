package vespera.scriptorium.sessions;

import java.util.List;
import java.util.UUID;

/** What is kept about sessions. Not events: a session is what events happen in. */
public interface SessionRecords {

    /** Notes a session; one that is noted already stays as it is. */
    void begin(SessionRecord session);

    /** Notes that a session is alive and where it stands. */
    void beat(UUID id, long at, String place);

    /** Notes that a session was closed in good order. */
    void end(UUID id, long at, String place);

    /** The latest sessions, newest first. */
    List<SessionRecord> latest(int limit);

    /** The latest window sessions, newest first. */
    List<SessionRecord> windows(int limit);

    /** Every text that is not saved yet, newest first. */
    List<Unsaved> unsaved();

    /**
     * A text that is not saved yet.
     *
     * @param document its id
     * @param base the hash of the bytes that the writing started from
     * @param length of the unsaved text, in code points
     * @param at when it was last kept, in milliseconds since 1970 UTC
     */
    record Unsaved(UUID document, String base, int length, long at) {}
}
