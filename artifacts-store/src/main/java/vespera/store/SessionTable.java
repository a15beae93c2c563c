package vespera.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import vespera.scriptorium.sessions.SessionRecord;
import vespera.scriptorium.sessions.SessionRecords;

/** Sessions as lines of their table. */
final class SessionTable implements SessionRecords {

    private static final String COLUMNS = "id, kind, actor, started, beat, ended, place";

    private final Database database;

    SessionTable(final Database database) {
        this.database = database;
    }

    static void put(final Wire wire, final SessionRecord session) throws SQLException {
        wire.update(
                "INSERT INTO session(" + COLUMNS + ") VALUES (?,?,?,?,?,?,?) ON CONFLICT DO NOTHING",
                session.id(),
                session.kind(),
                session.actor(),
                session.started(),
                session.beat(),
                session.ended(),
                session.place());
    }

    @Override
    public void begin(final SessionRecord session) {
        database.write(wire -> {
            put(wire, session);
            return true;
        });
    }

    @Override
    public void beat(final UUID id, final long at, final String place) {
        database.write(wire -> wire.update("UPDATE session SET beat = ?, place = ? WHERE id = ?", at, place, id));
    }

    @Override
    public void end(final UUID id, final long at, final String place) {
        database.write(wire ->
                wire.update("UPDATE session SET beat = ?1, ended = ?1, place = ?2 WHERE id = ?3", at, place, id));
    }

    @Override
    public List<SessionRecord> latest(final int limit) {
        return database.read(wire -> wire.list(
                "SELECT " + COLUMNS + " FROM session ORDER BY started DESC, id DESC LIMIT ?",
                SessionTable::session,
                limit));
    }

    @Override
    public List<SessionRecord> windows(final int limit) {
        return database.read(wire -> wire.list(
                "SELECT " + COLUMNS + " FROM session WHERE kind = 'WINDOW' ORDER BY started DESC, id DESC LIMIT ?",
                SessionTable::session,
                limit));
    }

    @Override
    public List<Unsaved> unsaved() {
        return database.read(wire -> wire.list(
                "SELECT n.id, d.base, length(d.text), d.at FROM draft AS d"
                        + " JOIN document_number AS n ON n.number = d.document ORDER BY d.at DESC",
                row -> new Unsaved(Wire.uuid(row, 1), row.getString(2), row.getInt(3), row.getLong(4))));
    }

    private static SessionRecord session(final ResultSet row) throws SQLException {
        final long end = row.getLong(6);
        final Long ended = row.wasNull() ? null : end;
        return new SessionRecord(
                Wire.uuid(row, 1),
                SessionRecord.Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getLong(4),
                row.getLong(5),
                ended,
                row.getString(7));
    }
}
