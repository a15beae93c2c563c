package vespera.scriptorium.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one way in. A service decides under the gate's lock, so that what it checked still holds when its events are
 * kept; subscribers hear of them afterwards, in order, on a thread of their own and with no lock held.
 */
public final class Gate implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Gate.class.getName());

    private final Journal journal;
    private final Chain chain;
    private final EventCodec codec;
    private final Ids ids;
    private final List<LiveView> views = new CopyOnWriteArrayList<>();
    private final List<Consumer<List<Recorded>>> subscribers = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final ExecutorService dispatch = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("journal-dispatch").factory());
    private Journal.Tail tail;

    public Gate(final Journal journal, final Chain chain, final EventCodec codec, final Ids ids) {
        this.journal = journal;
        this.chain = chain;
        this.codec = codec;
        this.ids = ids;
        this.tail = journal.tail();
    }

    /** Adds a live view. Part of wiring: before the first change. */
    public void attach(final LiveView view) {
        views.add(view);
    }

    /** Hears of every change after it is kept, in order, until closed. */
    public AutoCloseable subscribe(final Consumer<List<Recorded>> subscriber) {
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    /** A new command in words that undo may take back. */
    public Command command(final String words) {
        return new Command(ids.next(), Command.Nature.DO, words, null, true);
    }

    /** A new command in words that undo passes over. */
    public Command irreversible(final String words) {
        return new Command(ids.next(), Command.Nature.DO, words, null, false);
    }

    /** Keeps a change that the supplier decides on while nothing else can change; returns what was recorded. */
    public List<Recorded> submit(final Supplier<Change> decision) {
        return offer(() -> Optional.of(decision.get()));
    }

    /** As {@link #submit}, where the decision may be that there is nothing to do: then nothing is recorded. */
    public List<Recorded> offer(final Supplier<Optional<Change>> decision) {
        lock.lock();
        try {
            return decision.get().map(c -> keep(c, null)).orElse(List.of());
        } finally {
            lock.unlock();
        }
    }

    /**
     * As {@link #submit}, where content goes for good in the same transaction. The caller lets the journal
     * {@linkplain Journal#wipe wipe} afterwards.
     */
    public List<Recorded> erase(final Erasure what, final Supplier<Change> decision) {
        lock.lock();
        try {
            return keep(decision.get(), what);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Keeps rows that were told anew from content that is kept. Nothing happened, so there is no event; the supplier
     * decides while nothing else can change.
     */
    public void restate(final Supplier<List<Row>> telling) {
        lock.lock();
        try {
            final List<Row> given = telling.get();
            if (!given.isEmpty()) {
                final List<LiveView.Staged> staged = new ArrayList<>();
                journal.append(List.of(), stage(List.of(), given, staged), List.of());
                staged.forEach(LiveView.Staged::commit);
            }
        } finally {
            lock.unlock();
        }
    }

    private List<Row> stage(final List<Recorded> recorded, final List<Row> given, final List<LiveView.Staged> staged) {
        final List<Row> rows = new ArrayList<>();
        for (final LiveView view : views) {
            final LiveView.Staged stage = view.stage(recorded, given);
            staged.add(stage);
            rows.addAll(stage.rows());
        }
        rows.addAll(given);
        return rows;
    }

    /** Why these events, one after another, do not fit the state as it is now, or empty. */
    public Optional<String> refusal(final List<? extends Event> events) {
        for (final LiveView view : views) {
            final Optional<String> reason = view.refusal(events);
            if (reason.isPresent()) {
                return reason;
            }
        }
        return Optional.empty();
    }

    /** A command that takes another back, or does it again. */
    public Command reversing(final Command other, final Command.Nature nature, final String words) {
        return new Command(ids.next(), nature, words, other.id(), true);
    }

    /** A fresh id of version 7. */
    public UUID id() {
        return ids.next();
    }

    /** The sequence number of the last entry kept. */
    public long last() {
        lock.lock();
        try {
            return tail.sequence();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The event an entry holds.
     *
     * @throws JournalException where it was erased, or cannot be read
     */
    public Event event(final Entry entry) {
        final String payload = entry.payload();
        if (payload == null) {
            throw new JournalException(JournalException.Code.DAMAGED, "The content of this event was erased.");
        }
        return codec.decode(entry.type(), entry.schema(), payload);
    }

    private List<Recorded> keep(final Change change, final @Nullable Erasure erased) {
        final List<Entry> entries = chain.link(tail, change);
        final List<Recorded> recorded = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            recorded.add(new Recorded(entries.get(i), change.events().get(i)));
        }
        final List<LiveView.Staged> staged = new ArrayList<>();
        final List<Row> rows = stage(recorded, change.rows(), staged);
        if (erased == null) {
            journal.append(entries, rows, change.blobs());
        } else {
            journal.erase(entries, rows, erased);
        }
        staged.forEach(LiveView.Staged::commit);
        final Entry last = entries.getLast();
        tail = new Journal.Tail(tail.device(), last.sequence(), last.time(), last.hash());
        final List<Consumer<List<Recorded>>> present = List.copyOf(subscribers);
        dispatch.execute(() -> tell(recorded, present));
        return List.copyOf(recorded);
    }

    /** Whoever came after the change has already seen it in the state, and whoever left meanwhile hears no more. */
    private void tell(final List<Recorded> recorded, final List<Consumer<List<Recorded>>> present) {
        for (final Consumer<List<Recorded>> subscriber : present) {
            if (!subscribers.contains(subscriber)) {
                continue;
            }
            try {
                subscriber.accept(recorded);
            } catch (RuntimeException e) {
                // One deaf listener must not keep the others from hearing.
                LOG.log(System.Logger.Level.ERROR, "a subscriber failed on a change", e);
            }
        }
    }

    @Override
    public void close() {
        dispatch.close();
    }
}
