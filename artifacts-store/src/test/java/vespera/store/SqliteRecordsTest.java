package vespera.store;

import vespera.scriptorium.journal.RecordsContract;
import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** The tables keep the records' promises. */
final class SqliteRecordsTest extends RecordsContract {

    @Override
    protected Ports open(final Samples using) {
        return StorePorts.open(using);
    }
}
