package vespera.scriptorium.past;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps checkpoints, and what texts said that are no longer as they were. All of it can be grown again. */
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

    /**
     * What is kept of what texts said, by the hash of the text; damaged ones and those that are not kept are left out.
     *
     * @param hashes of contents, in lower-case hexadecimal
     */
    Map<String, byte[]> readings(Collection<String> hashes);

    /**
     * Keeps what texts said, by the hash of the text. It goes when the text is erased; that of a text which is not
     * there any more is not kept.
     *
     * @throws vespera.scriptorium.journal.JournalException where it cannot be kept; nothing else is touched then
     */
    void keepReadings(Map<String, byte[]> readings);

    /** The sequence numbers of those that are kept, damaged ones included, rising. */
    List<Long> sequences();

    /** The sequence numbers of those whose bytes are no longer as they were kept, rising. */
    List<Long> damaged();
}
