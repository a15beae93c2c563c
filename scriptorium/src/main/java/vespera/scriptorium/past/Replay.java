package vespera.scriptorium.past;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;

/** Tells the journal again, from the nearest checkpoint, and keeps checkpoints where it finds few. */
final class Replay {

    private static final System.Logger LOG = System.getLogger(Replay.class.getName());
    private static final int PAGE = 2_000;
    /** Where there is little state, a checkpoint costs little, and as many events are told again quickly. */
    private static final int SMALLEST_INTERVAL = 4_096;
    /** So that all checkpoints together stay in proportion to the journal, however much state there is. */
    private static final int EVENTS_AN_OBJECT = 2;

    private static final int REMEMBERED = 6;

    private final Journal journal;
    private final EventCodec codec;
    private final Checkpoints checkpoints;
    private final UnaryOperator<Past> titled;
    private final StateText text;
    /** The last pasts that were asked for: a time control is dragged to and fro. */
    private final ConcurrentSkipListMap<Long, Past> remembered = new ConcurrentSkipListMap<>();
    /** How often something was forgotten: whoever holds state of before starts again. */
    private volatile int forgotten;

    /** @param titled gives the documents of a past the titles they had */
    Replay(
            final Journal journal,
            final EventCodec codec,
            final Checkpoints checkpoints,
            final UnaryOperator<Past> titled) {
        this.journal = journal;
        this.codec = codec;
        this.checkpoints = checkpoints;
        this.titled = titled;
        this.text = new StateText(codec);
    }

    /** The past after an entry, documents titled. */
    Past after(final long sequence) {
        final Past known = remembered.get(sequence);
        if (known != null) {
            return known;
        }
        final int before = forgotten;
        final Past past = titled.apply(fold(sequence).past());
        if (before == forgotten) {
            remembered.put(past.sequence(), past);
            while (remembered.size() > REMEMBERED) {
                // The one farthest from where she is now.
                final long first = remembered.firstKey();
                final long last = remembered.lastKey();
                remembered.remove(sequence - first > last - sequence ? first : last);
            }
        }
        return past;
    }

    /** A fold that stands after an entry, or after the last one where there are fewer. */
    Fold fold(final long sequence) {
        final Fold fold = new Fold(start(sequence));
        long kept = fold.sequence();
        while (fold.sequence() < sequence) {
            final long left = sequence - fold.sequence();
            final List<Entry> page = journal.read(fold.sequence(), (int) Math.min(PAGE, left));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(entry -> step(fold, entry));
            if (fold.sequence() - kept >= interval(fold)) {
                keep(fold, page.getLast());
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
    Optional<Past> checkpoint(final long sequence, final long above) {
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

    /** After how many events the next checkpoint is due. */
    static long interval(final Fold fold) {
        return Math.max(SMALLEST_INTERVAL, (long) EVENTS_AN_OBJECT * fold.size());
    }

    /** Keeps a checkpoint of a fold that has just been given this entry. Where that fails, nothing else is lost. */
    void keep(final Fold fold, final Entry last) {
        final int before = forgotten;
        final Past past = titled.apply(fold.past());
        try {
            checkpoints.keep(new Checkpoint(past.sequence(), past.time(), text.write(past, last.hash())));
            if (before != forgotten) {
                checkpoints.dropFrom(past.sequence());
            }
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "a checkpoint could not be kept", e);
        }
    }

    /** How often something was forgotten. */
    int forgotten() {
        return forgotten;
    }

    synchronized void forgetFrom(final long sequence) {
        forgotten++;
        remembered.tailMap(sequence, true).clear();
        checkpoints.dropFrom(sequence);
    }
}
