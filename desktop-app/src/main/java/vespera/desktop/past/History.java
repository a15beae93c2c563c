package vespera.desktop.past;

import java.util.List;
import java.util.Optional;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.past.Past;
import vespera.scriptorium.past.Span;

/** What looking back asks for. Every method blocks: for background threads. */
interface History {

    /** How far the past reaches, in at most so many stretches. */
    Span span(int stretches);

    /** The project as it was at a time, in milliseconds since 1970 UTC. */
    Past at(long time);

    /** The project as it was after an entry. */
    Past after(long sequence);

    /** The number of the last entry of all, 0 where nothing has happened. */
    long last();

    /** An entry by its number. */
    Optional<Entry> entry(long sequence);

    /** The last entry of the change before the one that an entry belongs to, 0 before the first. */
    long previous(long sequence);

    /** The last entry of the change after an entry, or {@link #last} where there is none. */
    long next(long sequence);

    /** The changes between two times, newest first, at most so many; the first time itself is left out. */
    List<Change> changes(long from, long to, int limit);
}
