package vespera.scriptorium.journal;

import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** The store in memory keeps the records' promises. */
final class InMemoryRecordsTest extends RecordsContract {

    @Override
    protected Ports open(final Samples samples) {
        return Ports.inMemory(samples);
    }
}
