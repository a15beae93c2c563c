package vespera.scriptorium.journal;

import vespera.scriptorium.testing.Ports;
import vespera.scriptorium.testing.Samples;

final class InMemoryErasureTest extends ErasureContract {

    @Override
    protected Ports open(final Samples samples) {
        return Ports.inMemory(samples);
    }
}
