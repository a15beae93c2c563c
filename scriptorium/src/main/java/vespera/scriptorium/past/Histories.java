package vespera.scriptorium.past;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Event;
import vespera.scriptorium.journal.EventCodec;
import vespera.scriptorium.journal.Ids;
import vespera.scriptorium.journal.Sha256;

/**
 * Histories of several devices as one. Entries are told in the order of their time, then their device, then their
 * sequence number: whatever is merged first, the same entries give the same state. Each device's own order is kept,
 * since time rises along its chain.
 */
public final class Histories {

    private static final Comparator<Entry> ORDER = Comparator.comparingLong(Entry::time)
            .thenComparing(Entry::device)
            .thenComparingLong(Entry::sequence)
            .thenComparing(Entry::hash);

    private final EventCodec codec;
    private final Chain chain;

    /**
     * What histories give together.
     *
     * @param past the state; its sequence is the number of entries, its time that of the last one
     * @param adjusted the entries that could not be told as they stand, because another device had done something
     *     else meanwhile, in order
     */
    public record Together(Past past, List<Entry> adjusted) {

        public Together {
            adjusted = List.copyOf(adjusted);
        }
    }

    public Histories(final EventCodec codec) {
        this.codec = codec;
        final InstantSource clock = InstantSource.system();
        this.chain = new Chain(codec, clock, new Ids(clock));
    }

    /**
     * All entries of several histories in the order in which they are told, each once. An entry whose content one of
     * them has erased is without it.
     */
    public static List<Entry> merged(final Collection<? extends Collection<Entry>> histories) {
        final Map<String, Entry> byHash = new LinkedHashMap<>();
        for (final Collection<Entry> history : histories) {
            for (final Entry entry : history) {
                byHash.merge(entry.hash(), entry, Histories::lesser);
            }
        }
        return byHash.values().stream().sorted(ORDER).toList();
    }

    /** Of two copies the one that tells less; where each was robbed of something else, what is left in both. */
    private static Entry lesser(final Entry one, final Entry other) {
        final boolean wordless = one.wordless() || other.wordless();
        final boolean empty = one.payload() == null || other.payload() == null;
        return wordless || empty ? wordless ? one.erased(empty) : one.payload() == null ? one : other : one;
    }

    /**
     * What is wrong with the chains of these entries, for a person, in order; empty where all of it holds. Every entry
     * must have the hash of what it says, and follow the start of a chain or another one of these.
     */
    public List<String> problems(final Collection<Entry> entries) {
        final Set<String> known = new HashSet<>();
        entries.forEach(e -> known.add(e.hash() + ' ' + e.sequence()));
        final List<String> problems = new ArrayList<>();
        for (final Entry entry : entries.stream().sorted(ORDER).toList()) {
            final String payload = entry.payload();
            final boolean first = entry.sequence() == 1 && entry.previous().equals(Chain.START);
            if (!chain.hash(entry).equals(entry.hash())
                    || payload != null && !Sha256.hex(payload).equals(entry.payloadHash())) {
                problems.add("Entry " + entry.sequence() + " of device " + entry.device() + " was changed.");
            } else if (!first && !known.contains(entry.previous() + ' ' + (entry.sequence() - 1))) {
                problems.add(
                        "What came before entry " + entry.sequence() + " of device " + entry.device() + " is missing.");
            }
        }
        return problems;
    }

    /**
     * The state that entries give. Never fails on what they say together: an event that does not fit any more does as
     * much as it can, and nothing that somebody made goes out of sight.
     *
     * @param entries as {@link #merged} gives them
     * @throws vespera.scriptorium.journal.JournalException where one cannot be read
     */
    public Together together(final List<Entry> entries) {
        final Fitting fitting = new Fitting();
        final List<Entry> adjusted = new ArrayList<>();
        long count = 0;
        for (final Entry entry : entries) {
            count++;
            final String payload = entry.payload();
            if (payload != null) {
                final Event event = codec.decode(entry.type(), entry.schema(), payload);
                if (!fitting.apply(entry, event)) {
                    adjusted.add(entry);
                }
            }
        }
        return new Together(
                fitting.past(count, entries.isEmpty() ? 0 : entries.getLast().time()), adjusted);
    }
}
