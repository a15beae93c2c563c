package vespera.scriptorium.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Erasure;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.JournalException;
import vespera.scriptorium.journal.Row;
import vespera.scriptorium.journal.Sha256;

/** The journal's half of the store in memory. */
public abstract class InMemoryJournal implements Journal {

    private static final String DEVICE = "memory";

    private final Chain chain;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<UUID, Entry> commands = new LinkedHashMap<>();
    /** Commands that cannot be taken back, since what they did is no longer known. */
    private final Set<UUID> undoless = new HashSet<>();

    private boolean failing;

    protected InMemoryJournal(final Chain chain) {
        this.chain = chain;
    }

    /** Makes every append fail as a full disk does, or no longer. */
    public synchronized void fail(final boolean now) {
        failing = now;
    }

    /** Refuses what has no place, before anything is kept. */
    protected abstract void check(List<Row> rows, List<Blob> content);

    /** Keeps what was checked. */
    protected abstract void keep(List<Entry> added, List<Row> rows, List<Blob> content);

    @Override
    public synchronized void append(final List<Entry> added, final List<Row> rows, final List<Blob> content) {
        if (failing) {
            throw new JournalException(JournalException.Code.FULL, "The disk is full. This change was not kept.");
        }
        check(rows, content);
        Tail tail = tail();
        for (final Entry entry : added) {
            if (entry.sequence() != tail.sequence() + 1 || !entry.previous().equals(tail.hash())) {
                throw new IllegalArgumentException("entry " + entry.sequence() + " does not follow the journal");
            }
            tail = new Tail(DEVICE, entry.sequence(), entry.time(), entry.hash());
        }
        keep(added, rows, content);
        for (final Entry entry : added) {
            entries.add(entry);
            commands.putIfAbsent(entry.command().id(), entry);
        }
    }

    /** Drops what was derived from erased content. */
    protected abstract void drop(Erasure what, List<Entry> erased);

    @Override
    public synchronized void erase(final List<Entry> added, final List<Row> rows, final Erasure what) {
        append(added, rows, List.of());
        final List<Entry> erased = entries.stream()
                .filter(e -> what.entries().contains(e.sequence()))
                .toList();
        final Set<UUID> wordless = new HashSet<>();
        erased.forEach(e -> wordless.add(e.command().id()));
        entries.replaceAll(e ->
                wordless.contains(e.command().id()) ? e.erased(what.entries().contains(e.sequence())) : e);
        commands.replaceAll((id, e) -> wordless.contains(id) ? e.erased(false) : e);
        undoless.addAll(wordless);
        drop(what, erased);
    }

    @Override
    public void wipe() {}

    @Override
    public synchronized long lastAt(final long time) {
        return entries.stream().filter(e -> e.time() <= time).count();
    }

    @Override
    public synchronized List<Entry> read(final long after, final int limit) {
        return entries.stream().filter(e -> e.sequence() > after).limit(limit).toList();
    }

    @Override
    public synchronized Optional<Entry> find(final UUID id) {
        return entries.stream().filter(e -> e.id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<Entry> ofCommand(final UUID command) {
        return entries.stream().filter(e -> e.command().id().equals(command)).toList();
    }

    @Override
    public synchronized Optional<Command> latest(final Actor actor, final Command.Nature forUndoOrRedo) {
        final Set<UUID> takenBack = new HashSet<>();
        commands.values().forEach(e -> {
            if (e.command().reverses() != null) {
                takenBack.add(e.command().reverses());
            }
        });
        final List<Command> own = commands.values().stream()
                .filter(e -> e.origin().actor().equals(actor))
                .map(Entry::command)
                .toList();
        for (final Command command : own.reversed()) {
            final boolean open = !takenBack.contains(command.id());
            final boolean undo = command.nature() == Command.Nature.UNDO;
            switch (forUndoOrRedo) {
                case UNDO -> {
                    if (open && !undo && command.reversible() && !undoless.contains(command.id())) {
                        return Optional.of(command);
                    }
                }
                case REDO -> {
                    if (open && undo) {
                        return Optional.of(command);
                    }
                    if (command.nature() == Command.Nature.DO) {
                        return Optional.empty();
                    }
                }
                case DO -> throw new IllegalArgumentException("the latest command for undo or for redo");
            }
        }
        return Optional.empty();
    }

    @Override
    public synchronized Tail tail() {
        return entries.isEmpty()
                ? new Tail(DEVICE, 0, 0, Chain.START)
                : new Tail(
                        DEVICE,
                        entries.getLast().sequence(),
                        entries.getLast().time(),
                        entries.getLast().hash());
    }

    @Override
    public synchronized Verification verify() {
        final List<String> problems = new ArrayList<>();
        long firstBad = 0;
        String previous = Chain.START;
        for (final Entry entry : entries) {
            final String payload = entry.payload();
            final boolean holds = entry.previous().equals(previous)
                    && chain.hash(entry).equals(entry.hash())
                    && (payload == null || Sha256.hex(payload).equals(entry.payloadHash()));
            if (!holds) {
                firstBad = firstBad == 0 ? entry.sequence() : firstBad;
                problems.add("Entry " + entry.sequence() + " does not hold.");
            }
            previous = entry.hash();
        }
        return new Verification(entries.size(), firstBad, problems);
    }

    @Override
    public Verification verifyEverything() {
        return verify();
    }

    @Override
    public void close() {}
}
