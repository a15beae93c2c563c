package vespera.store;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Blob;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Erasure;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Row;

/** The journal on SQLite. Safe to call from several threads; readings never wait for an append. */
public final class SqliteJournal implements Journal {

    private final Database database;
    private final String device;
    private final BlobTable blobs;
    private final RowTables rows;
    private final Verifier verifier;
    private final Eraser eraser;

    SqliteJournal(
            final Database database,
            final String device,
            final BlobTable blobs,
            final RowTables rows,
            final Verifier verifier) {
        this.database = database;
        this.device = device;
        this.blobs = blobs;
        this.rows = rows;
        this.verifier = verifier;
        this.eraser = new Eraser(blobs);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException where the entries do not follow the last one, a row is of a kind that no table
     *     holds, or a blob's bytes do not have its hash; then nothing is kept
     */
    @Override
    public void append(final List<Entry> entries, final List<Row> changed, final List<Blob> content) {
        rows.check(changed);
        final List<BlobTable.Packed> packed = blobs.pack(database, content);
        database.write(wire -> {
            keep(wire, entries, changed, packed);
            return true;
        });
    }

    private void keep(
            final Wire wire, final List<Entry> entries, final List<Row> changed, final List<BlobTable.Packed> packed)
            throws SQLException {
        follow(EntryTable.tail(wire, device), entries);
        add(wire, entries, changed, packed);
    }

    /** As {@link #append}, but between the entries some may be missing. */
    void restore(final List<Entry> entries, final List<Row> changed, final List<Blob> content) {
        rows.check(changed);
        final List<BlobTable.Packed> packed = blobs.pack(database, content);
        database.write(wire -> {
            add(wire, entries, changed, packed);
            for (final Entry entry : entries) {
                if (entry.wordless() || entry.payload() == null) {
                    EntryTable.markErased(wire, entry);
                }
            }
            return true;
        });
    }

    private void add(
            final Wire wire, final List<Entry> entries, final List<Row> changed, final List<BlobTable.Packed> packed)
            throws SQLException {
        final Set<UUID> commands = new HashSet<>();
        for (final Entry entry : entries) {
            EntryTable.add(wire, entry);
            if (commands.add(entry.command().id())) {
                EntryTable.addCommand(wire, entry);
            }
        }
        blobs.add(wire, packed);
        rows.put(wire, entries, changed);
    }

    @Override
    public void erase(final List<Entry> entries, final List<Row> changed, final Erasure what) {
        rows.check(changed);
        database.write(wire -> {
            keep(wire, entries, changed, List.of());
            eraser.erase(wire, what);
            return true;
        });
    }

    @Override
    public void wipe() {
        eraser.wipe(database);
    }

    @Override
    public long lastAt(final long time) {
        return database.read(wire -> EntryTable.lastAt(wire, time));
    }

    private static void follow(final Tail tail, final List<Entry> entries) {
        long sequence = tail.sequence();
        String previous = tail.hash();
        for (final Entry entry : entries) {
            if (entry.sequence() != sequence + 1 || !entry.previous().equals(previous)) {
                throw new IllegalArgumentException(
                        "entry " + entry.sequence() + " does not follow entry " + sequence + " of the journal");
            }
            sequence = entry.sequence();
            previous = entry.hash();
        }
    }

    @Override
    public List<Entry> read(final long after, final int limit) {
        return database.read(wire -> EntryTable.after(wire, after, limit));
    }

    @Override
    public Optional<Entry> find(final UUID id) {
        return database.read(wire -> EntryTable.find(wire, id));
    }

    @Override
    public List<Entry> ofCommand(final UUID command) {
        return database.read(wire -> EntryTable.ofCommand(wire, command));
    }

    @Override
    public Optional<Command> latest(final Actor actor, final Command.Nature forUndoOrRedo) {
        return database.read(wire -> switch (forUndoOrRedo) {
            case UNDO -> EntryTable.undoable(wire, actor);
            case REDO -> EntryTable.redoable(wire, actor);
            case DO -> throw new IllegalArgumentException("the latest command for undo or for redo");
        });
    }

    @Override
    public Tail tail() {
        return database.read(wire -> EntryTable.tail(wire, device));
    }

    @Override
    public Verification verify() {
        return database.aside(verifier::check);
    }

    @Override
    public Verification verifyEverything() {
        return database.aside(verifier::checkEverything);
    }

    /** Closes the whole store, of which the journal is the heart. Harmless when closed already. */
    @Override
    public void close() {
        database.close();
    }
}
