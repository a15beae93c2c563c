package vespera.scriptorium.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vespera.scriptorium.journal.Sha256;
import vespera.scriptorium.past.Checkpoint;
import vespera.scriptorium.past.Checkpoints;

/** Checkpoints in memory. */
public final class InMemoryCheckpoints implements Checkpoints {

    private final TreeMap<Long, Checkpoint> kept = new TreeMap<>();
    private final Map<Long, String> hashes = new HashMap<>();

    @Override
    public synchronized Optional<Checkpoint> nearest(final long sequence) {
        return kept.headMap(sequence, true).descendingMap().values().stream()
                .filter(this::holds)
                .findFirst();
    }

    private boolean holds(final Checkpoint one) {
        return Sha256.hex(one.state()).equals(hashes.get(one.sequence()));
    }

    @Override
    public synchronized void keep(final Checkpoint checkpoint) {
        kept.put(checkpoint.sequence(), checkpoint);
        hashes.put(checkpoint.sequence(), Sha256.hex(checkpoint.state()));
    }

    @Override
    public synchronized void dropFrom(final long sequence) {
        kept.tailMap(sequence, true).clear();
    }

    @Override
    public synchronized List<Long> sequences() {
        return List.copyOf(kept.keySet());
    }

    @Override
    public synchronized List<Long> damaged() {
        return kept.values().stream()
                .filter(one -> !holds(one))
                .map(Checkpoint::sequence)
                .toList();
    }
}
