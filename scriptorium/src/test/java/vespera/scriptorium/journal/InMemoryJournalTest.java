package vespera.scriptorium.journal;

import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** The store in memory keeps the journal's promises. */
final class InMemoryJournalTest extends JournalContract {

    @Override
    protected Ports open(final Samples samples) {
        return Ports.inMemory(samples);
    }
}
