package vespera.store;

import vespera.scriptorium.journal.JournalContract;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** The journal on SQLite keeps the journal's promises. */
final class SqliteJournalTest extends JournalContract {

    @Override
    protected Ports open(final Samples samples) {
        return StorePorts.open(samples);
    }
}
