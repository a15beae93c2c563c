package vespera.store;

import vespera.scriptorium.journal.WordIndexContract;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** The full-text table keeps the index's promises. */
final class SqliteWordsTest extends WordIndexContract {

    @Override
    protected Ports open(final Samples using) {
        return StorePorts.open(using);
    }
}
