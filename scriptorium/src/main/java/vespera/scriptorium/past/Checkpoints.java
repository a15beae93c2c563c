package vespera.scriptorium.past;

import java.util.List;
import java.util.Optional;

/** Keeps checkpoints. */
public interface Checkpoints {

    /** The last one at or before a sequence number whose bytes are as they were kept; damaged ones are passed over. */
    Optional<Checkpoint> nearest(long sequence);

    /**
     * Keeps one; takes the place of one with the same sequence number.
     *
     * @throws vespera.scriptorium.journal.JournalException where it cannot be kept; nothing else is touched then
     */
    void keep(Checkpoint checkpoint);

    /** Lets go of every one at or after a sequence number, for when something it holds is to be erased. */
    void dropFrom(long sequence);

    /** The sequence numbers of those that are kept, damaged ones included, rising. */
    List<Long> sequences();

    /** The sequence numbers of those whose bytes are no longer as they were kept, rising. */
    List<Long> damaged();
}
