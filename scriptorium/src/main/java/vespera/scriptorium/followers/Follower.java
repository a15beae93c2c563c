package vespera.scriptorium.followers;

import java.util.List;
import vespera.scriptorium.journal.Recorded;

/** A view that lags behind the journal and remembers in its own store how far it is. */
public interface Follower extends AutoCloseable {

    /** What it is called in status and logs, lower case. */
    String name();

    /** The last sequence number applied, 0 for none. May block while its store opens. */
    long applied();

    /**
     * Applies entries and their offset. Called with rising, gapless entries; called again with the same ones after a
     * crash, which must be harmless. Erased entries are left out.
     *
     * @param upTo the sequence number that is reached by this, at least that of the last entry
     */
    void apply(List<Recorded> entries, long upTo);

    /** How many entries one step should take at most. */
    int batch();

    @Override
    void close();
}
