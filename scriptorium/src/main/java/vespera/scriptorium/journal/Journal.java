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

    /** Entries after a sequence number, in order, at most so many. */
    List<Entry> read(long after, int limit);

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

    /** Checks every entry, hash and blob that entries name. */
    Verification verify();

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
