package vespera.scriptorium.past;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.followers.Follower;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Recorded;

/**
 * Writes a checkpoint now and then, so that no replay is long: after as many events as twice the number of tasks and
 * documents, and at least 4,096. A journal that has grown without them is gone through once.
 */
public final class CheckpointFollower implements Follower {

    private static final int BATCH = 1_000;

    private final Journal journal;
    private final Replay replay;
    private @Nullable Fold fold;
    private int seen;
    private long kept;

    CheckpointFollower(final Journal journal, final Replay replay) {
        this.journal = journal;
        this.replay = replay;
    }

    @Override
    public String name() {
        return "checkpoints";
    }

    @Override
    public long applied() {
        final Fold start = new Fold(
                replay.checkpoint(journal.tail().sequence(), 0).orElse(Past.NOTHING));
        seen = replay.forgotten();
        kept = start.sequence();
        fold = start;
        return kept;
    }

    @Override
    public void apply(final List<Recorded> entries, final long upTo) {
        Fold now = fold;
        if (now == null || seen != replay.forgotten()) {
            // Something was erased: what this holds may still have it.
            seen = replay.forgotten();
            now = replay.fold(upTo);
            kept = now.sequence() - now.sequence() % BATCH;
        } else {
            for (final Recorded one : entries) {
                now.apply(one.entry(), one.event());
            }
        }
        fold = now;
        if (upTo - kept >= Replay.interval(now)) {
            final Entry last = journal.read(upTo - 1, 1).getFirst();
            now.pass(last);
            replay.keep(now, last);
            kept = upTo;
        }
    }

    @Override
    public int batch() {
        return BATCH;
    }

    @Override
    public void close() {
        fold = null;
    }
}
