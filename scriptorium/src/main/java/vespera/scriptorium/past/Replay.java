package vespera.scriptorium.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import vespera.scriptorium.documents.Document;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;

/** Tells the journal again, from the nearest checkpoint, and keeps checkpoints where it finds few. */
final class Replay {

    private static final System.Logger LOG = System.getLogger(Replay.class.getName());
    private static final int PAGE = 2_000;
    /** Where there is little state, a checkpoint costs little, and as many events are told again quickly. */
    static final int SMALLEST_INTERVAL = 2_048;

    private static final int REMEMBERED = 6;

    private final Journal journal;
    private final EventCodec codec;
    private final Checkpoints checkpoints;
    private final UnaryOperator<List<Document>> titles;
    private final int smallest;
    private final StateText text;
    /** The last pasts that were asked for: a time control is dragged to and fro. */
    private final ConcurrentSkipListMap<Long, Past> remembered = new ConcurrentSkipListMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    /** How often something was forgotten: what was begun before is not remembered any more. */
    private final AtomicInteger forgotten = new AtomicInteger();
    /** How many replays are under way, and the first entry that one of them may have kept a checkpoint at. */
    private int running;

    private long lowest = Long.MAX_VALUE;

    /** @param titles gives documents the titles of what they hold */
    Replay(
            final Journal journal,
            final EventCodec codec,
            final Checkpoints checkpoints,
            final int smallest,
            final UnaryOperator<List<Document>> titles) {
        this.journal = journal;
        this.codec = codec;
        this.checkpoints = checkpoints;
        this.smallest = smallest;
        this.titles = titles;
        this.text = new StateText(codec);
    }

    /** The past after an entry, documents titled. */
    Past after(final long sequence) {
        final Past known = remembered.get(sequence);
        if (known != null) {
            return known;
        }
        final int before = forgotten.get();
        final Past past = fold(sequence, () -> false).past(titles);
        lock.lock();
        try {
            if (before == forgotten.get()) {
                remember(past);
            }
        } finally {
            lock.unlock();
        }
        return past;
    }

    private void remember(final Past past) {
        remembered.put(past.sequence(), past);
        while (remembered.size() > REMEMBERED) {
            // The one farthest from where she is now.
            final long first = remembered.firstKey();
            final long last = remembered.lastKey();
            remembered.remove(past.sequence() - first > last - past.sequence() ? first : last);
        }
    }

    /**
     * A fold that stands after an entry, or after the last one where there are fewer. Keeps a checkpoint wherever it has
     * gone on for long without one.
     *
     * @param stop asked now and then whether to end early
     */
    Fold fold(final long sequence, final BooleanSupplier stop) {
        final int before = begin();
        try {
            final Fold fold = new Fold(start(sequence));
            from(fold.sequence());
            return goOn(fold, sequence, stop, before);
        } finally {
            end();
        }
    }

    private int begin() {
        lock.lock();
        try {
            running++;
            return forgotten.get();
        } finally {
            lock.unlock();
        }
    }

    private void from(final long sequence) {
        lock.lock();
        try {
            lowest = Math.min(lowest, sequence + 1);
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            running--;
            lowest = running == 0 ? Long.MAX_VALUE : lowest;
        } finally {
            lock.unlock();
        }
    }

    private Fold goOn(final Fold fold, final long sequence, final BooleanSupplier stop, final int before) {
        long kept = fold.sequence();
        while (fold.sequence() < sequence && !stop.getAsBoolean()) {
            final long due = kept + interval(fold);
            final long wanted =
                    Math.min(Math.min(sequence, Math.max(due, fold.sequence() + 1)) - fold.sequence(), PAGE);
            final List<Entry> page = journal.read(fold.sequence(), (int) wanted);
            if (page.isEmpty()) {
                break;
            }
            page.forEach(entry -> step(fold, entry));
            if (fold.sequence() >= due) {
                keep(fold, page.getLast(), before);
                kept = fold.sequence();
            }
        }
        return fold;
    }

    private Past start(final long sequence) {
        final Map.Entry<Long, Past> near = remembered.floorEntry(sequence);
        final long above = near == null ? 0 : near.getKey();
        return checkpoint(sequence, above).orElse(near == null ? Past.NOTHING : near.getValue());
    }

    /** The nearest checkpoint that can be read, above a sequence number. */
    private Optional<Past> checkpoint(final long sequence, final long above) {
        long at = sequence;
        while (at > above) {
            final Optional<Checkpoint> found = checkpoints.nearest(at);
            if (found.isEmpty() || found.get().sequence() <= above) {
                return Optional.empty();
            }
            final Optional<Past> past = read(found.get());
            if (past.isPresent()) {
                return past;
            }
            at = found.get().sequence() - 1;
        }
        return Optional.empty();
    }

    private Optional<Past> read(final Checkpoint checkpoint) {
        final List<Entry> entry = journal.read(checkpoint.sequence() - 1, 1);
        return entry.isEmpty() || entry.getFirst().sequence() != checkpoint.sequence()
                ? Optional.empty()
                : text.read(checkpoint.state(), entry.getFirst().hash())
                        .filter(past -> past.sequence() == checkpoint.sequence());
    }

    private void step(final Fold fold, final Entry entry) {
        final String payload = entry.payload();
        if (payload == null) {
            fold.pass(entry);
        } else {
            fold.apply(entry, codec.decode(entry.type(), entry.schema(), payload));
        }
    }

    /**
     * After how many events the next checkpoint is due: as many as it would hold objects, so that all checkpoints
     * together stay in proportion to the journal, however much state there is.
     */
    long interval(final Fold fold) {
        return Math.max(smallest, fold.size());
    }

    /** Keeps a checkpoint of a fold that has just been given this entry. Where that fails, nothing else is lost. */
    private void keep(final Fold fold, final Entry last, final int before) {
        final Past past = fold.past(titles);
        try {
            checkpoints.keep(new Checkpoint(past.sequence(), past.time(), text.write(past, last.hash())));
            if (before != forgotten.get()) {
                checkpoints.dropFrom(past.sequence());
            }
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "a checkpoint could not be kept", e);
        }
    }

    /** The fewest events between two checkpoints. */
    int smallest() {
        return smallest;
    }

    /** The last entry that a checkpoint holds, 0 where there is none. */
    long lastKept() {
        final List<Long> all = checkpoints.sequences();
        return all.isEmpty() ? 0 : all.getLast();
    }

    /**
     * Lets go of what is remembered, since something was erased. A replay that had begun before holds it still, and so
     * do the checkpoints that it has kept meanwhile: those go as well.
     */
    void forget() {
        final long from;
        lock.lock();
        try {
            forgotten.incrementAndGet();
            remembered.clear();
            from = running == 0 ? Long.MAX_VALUE : lowest;
        } finally {
            lock.unlock();
        }
        if (from < Long.MAX_VALUE) {
            checkpoints.dropFrom(from);
        }
    }
}
