package vespera.desktop.past;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vespera.gateway.Atelier;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Entry;

/** What happened since the person was last here, in an earlier session. Blocks: for background threads. */
public final class SinceHere {

    private static final int PAGE = 500;
    private static final int FARTHEST = 20_000;

    private final Atelier atelier;
    private final History history;
    private final long left;
    private final UUID session;
    private volatile long found = -1;

    /**
     * Makes it.
     *
     * @param left when the window was left last, in milliseconds since 1970 UTC; 0 where that is not known
     */
    public SinceHere(final Atelier atelier, final long left) {
        this.atelier = atelier;
        this.left = left;
        history = new JournalHistory(atelier.past(), atelier.journal());
        session = atelier.person().session();
    }

    /**
     * What was found.
     *
     * @param when the person was last here
     * @param changes since then, newest first
     */
    public record Found(Instant when, List<Change> changes) {}

    /** At most so many changes since then; empty where this is the first session. */
    public Optional<Found> read(final int limit) {
        return when().map(at -> new Found(at, history.changes(at.toEpochMilli(), Long.MAX_VALUE, limit)));
    }

    /** At most so many changes, whenever they were, newest first: a command that changed many things is one. */
    public List<Change> lately(final int limit) {
        return history.changes(0, Long.MAX_VALUE, limit);
    }

    /** When the person was last here, empty where this is the first session. */
    Optional<Instant> when() {
        if (found < 0) {
            // It does not change while this session lasts.
            found = Math.max(left, lastDone());
        }
        final long last = found;
        return last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
    }

    /** When a person did the last thing in another session, 0 where nobody did. */
    private long lastDone() {
        long upTo = history.last();
        final long stop = Math.max(0, upTo - FARTHEST);
        while (upTo > stop) {
            final long after = Math.max(stop, upTo - PAGE);
            for (final Entry entry :
                    atelier.journal().read(after, (int) (upTo - after)).reversed()) {
                if (entry.origin().actor().kind() == Actor.Kind.PERSON
                        && !entry.origin().session().equals(session)) {
                    return entry.time();
                }
            }
            upTo = after;
        }
        return 0;
    }

    History history() {
        return history;
    }
}
