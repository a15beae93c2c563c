package vespera.scriptorium.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The append-only record of everything, and the state rows that go with it. */
public interface Journal extends AutoCloseable {

    /**
     * Keeps entries, rows and blobs in one transaction. When it returns they survive a crash and a power cut.
     *
     * @throws JournalException where they could not be kept; then none of them is
     */
    void append(List<Entry> entries, List<Row> rows, List<Blob> blobs);

    /**
     * Takes content out for good and keeps entries that say so, in one transaction: payloads, words of commands, blobs
     * (what was kept as a difference from one is kept whole first), and what was derived from them: words, links and
     * tags of documents that hold an erased text now, messages, titles of artifacts, drafts, checkpoints from the
     * first erased entry on. The chain stays whole, since it holds hashes only. Content that is not there is passed
     * over. What the files of the store still hold of it goes with {@link #wipe}.
     *
     * @throws JournalException where it could not be done; then nothing was changed
     */
    void erase(List<Entry> entries, List<Row> rows, Erasure what);

    /**
     * Clears away what erased content may have left in free space, in the word index and in the write-ahead log. Takes
     * as long as writing the whole store again; others wait meanwhile. Harmless where there is nothing to clear. What
     * could not be cleared is cleared when the store is opened next.
     *
     * @throws JournalException where there is no room for it now; everything kept is safe
     */
    void wipe();

    /** Entries after a sequence number, in order, at most so many. */
    List<Entry> read(long after, int limit);

    /**
     * The sequence number of the last entry whose time is at most this one, 0 where there is none. Quick: times rise
     * along the journal.
     *
     * @param time milliseconds since 1970 UTC
     */
    long lastAt(long time);

    /** One entry by its id. */
    Optional<Entry> find(UUID id);

    /** The entries of a command, in order. */
    List<Entry> ofCommand(UUID command);

    /**
     * The latest command of an actor that undo may take back, or redo may do again: for undo the last reversible one
     * that is not an undo and not taken back; for redo the last undo not taken back with nothing new done since.
     */
    Optional<Command> latest(Actor actor, Command.Nature forUndoOrRedo);

    /** The end of the chain, from which the next entry goes on. */
    Tail tail();

    /** Checks every entry, hash and blob that entries name. What is missing must be named as erased. */
    Verification verify();

    /**
     * As {@link #verify}, and every row that goes with the journal: what is derived is derived again and compared, the
     * rest by its checksums. Reads everything; for a very large journal this takes minutes.
     */
    Verification verifyEverything();

    /**
     * The end of the chain.
     *
     * @param device this device's name in the chain
     * @param sequence of the last entry, 0 for an empty journal
     * @param time of the last entry, in milliseconds since 1970 UTC
     * @param hash of the last entry, {@link Chain#START} for an empty journal
     */
    record Tail(String device, long sequence, long time, String hash) {}

    /**
     * What a check found.
     *
     * @param events how many entries were checked
     * @param firstBad the first entry that does not hold, 0 where all do
     * @param problems what was found, for a person, in order
     */
    record Verification(long events, long firstBad, List<String> problems) {

        public boolean ok() {
            return problems.isEmpty();
        }
    }

    @Override
    void close();
}
