package vespera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vespera.scriptorium.journal.Actor;
import vespera.scriptorium.journal.Chain;
import vespera.scriptorium.journal.Command;
import vespera.scriptorium.journal.Entry;
import vespera.scriptorium.journal.Journal;
import vespera.scriptorium.journal.Origin;
import vespera.scriptorium.journal.Sha256;

/** Entries and commands as lines of their tables. */
final class EntryTable {

    private static final String COLUMNS = "sequence, id, device, time, actor_kind, actor, session, cause, command,"
            + " nature, words, reverses, reversible, type, schema, payload, payload_hash, previous, hash";
    private static final String READ = COLUMNS + ", words_hash";
    static final String ALL = "SELECT " + READ + " FROM entry ORDER BY sequence";

    private EntryTable() {}

    static void add(final Wire wire, final Entry e) throws SQLException {
        final Command c = e.command();
        final Actor actor = e.origin().actor();
        wire.update(
                "INSERT INTO entry(" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                e.sequence(),
                e.id(),
                e.device(),
                e.time(),
                actor.kind(),
                actor.name(),
                e.origin().session(),
                e.origin().cause(),
                c.id(),
                c.nature(),
                c.words(),
                c.reverses(),
                c.reversible(),
                e.type(),
                e.schema(),
                e.payload(),
                HexFormat.of().parseHex(e.payloadHash()),
                HexFormat.of().parseHex(e.previous()),
                HexFormat.of().parseHex(e.hash()));
    }

    /** Notes what an erased entry leaves: the hash of its words, and that its command cannot be taken back. */
    static void markErased(final Wire wire, final Entry e) throws SQLException {
        if (e.wordless()) {
            wire.update(
                    "UPDATE entry SET words_hash = ? WHERE sequence = ?",
                    HexFormat.of().parseHex(e.wordsHash()),
                    e.sequence());
        }
        wire.update(
                "UPDATE command SET reversible = 0 WHERE id = ?", e.command().id());
    }

    /** Notes a command at its first entry, and that the one it reverses is taken back. */
    static void addCommand(final Wire wire, final Entry first) throws SQLException {
        final Command c = first.command();
        final Actor actor = first.origin().actor();
        final int added = wire.update(
                "INSERT INTO command(id, sequence, actor_kind, actor, nature, words, reverses, reversible, taken_back)"
                        + " VALUES (?,?,?,?,?,?,?,?,0) ON CONFLICT DO NOTHING",
                c.id(),
                first.sequence(),
                actor.kind(),
                actor.name(),
                c.nature(),
                c.words(),
                c.reverses(),
                c.reversible());
        if (added > 0 && c.reverses() != null) {
            wire.update("UPDATE command SET taken_back = 1 WHERE id = ?", c.reverses());
        }
    }

    /** An entry as an older or newer shape of its table holds it. */
    static Optional<Entry> one(final Wire wire, final long sequence, final boolean wordsHash) throws SQLException {
        return wire.first(
                "SELECT " + COLUMNS + (wordsHash ? ", words_hash" : ", NULL") + " FROM entry WHERE sequence = ?",
                EntryTable::entry,
                sequence);
    }

    static List<Entry> after(final Wire wire, final long sequence, final int limit) throws SQLException {
        return wire.list(
                "SELECT " + READ + " FROM entry WHERE sequence > ? ORDER BY sequence LIMIT ?",
                EntryTable::entry,
                sequence,
                limit);
    }

    static Optional<Entry> find(final Wire wire, final UUID id) throws SQLException {
        return wire.first("SELECT " + READ + " FROM entry WHERE id = ?", EntryTable::entry, id);
    }

    static List<Entry> ofCommand(final Wire wire, final UUID command) throws SQLException {
        return wire.list(
                "SELECT " + READ + " FROM entry WHERE command = ? ORDER BY sequence", EntryTable::entry, command);
    }

    static Journal.Tail tail(final Wire wire, final String device) throws SQLException {
        return wire.first(
                        "SELECT sequence, time, hash FROM entry ORDER BY sequence DESC LIMIT 1",
                        row -> new Journal.Tail(device, row.getLong(1), row.getLong(2), hex(row, 3)))
                .orElse(new Journal.Tail(device, 0, 0, Chain.START));
    }

    static Optional<Command> undoable(final Wire wire, final Actor actor) throws SQLException {
        return wire.first(
                "SELECT id, nature, words, reverses, reversible FROM command WHERE actor_kind = ? AND actor = ?"
                        + " AND reversible = 1 AND taken_back = 0 AND nature <> 'UNDO' ORDER BY sequence DESC LIMIT 1",
                EntryTable::command,
                actor.kind(),
                actor.name());
    }

    static Optional<Command> redoable(final Wire wire, final Actor actor) throws SQLException {
        return wire.first(
                "SELECT id, nature, words, reverses, reversible FROM command AS c WHERE actor_kind = ?1 AND actor = ?2"
                        + " AND taken_back = 0 AND nature = 'UNDO' AND NOT EXISTS (SELECT 1 FROM command AS d WHERE"
                        + " d.actor_kind = ?1 AND d.actor = ?2 AND d.sequence > c.sequence AND d.nature = 'DO')"
                        + " ORDER BY sequence DESC LIMIT 1",
                EntryTable::command,
                actor.kind(),
                actor.name());
    }

    /** The last entry at or before a time, found by halves: times rise with the sequence, which has no gaps. */
    static long lastAt(final Wire wire, final long time) throws SQLException {
        long low = 0;
        long high = wire.first("SELECT max(sequence) FROM entry", row -> row.getLong(1))
                .orElse(0L);
        while (low < high) {
            final long middle = low + (high - low + 1) / 2;
            final long at = wire.first("SELECT time FROM entry WHERE sequence = ?", row -> row.getLong(1), middle)
                    .orElseThrow(() -> Trouble.damaged("An entry is missing from the journal."));
            if (at <= time) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    static Entry entry(final ResultSet row) throws SQLException {
        final String words = row.getString(11);
        final byte @Nullable [] wordsHash = row.getBytes(20);
        return new Entry(
                row.getLong(1),
                Wire.uuid(row, 2),
                row.getString(3),
                row.getLong(4),
                new Origin(actor(row, 5), Wire.uuid(row, 7), Wire.optionalUuid(row, 8)),
                new Command(
                        Wire.uuid(row, 9),
                        Command.Nature.valueOf(row.getString(10)),
                        words,
                        Wire.optionalUuid(row, 12),
                        row.getBoolean(13)),
                wordsHash == null ? Sha256.hex(words) : HexFormat.of().formatHex(wordsHash),
                row.getString(14),
                row.getInt(15),
                Wire.optionalText(row, 16),
                hex(row, 17),
                hex(row, 18),
                hex(row, 19));
    }

    private static Command command(final ResultSet row) throws SQLException {
        return new Command(
                Wire.uuid(row, 1),
                Command.Nature.valueOf(row.getString(2)),
                row.getString(3),
                Wire.optionalUuid(row, 4),
                row.getBoolean(5));
    }

    /** An actor from two columns, kind first. */
    static Actor actor(final ResultSet row, final int column) throws SQLException {
        return new Actor(Actor.Kind.valueOf(row.getString(column)), row.getString(column + 1));
    }

    static String hex(final ResultSet row, final int column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
