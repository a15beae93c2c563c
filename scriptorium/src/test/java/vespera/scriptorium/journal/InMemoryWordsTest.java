package vespera.scriptorium.journal;

import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

/** The words in memory keep the index's promises. */
final class InMemoryWordsTest extends WordIndexContract {

    @Override
    protected Ports open(final Samples using) {
        return Ports.inMemory(using);
    }
}
